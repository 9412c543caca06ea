// Sends a form as JSON. What is refused is said at its field, and what was typed stays.
const token = () => decodeURIComponent((document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/) || [])[1] || '');

export const send = async (path, type, body) => {
  let response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': type, 'X-XSRF-TOKEN': token() },
      body
    });
  } catch {
    return { ok: false, answer: { message: 'Det gick inte att nå tjänsten. Kontrollera uppkopplingen och försök igen.' } };
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok && !answer.message) {
    answer.message = 'Det gick inte att spara. Ladda om sidan och försök igen.';
  }
  return { ok: response.ok, answer };
};

const clear = (form) => {
  form.querySelectorAll('.wrong').forEach((old) => old.remove());
  form.querySelectorAll('[data-error]').forEach((place) => { place.textContent = ''; });
  form.querySelectorAll('[aria-invalid]').forEach((field) => {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  });
};

// A field says where its sentence goes by data-error; else the sentence comes right after it.
const sentenceAt = (form, key, field, message) => {
  const place = form.querySelector(`[data-error="${key}"]`) || document.createElement('span');
  if (!place.isConnected) {
    place.className = 'wrong late';
    field.after(place);
  }
  place.id = place.id || 'wrong-' + Math.random().toString(36).slice(2);
  place.textContent = message;
  return place.id;
};

// Marks the fields; what belongs to no field that can be seen is returned, to be said beside the button.
const mark = (form, fields) => {
  let first = null;
  let unplaced = '';
  (fields || []).forEach(({ key, message }) => {
    const found = form.elements[key];
    const field = found instanceof RadioNodeList ? found[0] : found;
    if (!field || field.type === 'hidden') {
      unplaced += ' ' + message;
      return;
    }
    const id = sentenceAt(form, key, field, message);
    form.querySelectorAll(`[data-until="${key}"]`).forEach((part) => { part.hidden = false; });
    const part = field.closest('details');
    if (part) { part.open = true; }
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', id);
    first = first || field;
  });
  if (first) { first.focus(); }
  return unplaced;
};

// Sends it and loads the page anew when it was accepted.
export const post = async (form, path, body) => {
  const alert = form.querySelector('[role=alert]');
  const buttons = form.querySelectorAll('button');
  buttons.forEach((button) => { button.disabled = true; });
  alert.textContent = '';
  form.querySelectorAll('[role=status]').forEach((told) => { told.textContent = ''; });
  clear(form);
  const { ok, answer } = await send(path, 'application/json', JSON.stringify(body));
  buttons.forEach((button) => { button.disabled = false; });
  if (ok && form.dataset.done) {
    form.reset();
    form.querySelector('[role=status]').textContent = form.dataset.done;
    return;
  }
  if (ok && !(answer.withoutContract || []).length) {
    window.location.reload();
    return;
  }
  alert.textContent = answer.message + mark(form, answer.fields);
};

document.querySelectorAll('form[data-post]').forEach((form) => {
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    post(form, form.dataset.post, Object.fromEntries(new FormData(form)));
  });
});
