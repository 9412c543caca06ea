/* What the tab "Ärendet" shows of a case; the answer's shape is that of GET /api/tasks/{taskId}/case. */
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

function papers(file) {
  return section('Handlingar',
    file.documents.length
      ? list('ul', file.documents.map(paper => [
        element('a', { href: `/api/cases/${encodeURIComponent(file.caseNumber)}/documents/${encodeURIComponent(paper.id)}/file` }, paper.title),
        quiet(`${paper.what}, ${paper.at}, ${paper.by}`)]))
      : null,
    element('p', {}, element('a', { href: `/arenden/${encodeURIComponent(file.caseNumber)}/handlingar` }, 'Handlingar: hämta, skapa, ladda upp undertecknat')));
}

const moment = at => at.slice(0, 16).replace('T', ' ');

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
    papers(file),
    file.counters.length
      ? section('Läget', ...file.counters.map(counter => element('p', {}, `${counter.label}: `, strong(counter.value)))) : null,
    timeline(file),
    element('p', { class: 'bf-quiet' }, `Beslutar just nu: ${file.whoDecidesNow}`)
  ].filter(part => part !== null);
}
