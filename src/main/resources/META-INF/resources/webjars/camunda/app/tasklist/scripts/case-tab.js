/* Tasklist's tab "Ärendet": where the case is, who has the ball, what comes next. The form stays the first tab. */
import { caseOfTask } from './case-api.js';
import { caseActions } from './case-actions.js';
import { caseView } from './case-view.js';
import { element } from './elements.js';

const DONE = {
  'Återta nomineringen': 'Nomineringen är återtagen. Uppgiften försvinner därför ur listan.'
};

const told = notice => (notice ? [element('p', { class: 'bf-notice', role: 'status' }, notice)] : []);

async function show(node, taskId, notice) {
  node.replaceChildren(element('p', { role: 'status' }, 'Hämtar ärendet …'));
  try {
    const file = await caseOfTask(taskId);
    const changed = label => show(node, taskId, DONE[label] || (label.startsWith('Återkalla samtycket') ? 'Samtycket är återkallat.' : `${label}: gjort.`));
    node.replaceChildren(...told(notice), ...caseView(file), ...caseActions(file, changed));
  } catch (e) {
    node.replaceChildren(...(notice
      ? [...told(notice), element('p', {}, element('a', { href: '/arenden' }, 'Till mina ärenden'))]
      : [element('p', { class: 'bf-refusal', role: 'alert' }, e.message),
        element('p', {}, element('button', { type: 'button', class: 'btn btn-default', onclick: () => show(node, taskId) }, 'Försök igen'))]));
  }
}

export default [{
  id: 'bostadforst-case',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Ärendet' },
  render: (node, { taskId }) => {
    const place = element('div', { class: 'bf-case' });
    node.append(place);
    show(place, taskId);
  },
  unmount: () => {}
}];
