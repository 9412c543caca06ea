// Reads a file of payments: first a look at what it says, then in earnest.
import { send } from './fields.js';

const form = document.getElementById('import');
if (form) {
  const file = document.getElementById('file');
  const outcome = document.getElementById('outcome');
  const faults = document.getElementById('faults');
  const read = form.querySelector('[data-read]');
  const show = (answer) => {
    outcome.textContent = answer.message;
    faults.replaceChildren(...(answer.faults || []).map((fault) => {
      const line = document.createElement('li');
      line.textContent = fault;
      return line;
    }));
    if ((answer.faultCount || 0) > (answer.faults || []).length) {
      const more = document.createElement('li');
      more.textContent = '… och ' + (answer.faultCount - answer.faults.length) + ' till.';
      faults.append(more);
    }
  };
  file.addEventListener('change', () => {
    read.disabled = true;
    show({ message: '' });
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const preview = event.submitter !== read;
    if (!file.files.length) {
      show({ message: 'Välj en fil först.' });
      return;
    }
    read.disabled = true;
    let bytes;
    try {
      bytes = await file.files[0].arrayBuffer();
    } catch {
      show({ message: 'Filen har ändrats sedan du valde den. Välj den igen.' });
      return;
    }
    const { ok, answer } = await send('/api/rents/import?preview=' + preview, 'application/octet-stream', bytes);
    show(answer);
    read.disabled = !(preview && ok && !answer.alreadyRead);
    if (ok && !preview) {
      window.setTimeout(() => window.location.reload(), 1500);
    }
  });
}
