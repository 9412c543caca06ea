// Signing out where one is: whoever shares a computer need not find Tasklist first.
import { send } from './fields.js';

const button = document.getElementById('sign-out');

button.addEventListener('click', async () => {
  button.disabled = true;
  const { ok, answer } = await send('/camunda/api/admin/auth/user/default/logout', 'application/json');
  if (ok) {
    location.assign('/');
    return;
  }
  button.disabled = false;
  button.parentElement.querySelector('[role=alert]').textContent = answer.message;
});
