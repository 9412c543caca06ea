/* Tasklist's tab "Lämna över": a colleague of the same group is picked by name, with a reason. Nobody types a user id. */
import { handOver, handOverChoice } from './case-api.js';
import { element } from './elements.js';

const PAGES = [['/min-enhet', 'Hela gruppens uppgifter'], ['/franvaro', 'Frånvaro med ersättare'], ['/aviseringar', 'Aviseringar']];

let ids = 0;

function field(label, control, hint) {
  const id = `bf-hand-over-${++ids}`;
  control.id = id;
  return element('p', {}, element('label', { for: id }, label), control, hint ? element('span', { class: 'bf-quiet' }, hint) : null);
}

function select(options) {
  return element('select', { class: 'form-control' }, ...options.map(([value, label]) => element('option', { value }, label)));
}

function form(choice, taskId, done) {
  const to = select([['', choice.holder ? 'Teamet (ingen särskild)' : 'Välj kollega'],
    ...choice.colleagues.map(one => [one.userId, one.awayUntil ? `${one.name} – borta till och med ${one.awayUntil}` : one.name])]);
  const reason = select([['', 'Välj skäl'], ...choice.reasons.map(one => [one.code, one.label])]);
  const words = element('input', { class: 'form-control', type: 'text', maxlength: '200', autocomplete: 'off' });
  const refusal = element('p', { class: 'bf-refusal', role: 'alert' });
  const go = element('button', { type: 'submit', class: 'btn btn-primary' }, 'Lämna över');
  const node = element('form', { class: 'bf-card bf-question', novalidate: true },
    element('p', {}, choice.holder ? `Uppgiften ligger hos ${choice.holder}.` : 'Ingen har tagit uppgiften.'),
    field('Lämna till', to),
    field('Skäl', reason),
    field('Några ord till den som tar över', words, 'Behövs bara vid annat skäl. Skriv inget om personen i ärendet.'),
    refusal, element('p', {}, go));
  node.addEventListener('submit', async event => {
    event.preventDefault();
    go.disabled = true;
    refusal.textContent = '';
    try {
      await handOver(taskId, { ticket: choice.ticket, to: to.value, reason: reason.value, words: words.value });
      done(to.value ? to.selectedOptions[0].textContent : '');
    } catch (e) {
      go.disabled = false;
      refusal.textContent = e.sentences || e.message;
    }
  });
  return node;
}

async function show(node, taskId) {
  node.replaceChildren(element('p', { role: 'status' }, 'Hämtar …'));
  try {
    const choice = await handOverChoice(taskId);
    node.replaceChildren(
      form(choice, taskId, name => {
        node.replaceChildren(element('p', { class: 'bf-notice', role: 'status' },
          name ? `Uppgiften är lämnad till ${name}.` : 'Uppgiften är tillbaka hos teamet.'),
        element('p', {}, element('button', { type: 'button', class: 'btn btn-default', onclick: () => window.location.reload() }, 'Uppdatera listan')));
        node.querySelector('button').focus();
      }),
      element('ul', { class: 'bf-list' }, ...PAGES.map(([href, label]) => element('li', {}, element('a', { href, target: '_self' }, label)))));
  } catch (e) {
    node.replaceChildren(
      element('p', { class: 'bf-refusal', role: 'alert' }, e.message),
      element('p', {}, element('button', { type: 'button', class: 'btn btn-default', onclick: () => show(node, taskId) }, 'Försök igen')));
  }
}

export default [{
  id: 'bostadforst-hand-over',
  pluginPoint: 'tasklist.task.detail',
  priority: 800,
  properties: { label: 'Lämna över' },
  render: (node, { taskId }) => {
    const place = element('div', { class: 'bf-case' });
    node.append(place);
    show(place, taskId);
  },
  unmount: () => {}
}];
