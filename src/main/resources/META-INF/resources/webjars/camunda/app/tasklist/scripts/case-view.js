/* What the tab "Ärendet" shows of a case; the answer's shape is that of GET /api/tasks/{taskId}/case. */
import { papersCard } from './case-papers.js';
import { element, list, quiet, section, strong } from './elements.js';

function holders(file) {
  if (!file.openTasks.length) {
    return element('p', {}, 'Ingen har något att göra just nu.');
  }
  return list('ul', file.openTasks.map(task => [
    strong(task.holder),
    element('span', {}, task.name + (task.mine ? ' (din grupp)' : '')),
    task.due ? quiet(`Förfaller ${task.due}`) : null,
    task.late ? element('span', { class: 'bf-late' }, 'Försenad') : null
  ]));
}

function dates(file) {
  return file.nextDates.length
    ? section('Nästa datum', list('ul', file.nextDates.map(date => [strong(date.date), element('span', {}, date.what), quiet(date.why)])))
    : null;
}

function people(file) {
  const household = file.household
    ? `${file.household.type}${file.household.children ? ', barn i hushållet' : ''}` : null;
  return section('Personer',
    file.persons.length
      ? list('ul', file.persons.map(person => [
        strong(person.name),
        person.phone ? element('a', { href: `tel:${person.phone.replace(/[^+\d]/g, '')}` }, person.phone) : null]))
      : null,
    file.personsHidden ? element('p', {}, file.personsHidden) : null,
    household ? element('p', { class: 'bf-quiet' }, household) : null,
    file.consents.length ? element('p', { class: 'bf-quiet' }, `Samtycke finns för ${file.consents.join(', ')}`) : null);
}

function decision(made) {
  if (!made) {
    return null;
  }
  return section('Biståndsbeslut',
    element('p', {}, strong(made.outcome), ` ${made.decidedOn} `, quiet(made.lawReference)),
    made.deliveredOn ? element('p', {}, `Meddelat ${made.deliveredOn}`) : null,
    made.appealBy
      ? element('p', {}, `Kan överklagas till och med ${made.appealBy} `, made.appealByWhy ? quiet(made.appealByWhy) : null)
      : null);
}

function chapters(file) {
  return file.chapters.map(chapter => section(chapter.title, list('ul', chapter.lines.map(line => [
    strong(line.label),
    element('span', line.warns ? { class: 'bf-late' } : {}, line.value)]))));
}

const moment = at => at.slice(0, 16).replace('T', ' ');

/* What is open stands first, then what is done, the latest first. */
function steps(file) {
  const open = file.openTasks.map(task => [
    element('span', { class: 'bf-open' }, 'Pågår'), strong(task.name), quiet(task.holder),
    task.due ? quiet(`senast ${task.due}`) : null, task.late ? element('span', { class: 'bf-late' }, 'Försenad') : null]);
  const done = file.steps.map(step => [
    element('time', { class: 'bf-quiet', datetime: step.at }, moment(step.at)), element('span', {}, step.name),
    quiet(step.actor ? `${step.holder}, ${step.actor}` : step.holder)]);
  return open.length + done.length ? section('Steg för steg', list('ol', [...open, ...done])) : null;
}

function timeline(file) {
  return section('Vad som har hänt',
    file.timeline.length
      ? list('ol', file.timeline.map(line => [
        element('time', { class: 'bf-quiet', datetime: line.at }, moment(line.at)), element('span', {}, line.text), quiet(line.by)]))
      : element('p', {}, 'Inget har hänt än.'));
}

export function caseView(file) {
  return [
    element('h3', {}, element('a', { href: `/arenden/${encodeURIComponent(file.caseNumber)}` }, file.caseNumber)),
    element('p', {}, strong(file.phase.label), file.closing ? ` – ${file.closing}` : null, ' ', quiet(file.unit.label)),
    section('Vem har bollen?', holders(file)),
    dates(file),
    people(file),
    decision(file.decision),
    ...chapters(file),
    file.chapters.some(chapter => chapter.title === 'Stödet' && chapter.lines.length > 1)
      ? element('p', {}, element('a', { href: `/arenden/${encodeURIComponent(file.caseNumber)}/moten` }, 'Stödmöten: registrera och se')) : null,
    papersCard(file.caseNumber, file.documents),
    steps(file),
    file.counters.length
      ? section('Läget', ...file.counters.map(counter => element('p', {}, `${counter.label}: `, strong(counter.value)))) : null,
    timeline(file),
    element('p', { class: 'bf-quiet' }, `Beslutar just nu: ${file.whoDecidesNow}`)
  ].filter(part => part !== null);
}
