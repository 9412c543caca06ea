/* Tasklist's cards: whose the task is and how near its day is, in Swedish and by the house's own clock. */
import { taskCards } from './case-api.js';
import { element } from './elements.js';

let told = new Map();

const idOf = card => {
  const link = card.querySelector('a[href*="task="]');
  return link ? (/[?&]task=([^&]+)/.exec(link.getAttribute('href')) || [])[1] : null;
};

/* The name is the one Tasklist has already got. */
function holder(item, card) {
  if (item.mine) {
    return 'Du har tagit den';
  }
  const name = card.querySelector('.assignee');
  return item.taken ? `Hos ${name ? name.textContent.trim() : 'en kollega'}` : 'Ingen har tagit den';
}

function dueOf(item) {
  return element('span', {},
    item.late ? element('strong', { class: 'bf-late' }, 'Försenad') : null,
    item.inWords ? element('span', {}, item.late ? ` ${item.inWords}` : `Senast ${item.inWords}`) : element('span', {}, 'Ingen sista dag'));
}

function tell(card, item) {
  const due = dueOf(item);
  const line = element('div', { class: 'bf-card-lines' },
    due, element('span', { class: 'bf-quiet' }, `${holder(item, card)} · ${item.role}`));
  const old = card.querySelector('.bf-card-lines');
  if (old) {
    old.replaceWith(line);
  } else {
    card.querySelector('.clickable').append(line);
  }
  card.classList.add('bf-told');
}

/* The same about the task that is open, above its form. */
async function tellOpenTask() {
  const id = (/[?&]task=([^&]+)/.exec(location.hash) || [])[1];
  const place = document.querySelector('.task-details .task-card header');
  if (!id || !place || place.dataset.bfAsked === id) {
    return;
  }
  place.dataset.bfAsked = id;
  try {
    const [item] = (await taskCards([id])).cards;
    const old = place.querySelector('.bf-task-line');
    const line = item ? element('p', { class: 'bf-task-line' }, dueOf(item), element('span', { class: 'bf-quiet' }, item.role)) : null;
    if (old) {
      old.remove();
    }
    if (line && place.isConnected && place.dataset.bfAsked === id) {
      place.querySelector('.names').after(line);
      place.closest('.task-card').classList.add('bf-told');
    }
  } catch (e) {
    place.closest('.task-card').classList.remove('bf-told');
  }
}

async function ask(cards) {
  const ids = cards.map(idOf).filter(id => id);
  try {
    const answer = await taskCards(ids);
    told = new Map([...told, ...answer.cards.map(item => [item.taskId, item])]);
    for (const card of cards) {
      const item = answer.cards.find(one => one.taskId === idOf(card));
      if (item && card.isConnected) {
        tell(card, item);
      }
    }
  } catch (e) {
    // the card keeps what Tasklist says of it
  }
}

function look() {
  tellOpenTask();
  const fresh = [...document.querySelectorAll('ol.tasks-list > li.task:not([data-bf-asked])')].filter(idOf);
  if (!fresh.length) {
    return;
  }
  for (const card of fresh) {
    card.dataset.bfAsked = '';
    if (told.has(idOf(card))) {
      tell(card, told.get(idOf(card))); // at once, so that nothing jumps; asked again below
    }
  }
  ask(fresh);
}

let waiting = false;
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      look();
    });
  }
}).observe(document.body, { childList: true, subtree: true });
look();
