// Enters a meeting with as few taps as can be; what was typed stays when something is wrong.
const token = () => decodeURIComponent((document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/) || [])[1] || '');

async function send(form, address, body) {
  const answer = form.querySelector('[role=alert]');
  answer.textContent = '';
  form.querySelectorAll('[data-error]').forEach((place) => { place.textContent = ''; });
  const buttons = form.querySelectorAll('button');
  buttons.forEach((button) => { button.disabled = true; });
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
      body: JSON.stringify(body)
    });
    if (response.ok) {
      window.location.reload();
      return;
    }
    const refused = await response.json().catch(() => ({}));
    answer.textContent = refused.message || 'Det gick inte att spara. Ladda om sidan och försök igen.';
    Object.entries(refused.fields || {}).forEach(([name, text]) => {
      const place = form.querySelector(`[data-error="${name}"]`);
      if (place) { place.textContent = text; } else { answer.textContent = text; }
      if (name === 'again') { form.querySelector('[data-again]').hidden = false; }
    });
  } catch (e) {
    answer.textContent = 'Det gick inte att nå tjänsten. Kontrollera uppkopplingen och försök igen.';
  }
  buttons.forEach((button) => { button.disabled = false; });
}

document.querySelectorAll('form[data-meeting]').forEach((form) => {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const fields = new FormData(form);
    send(form, `/api/cases/${encodeURIComponent(form.dataset.case)}/meetings`, {
      on: fields.get('on'),
      kind: fields.get('kind'),
      status: fields.get('status'),
      socialServices: fields.has('socialServices'),
      minutes: fields.get('minutes') ? Number(fields.get('minutes')) : null,
      content: fields.getAll('content'),
      persons: fields.getAll('persons'),
      note: fields.get('note') || null,
      again: fields.has('again')
    });
  });
});

document.querySelectorAll('form[data-known]').forEach((form) => {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const what = event.submitter.value;
    const address = `/api/cases/${encodeURIComponent(form.dataset.case)}/meetings/${form.dataset.known}`;
    send(form, what === 'strike' ? `${address}/strike` : `${address}/outcome`, what === 'strike' ? {} : { status: what });
  });
});
