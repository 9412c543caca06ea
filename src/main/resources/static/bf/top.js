// A case number or a day that breaks at its hyphens is read as two things: neither does, wherever on the page it stands.
const WHOLE = /(BF-\d{4}-\d{4,}|\d{4}-\d{2}-\d{2})/;
const walker = document.createTreeWalker(document.querySelector('main') || document.body, NodeFilter.SHOW_TEXT);
const texts = [];
while (walker.nextNode()) {
  if (WHOLE.test(walker.currentNode.data) && !walker.currentNode.parentElement.closest('script, style, option, textarea, .whole')) {
    texts.push(walker.currentNode);
  }
}
for (const text of texts) {
  text.replaceWith(...text.data.split(WHOLE).filter(part => part).map(part => {
    if (!WHOLE.test(part)) {
      return part;
    }
    const whole = document.createElement('span');
    whole.className = 'whole';
    whole.textContent = part;
    return whole;
  }));
}

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
