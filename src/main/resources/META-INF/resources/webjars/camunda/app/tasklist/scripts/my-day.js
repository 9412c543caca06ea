/* "Min dag" where Tasklist has nothing to show: the empty column to the right. The same as the page /min-dag. */
import { myDay } from './case-api.js';
import { element, list, strong } from './elements.js';
import { taskOpen } from './surroundings.js';

/* Milliseconds after which somebody who comes back to the page gets a new day. */
const STALE = 5 * 60 * 1000;

/* Opens the task beside the list as it stands: the chosen filter and page stay in the address. */
function opens(taskId) {
  return event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const query = new URLSearchParams(location.hash.replace(/^#\/\??/, ''));
    query.delete('detailsTab');
    query.set('task', taskId);
    location.hash = `#/?${query}`;
  };
}

const section = (title, ...children) => element('section', { class: 'bf-card' }, element('h3', {}, title), ...children);

const when = (words, late) => [words ? strong(words) : null, late ? element('span', { class: 'bf-late' }, 'Försenad') : null];

function work(row) {
  return [
    element('a', { class: 'bf-day-task', href: `/t/${encodeURIComponent(row.taskId)}`, target: '_self', onclick: opens(row.taskId) },
      `${row.name} · `, element('span', { class: 'bf-whole' }, row.caseNumber)),
    ...when(row.inWords, row.late),
    element('span', { class: 'bf-quiet bf-day-line' }, `${row.mine ? 'Du har tagit den' : 'Ingen har tagit den'} · ${row.role}`),
    row.why ? element('span', { class: 'bf-quiet bf-day-line' }, row.why) : null
  ];
}

const part = (title, rows) => (rows.length ? section(`${title} (${rows.length})`, list('ul', rows.map(work))) : null);

const caseLink = (caseNumber, text) =>
  element('a', { class: 'bf-day-task', href: `/arenden/${encodeURIComponent(caseNumber)}`, target: '_self' }, text);

function meeting(row) {
  return [caseLink(row.caseNumber, `${row.what} ${row.caseNumber}`), strong(row.at ? `${row.inWords} kl. ${row.at}` : row.inWords),
    row.calledOff ? element('span', { class: 'bf-late' }, 'Inställt') : null];
}

function waiting(row) {
  return [element('span', {}, row.name), caseLink(row.caseNumber, row.caseNumber), ...when(row.inWords, row.late),
    element('span', { class: 'bf-quiet bf-day-line' }, row.holder)];
}

function rest(day, free) {
  const count = `${day.more ? 'Fler än ' : ''}${day.further}`;
  return day.further
    ? `${count} ${day.further === 1 && !day.more ? 'uppgift' : 'uppgifter'} till längre fram eller utan dag, i listan.`
    : free ? 'Du har inga öppna uppgifter.' : null;
}

function view(day) {
  const free = !(day.late.length + day.now.length + day.soon.length);
  const left = rest(day, free);
  return [
    element('h2', { tabindex: '-1' }, 'Min dag'),
    element('p', { class: 'bf-quiet' }, day.todayInWords),
    free ? element('p', { class: 'bf-notice' }, 'Inget är försenat, och inget ska vara klart de närmaste dagarna.') : null,
    part('Försenat', day.late), part('I dag', day.now), part('Närmaste dagarna', day.soon),
    left ? element('p', { class: 'bf-quiet' }, left) : null,
    section('Möten i veckan', day.meetings.length
      ? list('ul', day.meetings.map(meeting)) : element('p', {}, 'Inga uppföljningar är bokade de närmaste sju dagarna.')),
    section('Väntar på andra', day.waiting.length
      ? list('ul', day.waiting.map(waiting)) : element('p', {}, 'Ingen annan har bollen i dina ärenden just nu.')),
    element('p', {}, element('a', { class: 'bf-day-task', href: '/min-dag', target: '_self' }, 'Min dag på en egen sida'))
  ].filter(piece => piece !== null);
}

let shownAt = 0;
let asked = 0;

async function show() {
  const place = document.querySelector('.no-task');
  if (!place) {
    return;
  }
  shownAt = Date.now();
  const ask = ++asked;
  try {
    const day = await myDay();
    if (ask === asked && place.isConnected) {
      place.className = 'no-task bf-my-day';
      place.replaceChildren(...view(day));
      place.closest('.content').scrollTop = 0; // the form that stood here may have been a long one
    }
  } catch (e) {
    // whoever has no part in any case, or is just signed out, keeps Tasklist's own sentence
  }
}

let empty = false;

/* Called after every change of the page: shows the day when the column becomes empty, and when Tasklist has drawn it anew. */
function look() {
  const place = document.querySelector('.no-task');
  const now = Boolean(place) && !taskOpen();
  if (now && (!empty || (!place.matches('.bf-my-day') && Date.now() - shownAt > 1000))) {
    show();
  }
  empty = now;
}

new MutationObserver(() => requestAnimationFrame(look)).observe(document.body, { childList: true, subtree: true });
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && empty && Date.now() - shownAt > STALE) {
    show();
  }
});
look();
