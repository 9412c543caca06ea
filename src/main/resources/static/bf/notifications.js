// Keeps the choices and says so where the reader is; nothing is loaded anew.
import { send } from './fields.js';

const form = document.getElementById('notifications');
const said = form.querySelector('[role=status]');

form.addEventListener('change', () => { said.textContent = ''; });

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const alert = form.querySelector('[role=alert]');
  const button = form.querySelector('button');
  const typed = new FormData(form);
  form.querySelectorAll('[data-error]').forEach((place) => { place.textContent = ''; });
  alert.textContent = '';
  said.textContent = '';
  button.disabled = true;
  const { ok, answer } = await send('/api/notifications', 'application/json',
    JSON.stringify({ chosen: typed.getAll('chosen'), hour: typed.get('hour') }));
  button.disabled = false;
  if (ok) {
    said.textContent = 'Dina val är sparade.';
    return;
  }
  alert.textContent = answer.message;
  (answer.fields || []).forEach(({ key, message }) => {
    const place = form.querySelector(`[data-error="${key}"]`);
    if (place) { place.textContent = message; } else { alert.textContent += ' ' + message; }
  });
});
