/* The way a process went: on its diagram, and as a list that says the same. Steps, days and roles; never a person. */
import { element } from '../../tasklist/scripts/elements.js';
import { ask } from './house.js';

const LOOKS = { PASSED: 'bf-passed', OPEN: 'bf-open', BROKEN_OFF: 'bf-broken-off' };
const WORDS = { PASSED: 'klart', OPEN: 'pågår', BROKEN_OFF: 'avbröts' };

async function draw(frame, told) {
  const Viewer = window.bostadforstDiagram;
  const model = await ask(`/camunda/api/engine/engine/default/process-definition/${told.definitionId}/xml`);
  const viewer = new Viewer({ container: frame, width: '100%', height: '100%' });
  await viewer.importXML(model.bpmn20Xml);
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  for (const mark of told.marks.filter(one => elements.get(one.id))) {
    canvas.addMarker(mark.id, LOOKS[mark.state]);
    const times = `${mark.times} ${mark.times === 1 ? 'gång' : 'gånger'}`;
    const words = [times, WORDS[mark.state], mark.last].filter(Boolean).join(', ');
    const badge = element('div', { class: `bf-badge ${LOOKS[mark.state]}`, title: words }, mark.times > 1 || !mark.last ? String(mark.times) : '✓');
    const shape = elements.get(mark.id);
    const wide = shape.width > 60;
    viewer.get('overlays').add(mark.id, {
      position: { top: -10, left: -10 },
      html: wide && mark.last ? element('div', { class: 'bf-badges' }, badge, element('div', { class: 'bf-day', title: words }, mark.last.slice(0, 10))) : badge
    });
  }
  canvas.zoom('fit-viewport', 'auto');
  const viewbox = canvas.viewbox();
  frame.style.height = `${Math.max(180, Math.min(560, viewbox.inner.height * viewbox.scale + 60))}px`;
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
}

function list(told, go) {
  const row = step => element('tr', { class: step.to ? '' : 'bf-now' },
    element('td', { 'data-label': 'Började' }, step.from),
    element('td', { 'data-label': 'Slutade' }, step.to || '–'),
    element('th', { scope: 'row' }, step.instanceId && go
      ? element('button', { type: 'button', class: 'btn btn-link', onclick: () => go(step.instanceId) }, step.name) : step.name),
    element('td', { 'data-label': 'Slag' }, step.kind),
    element('td', { 'data-label': 'Hos' }, step.role),
    element('td', { 'data-label': 'Läge' }, step.state));
  return element('div', { class: 'bf-scroll', tabindex: '0', role: 'region', 'aria-label': 'Steg för steg, tabell' },
    element('table', { class: 'bf-path' },
      element('caption', {}, 'Steg för steg, i den ordning de började. Vem som gjorde vad står i ärendets egen logg.'),
      element('thead', {}, element('tr', {}, ...['Började', 'Slutade', 'Steg', 'Slag', 'Hos', 'Läge'].map(name => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...told.steps.map(row))));
}

function without(frame) {
  frame.replaceWith(element('p', { class: 'bf-quiet' }, 'Diagrammet kunde inte ritas. Vägen står i listan.'));
}

/**
 * @param go what to do when somebody chooses a part process
 * @param drawn false where Cockpit shows the diagram itself
 */
export async function showPath(place, instanceId, go, drawn = true) {
  place.replaceChildren(element('p', { role: 'status' }, 'Hämtar vägen …'));
  let told;
  try {
    told = await ask(`/api/paths/${encodeURIComponent(instanceId)}`);
  } catch (e) {
    place.replaceChildren(element('p', { class: 'bf-refusal', role: 'alert' }, e.message));
    return null;
  }
  const words = `${told.process}. Började ${told.startedAt}${told.endedAt ? `, slutade ${told.endedAt}: ${told.ending}.` : ' och pågår.'}`;
  if (!drawn) {
    place.replaceChildren(element('p', {}, words), list(told, go));
    return told;
  }
  const frame = element('div', { class: 'bf-diagram', role: 'img', 'aria-label': `Diagram över ${told.process}. Samma sak står i listan under.` });
  place.replaceChildren(
    element('p', {}, words),
    frame,
    element('p', { class: 'bf-legend' },
      element('span', { class: 'bf-badge bf-passed' }, '✓'), ' klart ',
      element('span', { class: 'bf-badge bf-open' }, '1'), ' pågår ',
      element('span', { class: 'bf-badge bf-broken-off' }, '✓'), ' avbröts. En siffra säger hur många gånger.'),
    list(told, go));
  await draw(frame, told).catch(() => without(frame));
  return told;
}
