/*
 * Signed out with a half-filled form: whoever was here signs in again on top of it, and what was about to be sent is sent then.
 * Tasklist as served (webapp/tasklist.patch) asks here before it goes to its sign-in page. Nothing is kept in the browser's storage, the
 * form stands behind an opaque page, and after an hour it is let go.
 */
import { element } from './elements.js';

const HOME = '/camunda/app/tasklist/default/';
const SIGN_IN = '/camunda/api/admin/auth/user/default/login/tasklist';
const LONGEST = 60 * 60 * 1000;
const UNREACHABLE = 'Det gick inte att nå tjänsten. Det du har skrivit står kvar. Försök igen om en stund.';

let open = null;

/* A form somebody may have written in: a task of one's own, or a start form. */
const formIsOpen = () => document.querySelector('.fjs-form fieldset:not([disabled]), .fjs-form:not(:has(fieldset))') !== null;

function token() {
  const cookie = document.cookie.split('; ').find(part => part.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

/* Gives the sentence that says why not, or null. */
async function signIn(user, password) {
  await fetch(HOME, { credentials: 'same-origin', cache: 'no-store' });
  const answer = await fetch(SIGN_IN, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded', 'X-XSRF-TOKEN': token() },
    body: new URLSearchParams({ username: user, password })
  });
  if (answer.ok) {
    await fetch(HOME, { credentials: 'same-origin', cache: 'no-store' });
    return null;
  }
  const said = answer.status < 500 ? await answer.json().catch(() => null) : null;
  return (said && said.message) || UNREACHABLE;
}

function leave() {
  location.assign(HOME);
  location.reload();
}

function ask(user) {
  const waiting = [];
  const since = Date.now();
  const refusal = element('p', { class: 'bf-refusal', role: 'alert', id: 'bf-again-refusal' });
  const password = element('input', {
    type: 'password', id: 'bf-again-password', class: 'form-control', autocomplete: 'current-password', required: true,
    'aria-describedby': 'bf-again-refusal'
  });
  const send = element('button', { type: 'submit', class: 'btn btn-primary' }, 'Logga in och fortsätt');
  const form = element('form', { method: 'dialog' },
    element('h2', {}, 'Du har loggats ut'),
    element('p', {}, 'Logga in igen, så fortsätter du där du var. Det du har skrivit står kvar.'),
    element('p', {}, 'Användarnamn: ', element('strong', {}, user)),
    element('label', { for: 'bf-again-password' }, 'Lösenord'),
    password,
    refusal,
    element('p', { class: 'bf-again-actions' }, send,
      element('button', { type: 'button', class: 'btn btn-link', onclick: leave }, 'Lämna formuläret, det jag skrivit försvinner')));
  const dialog = element('dialog', { class: 'bf-again', 'aria-label': 'Du har loggats ut' }, form);

  form.addEventListener('submit', async event => {
    event.preventDefault();
    send.disabled = true;
    refusal.textContent = '';
    const why = await signIn(user, password.value).catch(() => UNREACHABLE);
    password.value = '';
    send.disabled = false;
    if (why) {
      refusal.textContent = why;
      password.focus();
    } else {
      dialog.remove();
      open = null;
      waiting.forEach(again => again(token()));
    }
  });
  dialog.addEventListener('cancel', event => event.preventDefault());
  const letGo = setInterval(() => {
    if (!dialog.isConnected) {
      clearInterval(letGo);
    } else if (Date.now() - since > LONGEST) {
      leave();
    }
  }, 10000);
  document.body.append(dialog);
  dialog.showModal();
  password.focus();
  return waiting;
}

document.addEventListener('bostadforst:signed-out', event => {
  const { user, again } = event.detail;
  if (!open && user && formIsOpen()) {
    open = ask(user);
  }
  if (open) {
    event.preventDefault();
    if (again) {
      open.push(again);
    }
  }
});
