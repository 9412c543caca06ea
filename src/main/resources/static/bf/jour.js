// Logs a call with as few taps as can be: the table's suggestion is there at once, and whoever answers chooses.
import { post } from './fields.js';

document.querySelectorAll('form[data-call]').forEach((form) => {
  const suggestions = JSON.parse(form.dataset.suggestions);
  const told = form.querySelector('[data-suggestion]');
  const part = (name) => form.querySelector(`[data-until="${name}"]`);
  let ownChoice = false;

  const suggestion = () => {
    const fields = new FormData(form);
    const ticked = fields.getAll('circumstances');
    return suggestions.find((each) => each.situation === fields.get('situation')
      && each.victim === ticked.includes('VICTIM')
      && each.children === ticked.includes('CHILDREN')
      && (each.reachable === null || (each.reachable ? 'JA' : 'NEJ') === fields.get('reachable')));
  };

  const follow = (event) => {
    if (event.target.name === 'triage') { ownChoice = true; }
    const fields = new FormData(form);
    part('reachable').hidden = fields.get('situation') !== 'GRANNAR_STORS';
    const found = suggestion();
    told.hidden = !found;
    if (found) {
      told.textContent = `Förslag: ${found.label}.`
        + (found.report ? ' Orosanmälan genast.' : '')
        + (found.protection ? ' Skydd för hyresgästen, ingen störning.' : '');
      if (!ownChoice) { form.querySelector(`[name=triage][value="${found.triage}"]`).checked = true; }
    }
    const chosen = new FormData(form).get('triage');
    part('triageReason').hidden = !found || !chosen || chosen === found.triage || chosen === 'BLALJUS_112';
  };

  form.addEventListener('change', follow);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const fields = new FormData(form);
    const neighbours = fields.get('situation') === 'GRANNAR_STORS';
    post(form, form.dataset.call, {
      situation: fields.get('situation'),
      reachable: neighbours ? fields.get('reachable') : null,
      source: fields.get('source'),
      anonymous: fields.has('anonymous'),
      circumstances: fields.getAll('circumstances'),
      member: fields.get('member') ? Number(fields.get('member')) : null,
      triage: fields.get('triage'),
      triageReason: part('triageReason').hidden ? null : fields.get('triageReason') || null,
      note: fields.get('note') || null,
      calledAt: fields.get('calledAt') || null,
      clock: fields.get('clock'),
      callBack: fields.has('callBack')
    });
  });
});
