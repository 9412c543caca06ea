/* What can happen to a case at any time: the nomination is taken back, a consent is withdrawn, and what the rooms offer, each with a
   question of its own. Each asks once before it is done. */
import { act, withdrawConsent, withdrawNomination } from './case-api.js';
import { element } from './elements.js';

/* The codes and words of WithdrawalReason. */
const REASONS = {
  PERSON_VILL_INTE: 'Personen vill inte vara med',
  AVLIDEN: 'Personen har avlidit',
  FLYTTAT: 'Personen har flyttat',
  PAR_SEPARERAT: 'Paret har separerat',
  FELREGISTRERAD: 'Nomineringen blev fel registrerad'
};

const CONSENT = 'withdraw-consent-';

let ids = 0;

function reasonField() {
  const id = `bf-reason-${++ids}`;
  const choice = element('select', { id, class: 'form-control', required: true },
    element('option', { value: '' }, 'Välj skäl'),
    ...Object.entries(REASONS).map(([code, label]) => element('option', { value: code }, label)));
  return { choice, field: element('p', {}, element('label', { for: id }, 'Skäl'), choice) };
}

function question(action, done) {
  const withdrawal = action.id === 'withdraw';
  const reason = withdrawal ? reasonField() : null;
  const refusal = element('p', { class: 'bf-refusal', role: 'alert' });
  const go = element('button', { type: 'submit', class: 'btn btn-danger' }, action.label);
  const form = element('form', { class: 'bf-question', novalidate: true },
    element('p', {}, action.question || (withdrawal
      ? 'De andra parterna får ett brev om att nomineringen är avslutad. Det går inte att ångra.'
      : 'Mottagaren ser inte längre uppgifter om personen, från och med nu. Det som redan har delats hos mottagaren påverkas inte.')),
    reason ? reason.field : null, refusal, element('p', {}, go, ' ',
      element('button', { type: 'button', class: 'btn btn-default', onclick: () => done(false) }, 'Avbryt')));

  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (reason && !reason.choice.value) {
      refusal.textContent = 'Välj ett skäl.';
      reason.choice.focus();
      return;
    }
    go.disabled = true;
    refusal.textContent = '';
    try {
      await (withdrawal
        ? withdrawNomination(form.dataset.caseNumber, reason.choice.value)
        : action.question
          ? act(form.dataset.caseNumber, action.id)
          : withdrawConsent(form.dataset.caseNumber, action.id.slice(CONSENT.length)));
      done(true);
    } catch (e) {
      go.disabled = false;
      refusal.textContent = e.message;
    }
  });
  return form;
}

/* The buttons of a case; changed(label) is called when something has been done. */
export function caseActions(file, changed) {
  const known = file.actions.filter(action => action.id === 'withdraw' || action.question || action.id.startsWith(CONSENT));
  if (!known.length) {
    return [];
  }
  return [element('section', { class: 'bf-card' }, element('h4', {}, 'Om något ändras'), ...known.map(action => {
    const place = element('div', { class: 'bf-action' });
    const open = element('button', { type: 'button', class: 'btn btn-default', onclick: ask }, action.label);
    function ask() {
      const form = question(action, finished => {
        if (finished) {
          changed(action.label);
        } else {
          place.replaceChildren(open);
          open.focus();
        }
      });
      form.dataset.caseNumber = file.caseNumber;
      place.replaceChildren(form);
      form.querySelector('select, button').focus();
    }
    place.append(open);
    return place;
  }))];
}
