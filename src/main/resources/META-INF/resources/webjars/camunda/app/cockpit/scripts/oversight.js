/* Cockpit's page "Uppföljning": how many, how late, whose turn. Numbers only; the API keeps small ones back where it should. */
import { element } from '../../tasklist/scripts/elements.js';
import { figure } from './oversight-figure.js';

const PATH = '/uppfoljning';
const SIGNED_OUT = 'Du har loggats ut. Logga in igen för att se siffrorna.';
const UNREACHABLE = 'Det gick inte att hämta siffrorna. Kontrollera uppkopplingen och försök igen.';

let charts = [];

function forget() {
  charts.forEach(chart => chart.destroy());
  charts = [];
}

async function report() {
  let response;
  try {
    response = await fetch('/api/oversight', { credentials: 'same-origin', cache: 'no-store', headers: { Accept: 'application/json' } });
  } catch (e) {
    throw new Error(UNREACHABLE);
  }
  if (!response.ok) {
    throw new Error(response.status === 401 ? SIGNED_OUT : UNREACHABLE);
  }
  return response.json();
}

function contents(tables) {
  return element('nav', { class: 'bf-contents', 'aria-label': 'Figurer på sidan' },
    element('ul', {}, ...tables.map(table => element('li', {},
      element('button', { type: 'button', class: 'btn btn-link', onclick: () => goTo(table.id) }, table.title)))));
}

/** The address belongs to Cockpit's own router, so a link within the page would lead away from it. */
function goTo(id) {
  const heading = document.getElementById(`bf-${id}`);
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}

async function show(place) {
  forget();
  place.replaceChildren(element('p', { role: 'status' }, 'Hämtar siffrorna …'));
  try {
    const told = await report();
    const figures = told.tables.map(figure);
    place.replaceChildren(
      element('h1', {}, 'Uppföljning'),
      element('p', {}, `Så här ser det ut ${told.on}. Bara antal; vilka ärenden det gäller ser den som deltar i dem.`),
      element('p', { class: 'bf-quiet' }, told.note),
      element('p', { class: 'bf-tools' },
        element('a', { class: 'btn btn-default', href: '/api/oversight.csv', target: '_self', download: '' }, 'Hämta som CSV-fil'),
        element('button', { type: 'button', class: 'btn btn-default', onclick: () => window.print() }, 'Skriv ut'),
        element('button', { type: 'button', class: 'btn btn-default', onclick: () => show(place) }, 'Uppdatera')),
      contents(told.tables),
      ...figures.map(one => one.node));
    const drawn = await Promise.all(figures.map(one => one.draw()));
    if (place.isConnected) {
      charts = drawn.filter(Boolean);
    } else {
      drawn.filter(Boolean).forEach(chart => chart.destroy());
    }
  } catch (e) {
    place.replaceChildren(
      element('h1', {}, 'Uppföljning'),
      element('p', { class: 'bf-refusal', role: 'alert' }, e.message),
      element('p', {}, element('button', { type: 'button', class: 'btn btn-default', onclick: () => show(place) }, 'Försök igen')));
  }
}

export default [{
  id: 'bostadforst-oversight-page',
  pluginPoint: 'cockpit.route',
  priority: 10,
  properties: { path: PATH, label: PATH },
  render: node => {
    const place = element('main', { class: 'bf-oversight' });
    node.append(place);
    document.title = 'Uppföljning – Bostad först';
    show(place);
  },
  unmount: forget
}, {
  id: 'bostadforst-oversight-link',
  pluginPoint: 'cockpit.navigation',
  priority: 100,
  properties: { path: PATH },
  render: node => node.append(element('a', { href: `#${PATH}` }, 'Uppföljning'))
}];
