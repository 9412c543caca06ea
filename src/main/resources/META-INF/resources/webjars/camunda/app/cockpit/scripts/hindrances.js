/* Cockpit's page "Hinder": what keeps cases from going on, what to do about it, and a new try with a reason. */
import { element } from '../../tasklist/scripts/elements.js';
import { ask } from './house.js';

const PATH = '/hinder';

let fields = 0;

function field(label, control, hint) {
  const id = `bf-field-${fields += 1}`;
  control.id = id;
  const error = element('p', { class: 'bf-refusal', id: `${id}-error`, role: 'alert' });
  control.setAttribute('aria-describedby', `${id}-error`);
  return element('div', { class: 'bf-field', 'data-field': control.name },
    element('label', { for: id }, label), control, hint ? element('p', { class: 'bf-quiet' }, hint) : '', error);
}

function select(name, first, choices) {
  return element('select', { name, class: 'form-control' },
    element('option', { value: '' }, first), ...choices.map(choice => element('option', { value: choice.code }, choice.label)));
}

function note() {
  return field('Kort kommentar', element('input', { name: 'note', class: 'form-control', maxlength: '120', autocomplete: 'off' }),
    'Högst 120 tecken. Skriv ingenting om en person.');
}

/** A form that sends its fields and says what was wrong at each of them. */
function form(title, controls, button, send) {
  const refused = element('p', { class: 'bf-refusal', role: 'alert' });
  const made = element('form', { class: 'bf-form', novalidate: true, onsubmit: async event => {
    event.preventDefault();
    made.querySelectorAll('.bf-refusal').forEach(one => one.replaceChildren());
    made.querySelectorAll('[aria-invalid]').forEach(one => one.removeAttribute('aria-invalid'));
    const submit = made.querySelector('button[type=submit]');
    submit.disabled = true;
    try {
      await send(Object.fromEntries(new FormData(made)));
    } catch (e) {
      refused.textContent = e.message;
      (e.fields || []).forEach(one => {
        const place = made.querySelector(`[data-field="${one.key}"]`);
        if (place) {
          place.querySelector('.bf-refusal').textContent = one.message;
          place.querySelector('input, select').setAttribute('aria-invalid', 'true');
        }
      });
      const first = made.querySelector('[aria-invalid]');
      if (first) {
        first.focus();
      }
    } finally {
      submit.disabled = false;
    }
  } }, title ? element('h3', {}, title) : '', ...controls, refused,
    element('button', { type: 'submit', class: 'btn btn-primary' }, button));
  return made;
}

function facts(rows) {
  return element('dl', {}, ...rows.filter(row => row[1]).flatMap(row => [element('dt', {}, row[0]), element('dd', {}, row[1])]));
}

function earlier(done) {
  return done.length === 0 ? '' : element('div', {}, element('h3', {}, 'Vad som har gjorts'),
    element('ul', {}, ...done.map(one => element('li', {},
      [`${one.at} ${one.what}`, one.why, one.note, one.who].filter(Boolean).join(' · ')))));
}

function action(hindrance, page, again) {
  const path = `/api/hindrances/${encodeURIComponent(hindrance.hindranceId)}`;
  const open = (button, label, reasons, address, said) => element('details', {}, element('summary', { class: 'btn btn-default' }, button),
    form('', [field('Skäl', select('reason', 'Välj ett skäl', reasons)), note()], label, async answers => {
      await ask(path + address, answers);
      again(said);
    }));
  return [
    hindrance.mayRetry
      ? open('Försök igen …', 'Försök igen', page.retryReasons, '/retry', `${hindrance.caseNumber}: ett nytt försök görs nu. Uppdatera sidan om en stund.`) : '',
    hindrance.mayClose
      ? open('Hindret är borta …', 'Spara', page.closeReasons, '/closing', `${hindrance.caseNumber}: hindret är avslutat.`) : ''];
}

function card(told, page, again) {
  const hindrance = told.hindrance;
  const tries = hindrance.triesLeft > 0;
  return element('section', { class: 'bf-card', 'data-case': hindrance.caseNumber },
    element('h2', {}, hindrance.caseNumber ? `${hindrance.caseNumber} · ${hindrance.step}` : hindrance.step),
    element('p', { class: tries ? '' : 'bf-strong' }, told.happened),
    facts([
      ['Att göra', tries ? 'Ingenting just nu. Programmet försöker igen av sig självt.' : told.advice],
      ['Vem', tries ? '' : told.who],
      ['Process', hindrance.process],
      ['Steget är hos', hindrance.where],
      ['Sedan', hindrance.since],
      ['Nästa försök', tries ? `${hindrance.nextTry}, ${hindrance.triesLeft} kvar` : ''],
      ['Felets nummer', hindrance.number]]),
    earlier(hindrance.earlier),
    element('div', { class: 'bf-tools' },
      hindrance.instanceId ? element('a', { class: 'btn btn-default', href: `#/avslutade?vag=${hindrance.instanceId}` }, 'Visa vägen') : '',
      ...action(hindrance, page, again)));
}

/** Letters that do not leave stop no case, but nobody hears of anything until somebody has seen to it. */
function mail(page) {
  const way = page.seesDeliveries ? element('a', { class: 'btn btn-default', href: '/utskick', target: '_self' }, 'Öppna Utskick') : '';
  return page.mailAlarm ? element('section', { class: 'bf-card', id: 'bf-mail-alarm' },
    element('h2', {}, 'Brev går inte ut'), element('p', { class: 'bf-strong', role: 'alert' }, page.mailAlarm),
    facts([['Att göra', 'Se efter på sidan Utskick varför, och att e-postservern är i gång. Programmet försöker igen av sig självt.'], ['Vem', 'Drift']]),
    element('div', { class: 'bf-tools' }, way)) : element('p', { class: 'bf-tools' }, way);
}

async function show(place, said) {
  place.replaceChildren(element('p', { role: 'status' }, 'Hämtar …'));
  let page;
  try {
    page = await ask('/api/hindrances');
  } catch (e) {
    place.replaceChildren(element('h1', {}, 'Hinder'), element('p', { class: 'bf-refusal', role: 'alert' }, e.message),
      element('p', {}, element('button', { type: 'button', class: 'btn btn-default', onclick: () => show(place) }, 'Försök igen')));
    return;
  }
  const again = told => show(place, told);
  place.replaceChildren(
    element('h1', { tabindex: '-1' }, 'Hinder'),
    element('p', {}, 'Det som gör att ärenden står still: fel i programmet, och sådant som någon har anmält.'),
    element('p', { role: 'status', class: said ? 'bf-said' : '' }, said || ''),
    element('p', { class: 'bf-tools' }, element('button', { type: 'button', class: 'btn btn-default', onclick: () => show(place) }, 'Uppdatera')),
    mail(page),
    page.open.length === 0 ? element('p', { class: 'bf-empty' }, 'Inget ärende står still.') : '',
    ...page.open.map(told => card(told, page, again)),
    page.trying.length === 0 ? '' : element('h1', {}, 'Försöker igen av sig självt'),
    ...page.trying.map(told => card(told, page, again)),
    page.mayReport ? element('section', { class: 'bf-card' }, element('details', {}, element('summary', { class: 'btn btn-default' }, 'Anmäl ett hinder …'),
      form('', [
        field('Ärendenummer', element('input', { name: 'caseNumber', class: 'form-control', placeholder: 'BF-2026-0001', autocomplete: 'off' })),
        field('Vad är i vägen?', select('kind', 'Välj', page.kinds)),
        note()], 'Anmäl', async answers => {
        await ask('/api/hindrances', answers);
        again(`${answers.caseNumber}: hindret är anmält.`);
      }))) : '');
  if (said) {
    place.querySelector('h1').focus();
  }
}

export default [{
  id: 'bostadforst-hindrances-page',
  pluginPoint: 'cockpit.route',
  priority: 10,
  properties: { path: PATH, label: PATH },
  render: node => {
    const place = element('main', { class: 'bf-oversight' });
    node.append(place);
    document.title = 'Hinder – Bostad först';
    show(place);
  }
}, {
  id: 'bostadforst-hindrances-link',
  pluginPoint: 'cockpit.navigation',
  priority: 90,
  properties: { path: PATH },
  render: node => node.append(element('a', { href: `#${PATH}` }, 'Hinder'))
}];
