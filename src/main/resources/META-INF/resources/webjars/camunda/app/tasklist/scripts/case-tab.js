/* Tasklist's tab "Ärendet": where the case is, who has the ball, what comes next. The form stays the first tab. */
import { caseOfTask } from './case-api.js';
import { caseActions } from './case-actions.js';
import { caseView } from './case-view.js';
import { element } from './elements.js';

const DONE = {
  'Återta nomineringen': 'Nomineringen är återtagen. Uppgiften kan därför försvinna ur listan.'
};

async function show(node, taskId, notice) {
  node.replaceChildren(element('p', { role: 'status' }, 'Hämtar ärendet …'));
  try {
    const file = await caseOfTask(taskId);
    const changed = label => show(node, taskId, DONE[label] || 'Samtycket är återkallat.');
    node.replaceChildren(
      ...(notice ? [element('p', { class: 'bf-notice', role: 'status' }, notice)] : []),
      ...caseView(file), ...caseActions(file, changed));
  } catch (e) {
    node.replaceChildren(
      ...(notice ? [element('p', { class: 'bf-notice', role: 'status' }, notice)] : []),
      element('p', { class: 'bf-refusal', role: 'alert' }, e.message),
      element('p', {}, element('button', { type: 'button', class: 'btn btn-default', onclick: () => show(node, taskId) }, 'Försök igen')));
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
