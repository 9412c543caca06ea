/* Tasklist's tab "Vad som återstår": what stands between the household and an own contract, as far as the reader may know. */
import { ownContractOfTask } from './case-api.js';
import { element, list, quiet, section, strong } from './elements.js';

const NO_CONDITIONS = 'Gamla skulder, stödbehov, missade möten och avlastning är inga villkor. Svenska Bostäder beslutar till sist, och '
  + 'hyresgästen kan alltid säga nej utan att något ändras.';

function when(view) {
  return section('När det kan prövas',
    view.earliest ? element('p', {}, 'Tidigast ', strong(view.earliest), `: ${view.why}.`) : null,
    element('p', {}, view.gateHeld
      ? 'Tredje kvartalsuppföljningen är hållen.'
      : 'Tredje kvartalsuppföljningen är inte hållen än; det prövas först då.'));
}

function condition(each, window) {
  return section(each.words,
    element('p', {}, element('strong', each.met ? {} : { class: 'bf-late' }, each.status), ' ', quiet(`Källa: ${each.source}`)),
    window ? element('p', { class: 'bf-quiet' }, window) : null,
    each.lines.length ? list('ul', each.lines.map(line => [line])) : null,
    each.hidden ? element('p', { class: 'bf-quiet' }, each.hidden) : null);
}

function tests(view) {
  return view.tests.length
    ? section('Prövningar', list('ul', view.tests.map(test => [
      strong(test.title), element('span', {}, test.result), ...test.certificates.map(line => quiet(line))])))
    : null;
}

function remaining(view) {
  const page = `/arenden/${encodeURIComponent(view.caseNumber)}`;
  return [
    element('h3', {}, element('a', { href: `${page}/eget-kontrakt` }, 'Vad som återstår till eget kontrakt')),
    element('p', { class: 'bf-quiet' }, NO_CONDITIONS),
    view.runs ? when(view) : null,
    ...view.conditions.map((each, n) => condition(each, n === 0 ? view.window : null)),
    tests(view),
    view.runs
      ? element('p', {}, element('a', { href: `${page}/handlingar` }, 'En egen kopia till hyresgästen finns under Handlingar'))
      : null
  ].filter(part => part !== null);
}

async function show(node, taskId) {
  node.replaceChildren(element('p', { role: 'status' }, 'Hämtar …'));
  try {
    const tab = await ownContractOfTask(taskId);
    node.replaceChildren(...(tab.view ? remaining(tab.view) : [element('p', {}, tab.nothing)]));
  } catch (e) {
    node.replaceChildren(
      element('p', { class: 'bf-refusal', role: 'alert' }, e.message),
      element('p', {}, element('button', { type: 'button', class: 'btn btn-default', onclick: () => show(node, taskId) }, 'Försök igen')));
  }
}

export default [{
  id: 'bostadforst-own-contract',
  pluginPoint: 'tasklist.task.detail',
  priority: 850,
  properties: { label: 'Vad som återstår' },
  render: (node, { taskId }) => {
    const place = element('div', { class: 'bf-case' });
    node.append(place);
    show(place, taskId);
  },
  unmount: () => {}
}];
