// Sends a form's fields as JSON to its own address and shows what was wrong at each field; what was typed stays.
document.querySelectorAll('form[data-post]').forEach((form) => {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = form.querySelector('[role=alert]');
    const button = form.querySelector('button[type=submit]');
    form.querySelectorAll('[data-error]').forEach((place) => { place.textContent = ''; });
    answer.textContent = '';
    const token = (document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/) || [])[1] || '';
    button.disabled = true;
    try {
      const response = await fetch(form.dataset.post, {
        method: 'POST',
        headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
        body: JSON.stringify(Object.fromEntries(new FormData(form)))
      });
      if (response.ok) {
        window.location.reload();
        return;
      }
      const refused = await response.json().catch(() => ({}));
      answer.textContent = refused.message || 'Det gick inte att spara. Ladda om sidan och försök igen.';
      const wrong = Object.entries(refused.fields || {});
      wrong.forEach(([name, text]) => {
        const place = form.querySelector(`[data-error="${name}"]`);
        if (place) { place.textContent = text; }
      });
      if (wrong.length && form.elements[wrong[0][0]]) { form.elements[wrong[0][0]].focus(); }
    } catch (e) {
      answer.textContent = 'Det gick inte att nå tjänsten. Kontrollera uppkopplingen och försök igen.';
    }
    button.disabled = false;
  });
});
