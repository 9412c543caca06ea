/* The papers of a case in the tab "Ärendet": open, make, and send in what has been signed on paper. The server decides who may. */
import { makePaper, papersOf, sendSigned } from './case-api.js';
import { element, list, quiet, section, strong } from './elements.js';

/* Bytes, as the server has it. */
const LARGEST = 10 * 1024 * 1024;

let ids = 0;

const file = (caseNumber, id) => `/api/cases/${encodeURIComponent(caseNumber)}/documents/${encodeURIComponent(id)}/file`;

export function papersList(caseNumber, documents) {
  return documents.length
    ? list('ul', documents.map(paper => [
      element('a', { href: file(caseNumber, paper.id), class: 'bf-day-task' }, paper.title), quiet(`${paper.what}, ${paper.at}, ${paper.by}`)]))
    : element('p', {}, 'Inga handlingar än.');
}

function unsigned(papers) {
  const titles = new Map(papers.signatures.filter(one => !one.signedOn).map(one => [one.code, one.title]));
  return [...titles];
}

function uploadForm(papers, done) {
  const waiting = unsigned(papers);
  if (!waiting.length) {
    return null;
  }
  const number = ++ids;
  const paper = element('select', { id: `bf-paper-${number}`, class: 'form-control' }, ...waiting.map(([code, title]) => element('option', { value: code }, title)));
  const scan = element('input', { id: `bf-scan-${number}`, type: 'file', class: 'bf-file sr-only', accept: 'application/pdf,image/jpeg,image/png' });
  const name = quiet('Ingen fil vald');
  scan.addEventListener('change', () => {
    name.textContent = scan.files[0] ? scan.files[0].name : 'Ingen fil vald';
  });
  const refusal = element('p', { class: 'bf-refusal', role: 'alert' });
  const go = element('button', { type: 'submit', class: 'btn btn-primary' }, 'Ladda upp');
  const form = element('form', { class: 'bf-question', novalidate: true },
    element('h5', {}, 'Ladda upp undertecknat papper'),
    element('p', { class: 'bf-quiet' }, 'Skanna eller fotografera papperet: PDF, JPEG eller PNG, högst 10 MB. Dagen för underskriften fylls i i uppgiften.'),
    element('p', {}, element('label', { for: paper.id }, 'Handling'), paper),
    element('p', {}, scan, element('label', { for: scan.id, class: 'btn btn-default' }, 'Välj fil'), name), // the browser's own button is in the browser's language
    refusal, element('p', {}, go));
  const refuse = sentence => {
    refusal.textContent = sentence;
    scan.focus();
  };
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const chosen = scan.files[0];
    if (!chosen || chosen.size > LARGEST) {
      refuse(chosen ? 'Filen är för stor: högst 10 MB.' : 'Välj en fil.');
      return;
    }
    go.disabled = true;
    refusal.textContent = '';
    try {
      await sendSigned(papers.caseNumber, paper.value, chosen);
      done(`${paper.selectedOptions[0].textContent}: uppladdad.`);
    } catch (e) {
      go.disabled = false;
      refuse(e.message);
    }
  });
  return form;
}

function makers(papers, done) {
  return papers.canBeMade.length
    ? element('div', {}, element('h5', {}, 'Skapa handling'), list('ul', papers.canBeMade.map(paper => {
      const refusal = element('span', { class: 'bf-refusal', role: 'alert' });
      const go = element('button', { type: 'button', class: 'btn btn-default', onclick: make }, 'Skapa', element('span', { class: 'sr-only' }, ` ${paper.title}`));
      async function make() {
        go.disabled = true;
        refusal.textContent = '';
        try {
          await makePaper(papers.caseNumber, paper.code);
          done(`${paper.title}: skapad.`);
        } catch (e) {
          go.disabled = false;
          refusal.textContent = e.message;
        }
      }
      return [element('span', {}, paper.title), go, refusal];
    })))
    : null;
}

function signatures(papers) {
  return papers.signatures.length
    ? element('div', {}, element('h5', {}, 'Underskrifter'), list('ul', papers.signatures.map(one => [
      element('span', {}, `${one.title}: ${one.who}`),
      one.signedOn ? quiet(`${one.signedOn}, ${one.way}${one.by ? `, ${one.by}` : ''}`) : element('span', { class: 'bf-late' }, 'Saknas')])))
    : null;
}

/* The card; it fills itself, and anew when something has been made or sent in. */
export function papersCard(caseNumber, already) {
  const place = element('div', {}, papersList(caseNumber, already));
  async function fill(notice) {
    try {
      const papers = await papersOf(caseNumber);
      const told = notice ? element('p', { class: 'bf-notice', role: 'status', tabindex: '-1' }, notice) : null;
      place.replaceChildren(...[told, papersList(caseNumber, papers.documents), uploadForm(papers, fill), makers(papers, fill), signatures(papers)]
        .filter(part => part !== null));
      if (told) {
        told.focus();
      }
    } catch (e) {
      place.append(element('p', { class: 'bf-refusal', role: 'alert' }, e.message));
    }
  }
  fill();
  return section('Handlingar', place);
}
