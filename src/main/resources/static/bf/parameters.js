// Sends a new parameter value and shows the answer at the form; the page works as a list without it.
document.querySelectorAll('form[data-code]').forEach((form) => {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = form.querySelector('[role=alert]');
    const token = (document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/) || [])[1] || '';
    const fields = new FormData(form);
    const response = await fetch('/api/parameters/' + encodeURIComponent(form.dataset.code), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
      body: JSON.stringify({ value: fields.get('value'), validFrom: fields.get('validFrom'), note: fields.get('note') })
    });
    if (response.ok) {
      window.location.reload();
      return;
    }
    const refused = await response.json().catch(() => ({}));
    answer.textContent = refused.message || 'Värdet kunde inte sparas. Ladda om sidan och försök igen.';
  });
});
