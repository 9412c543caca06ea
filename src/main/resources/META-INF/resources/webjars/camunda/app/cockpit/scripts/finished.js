/* Cockpit's page "Avslutade": which cases have ended, how, and the way they went; and the same way as a tab on a case that runs. */
import { element } from '../../tasklist/scripts/elements.js';
import { ask } from './house.js';
import { showPath } from './case-path.js';

const PATH = '/avslutade';

/** What the page's form asks for; kept when somebody comes back from a way. */
let wanted = { caseNumber: '', process: '', parts: false, page: 0 };

const chosen = () => (location.hash.match(/[?&]vag=([^&]+)/) || [])[1];

function turn(place, label, page) {
  return element('button', { type: 'button', class: 'btn btn-default', onclick: () => {
    wanted = { ...wanted, page };
    show(place);
  } }, label);
}

function filter(place, told) {
  const number = element('input', { class: 'form-control', id: 'bf-case', value: wanted.caseNumber, placeholder: 'BF-2026-0001', autocomplete: 'off' });
  const process = element('select', { class: 'form-control', id: 'bf-process' }, element('option', { value: '' }, 'Alla processer'),
    ...Object.entries(told.processes).map(([key, name]) => element('option', { value: key, selected: key === wanted.process }, name)));
  const parts = element('input', { type: 'checkbox', id: 'bf-parts', checked: wanted.parts });
  return element('form', { class: 'bf-filter', onsubmit: event => {
    event.preventDefault();
    wanted = { caseNumber: number.value.trim(), process: process.value, parts: parts.checked, page: 0 };
    show(place);
  } },
    element('div', {}, element('label', { for: 'bf-case' }, 'Ärendenummer'), number),
    element('div', {}, element('label', { for: 'bf-process' }, 'Process'), process),
    element('div', { class: 'bf-tick' }, parts, element('label', { for: 'bf-parts' }, 'Visa delprocesser också')),
    element('button', { type: 'submit', class: 'btn btn-primary' }, 'Visa'));
}

function table(told) {
  return element('div', { class: 'bf-scroll', tabindex: '0', role: 'region', 'aria-label': 'Avslutade ärenden, tabell' },
    element('table', { class: 'bf-path' },
      element('caption', {}, 'Det som slutade senast står först.'),
      element('thead', {}, element('tr', {}, ...['Ärende', 'Process', 'Började', 'Slutade', 'Hur det slutade'].map(name => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...told.cases.map(one => element('tr', {},
        element('th', { scope: 'row' }, element('a', { href: `#${PATH}?vag=${one.instanceId}` }, one.caseNumber || 'Utan ärende')),
        element('td', { 'data-label': 'Process' }, one.process),
        element('td', { 'data-label': 'Började' }, one.startedAt),
        element('td', { 'data-label': 'Slutade' }, one.endedAt),
        element('td', { 'data-label': 'Hur det slutade' }, one.ending))))));
}

async function way(place, instanceId) {
  const heading = element('h1', { tabindex: '-1' }, 'Vägen');
  const inside = element('div', {});
  place.replaceChildren(element('p', { class: 'bf-tools' }, element('a', { class: 'btn btn-default', href: `#${PATH}` }, 'Till avslutade ärenden')), heading, inside);
  const told = await showPath(inside, instanceId, other => { location.hash = `#${PATH}?vag=${other}`; });
  if (told) {
    heading.textContent = told.caseNumber ? `${told.caseNumber}: vägen` : 'Vägen';
    document.title = `${heading.textContent} – Bostad först`;
  }
  heading.focus();
}

async function show(place) {
  const instanceId = chosen();
  if (instanceId) {
    way(place, instanceId);
    return;
  }
  document.title = 'Avslutade ärenden – Bostad först';
  place.replaceChildren(element('p', { role: 'status' }, 'Hämtar …'));
  try {
    const told = await ask(`/api/finished-cases?${new URLSearchParams(wanted)}`);
    place.replaceChildren(
      element('h1', { tabindex: '-1' }, 'Avslutade ärenden'),
      element('p', {}, 'Processer som är slut och hur de slutade. Välj ett ärende för att se vägen. Här visas aldrig en person.'),
      filter(place, told),
      told.cases.length === 0 ? element('p', { class: 'bf-empty' }, 'Inget som du sökte har slutat.') : table(told),
      element('p', { class: 'bf-tools' },
        wanted.page > 0 ? turn(place, 'Nyare', wanted.page - 1) : '',
        told.more ? turn(place, 'Äldre', wanted.page + 1) : ''));
  } catch (e) {
    place.replaceChildren(element('h1', {}, 'Avslutade ärenden'), element('p', { class: 'bf-refusal', role: 'alert' }, e.message),
      element('p', {}, element('button', { type: 'button', class: 'btn btn-default', onclick: () => show(place) }, 'Försök igen')));
  }
}

let leave = () => {};

export default [{
  id: 'bostadforst-finished-page',
  pluginPoint: 'cockpit.route',
  priority: 10,
  properties: { path: PATH, label: PATH },
  render: node => {
    leave();
    const place = element('main', { class: 'bf-oversight' });
    node.append(place);
    let shown = chosen();
    const follow = () => {
      if (place.isConnected && location.hash.startsWith(`#${PATH}`) && chosen() !== shown) {
        shown = chosen();
        show(place);
      }
    };
    addEventListener('hashchange', follow);
    leave = () => removeEventListener('hashchange', follow);
    show(place);
  },
  unmount: () => leave()
}, {
  id: 'bostadforst-finished-link',
  pluginPoint: 'cockpit.navigation',
  priority: 80,
  properties: { path: PATH },
  render: node => node.append(element('a', { href: `#${PATH}` }, 'Avslutade'))
}, {
  id: 'bostadforst-path-tab',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: { label: 'Vägen hit' },
  render: (node, { processInstanceId }) => {
    const place = element('div', { class: 'bf-oversight bf-tab' });
    node.append(place);
    showPath(place, processInstanceId, other => { location.hash = `#${PATH}?vag=${other}`; }, false);
  }
}];
