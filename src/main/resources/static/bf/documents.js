// Makes a paper, and sends a scanned one as it is; what goes wrong is said beside the button.
const token = () => decodeURIComponent((document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/) || [])[1] || '');

async function send(form, address, type, body) {
  const answer = form.querySelector('[role=alert]');
  const button = form.querySelector('button[type=submit]');
  answer.textContent = '';
  button.disabled = true;
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': type, 'X-XSRF-TOKEN': token() },
      body
    });
    if (response.ok) {
      window.location.reload();
      return;
    }
    const refused = await response.json().catch(() => ({}));
    answer.textContent = refused.message || 'Det gick inte. Ladda om sidan och försök igen.';
  } catch (e) {
    answer.textContent = 'Det gick inte att nå tjänsten. Kontrollera uppkopplingen och försök igen.';
  }
  button.disabled = false;
}

const address = (form, code) => `/api/cases/${encodeURIComponent(form.dataset.case)}/documents/${encodeURIComponent(code)}`;

document.querySelectorAll('form[data-make]').forEach((form) => {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form, address(form, form.dataset.make), 'application/json', '{}');
  });
});

document.querySelectorAll('form[data-upload]').forEach((form) => {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = form.elements.file.files[0];
    if (!file) {
      form.querySelector('[role=alert]').textContent = 'Välj en fil.';
      form.elements.file.focus();
      return;
    }
    // the server would hang up in the middle of a very large one, and say nothing
    if (file.size > 10 * 1024 * 1024) {
      form.querySelector('[role=alert]').textContent = 'Filen är för stor: högst 10 MB.';
      form.elements.file.focus();
      return;
    }
    send(form, `${address(form, form.elements.code.value)}/signed-copy`, 'application/octet-stream', file);
  });
});
