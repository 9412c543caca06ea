// Sends what is written about rents and debts, and files of payments. What is refused is said at its field and stays as it was written.
const token = () => (document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/) || [])[1] || '';

const send = async (path, type, body) => {
  const response = await fetch(path, { method: 'POST', headers: { 'Content-Type': type, 'X-XSRF-TOKEN': token() }, body });
  const text = await response.text();
  let answer = {};
  try { answer = text ? JSON.parse(text) : {}; } catch { /* said below */ }
  if (!response.ok && !answer.message) {
    answer.message = 'Det gick inte att spara. Ladda om sidan och försök igen.';
  }
  return { ok: response.ok, answer };
};

const mark = (form, fields) => {
  form.querySelectorAll('.wrong').forEach((old) => old.remove());
  form.querySelectorAll('[aria-invalid]').forEach((field) => {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  });
  let first = null;
  let unplaced = '';
  (fields || []).forEach(({ key, message }) => {
    const field = form.elements[key];
    if (!field || field.type === 'hidden') {
      unplaced += ' ' + message;
      return;
    }
    const sentence = document.createElement('span');
    sentence.className = 'wrong late';
    sentence.id = 'wrong-' + Math.random().toString(36).slice(2);
    sentence.textContent = message;
    field.after(sentence);
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', sentence.id);
    first = first || field;
  });
  if (first) {
    first.focus();
  }
  return unplaced;
};

document.querySelectorAll('form[data-send]').forEach((form) => {
  form.noValidate = true;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    const alert = form.querySelector('[role=alert]');
    button.disabled = true;
    const { ok, answer } = await send(form.dataset.send, 'application/json', JSON.stringify(Object.fromEntries(new FormData(form))));
    button.disabled = false;
    if (ok && !(answer.withoutContract || []).length) {
      window.location.reload();
      return;
    }
    alert.textContent = answer.message + mark(form, answer.fields);
  });
});

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
