// Several tasks to one colleague, and an absence with a deputy in each group. Ordinary forms are sent by fields.js.
import { post } from './fields.js';

document.querySelectorAll('form[data-tasks]').forEach((form) => {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = new FormData(form);
    post(form, '/api/distribution', {
      tasks: typed.getAll('tasks'),
      to: typed.get('to'),
      reason: typed.get('reason'),
      words: typed.get('words')
    });
  });
});

const absence = document.getElementById('absence');
if (absence) {
  absence.addEventListener('submit', (event) => {
    event.preventDefault();
    const deputies = {};
    absence.querySelectorAll('[data-deputy]').forEach((choice) => { deputies[choice.dataset.deputy] = choice.value; });
    post(absence, '/api/staff-absences', {
      who: absence.elements.who.value,
      from: absence.elements.from.value,
      to: absence.elements.to.value,
      deputies
    });
  });
}
