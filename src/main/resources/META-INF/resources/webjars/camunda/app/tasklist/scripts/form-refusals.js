/*
 * A form that was not accepted: each sentence at its field, the first one in view and in focus, everything entered kept.
 * Tasklist as served (webapp/tasklist.patch) asks here before it tells the user; detail.error is what it will say.
 */

const MARKED = 'Rätta fälten som är markerade.';
const UNREADABLE = 'Svaren kunde inte tas emot. Det du har skrivit står kvar. Ladda inte om sidan utan hör av dig till systemförvaltaren.';
const UNREACHABLE = 'Det gick inte att nå tjänsten. Det du har skrivit står kvar. Försök igen om en stund.';

/* Answers whose message is a Swedish sentence of ours, and not one of the engine's. */
const IN_SWEDISH = [403, 404, 409];
const OURS = ['FormRefused', 'Refused'];

function answerOf(error) {
  const body = error.response && error.response.body;
  return body && typeof body === 'object' ? body : {};
}

/* Puts the server's sentences where form-js keeps its own, and returns those that have no field on the page. */
function mark(form, fields) {
  const known = form.get('formFieldRegistry').getAll();
  const { errors } = form._getState();
  const marked = { ...errors };
  const homeless = [];
  for (const { key, message } of fields) {
    const field = known.find(candidate => candidate.key === key);
    if (field && !field.readonly) {
      marked[field.id] = [...(Array.isArray(marked[field.id]) ? marked[field.id] : []), message];
    } else {
      homeless.push(message);
    }
  }
  form._setState({ errors: marked });
  return homeless;
}

function goToFirst(container) {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const field = [...container.querySelectorAll('.fjs-form-field')].find(candidate => candidate.querySelector('.fjs-form-field-error'));
    if (field) {
      field.scrollIntoView({ block: 'center' });
      const control = field.querySelector('input:not([disabled]), textarea:not([disabled]), select:not([disabled])');
      if (control) {
        control.focus({ preventScroll: true });
      }
    }
  }));
}

document.addEventListener('bostadforst:refused', event => {
  const { error, form } = event.detail;
  const answer = answerOf(error);
  if (!(error instanceof Error) && !error.status) {
    event.detail.error = new Error(MARKED);
    goToFirst(event.target);
  } else if (Array.isArray(answer.fields) && answer.fields.length) {
    const homeless = mark(form, answer.fields);
    event.detail.error = new Error([...(homeless.length < answer.fields.length ? [MARKED] : []), ...homeless].join(' '));
    goToFirst(event.target);
  } else if (!error.status || error.status >= 500 || !answer.message) {
    event.detail.error = new Error(UNREACHABLE);
  } else {
    event.detail.error = new Error(IN_SWEDISH.includes(error.status) || OURS.includes(answer.type) ? answer.message : UNREADABLE);
  }
});

/* An earlier no does not stay on the page after a yes. */
document.addEventListener('bostadforst:accepted', () => {
  document.querySelectorAll('[notifications-panel] .alert-danger .close').forEach(close => close.click());
});
