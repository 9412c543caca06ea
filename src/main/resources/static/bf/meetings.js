// Enters a meeting with as few taps as can be.
import { post } from './fields.js';

document.querySelectorAll('form[data-meeting]').forEach((form) => {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const fields = new FormData(form);
    post(form, form.dataset.meeting, {
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
    post(form, `${form.dataset.known}/${what === 'strike' ? 'strike' : 'outcome'}`, what === 'strike' ? {} : { status: what });
  });
});
