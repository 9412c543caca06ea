// Makes the address and shows it, once; taking it back is an ordinary form.
import { send } from './fields.js';

const shown = document.getElementById('new-address');
const address = document.getElementById('address');

document.getElementById('make').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  const button = form.querySelector('button');
  button.disabled = true;
  const { ok, answer } = await send('/api/calendar-feed', 'application/json', '{}');
  button.disabled = false;
  if (!ok) {
    form.querySelector('[role=alert]').textContent = answer.message;
    return;
  }
  address.textContent = answer.address;
  document.getElementById('state').textContent = 'Adressen ovan gäller. Ladda om sidan när du har kopierat den.';
  document.getElementById('copied').textContent = '';
  shown.hidden = false;
  shown.querySelector('h2').focus();
});

document.getElementById('copy').addEventListener('click', async () => {
  const told = document.getElementById('copied');
  try {
    await navigator.clipboard.writeText(address.textContent);
    told.textContent = 'Kopierad.';
  } catch {
    const range = document.createRange();
    range.selectNodeContents(address);
    window.getSelection().removeAllRanges();
    window.getSelection().addRange(range);
    told.textContent = 'Adressen är markerad. Kopiera den själv.';
  }
});
