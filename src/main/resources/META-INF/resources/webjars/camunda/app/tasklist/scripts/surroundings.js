/* What the web apps leave out: names for buttons that are only a picture, and a way back to the list on a phone. */

const NAMES = [
  ['.region-toggle[data-region="filters"]', 'Visa eller dölj filtren'],
  ['.region-toggle[data-region="list"]', 'Visa eller dölj uppgiftslistan'],
  ['.region-toggle[data-region="task"]', 'Visa eller dölj uppgiften'],
  ['.region-toggle', 'Visa eller dölj kolumnen'],
  ['.maximize', 'Visa uppgiften i hela bredden'],
  ['.reset-regions', 'Visa alla kolumner'],
  ['.navbar-toggle', 'Visa eller dölj menyn'],
  ['.sorting-choice .dropdown-toggle', 'Ändra sorteringen'],
  ['.direction', 'Byt sorteringsordning'],
  ['[cam-widget-search] .dropdown-toggle', 'Spara eller hämta en sökning'],
  ['.shutter a', 'Visa mer'],
  ['.glyphicon-link', 'Kopiera länken'],
  ['.glyphicon-remove', 'Ta bort'],
  ['.glyphicon-plus, .glyphicon-plus-sign', 'Lägg till'],
  ['.glyphicon-pencil', 'Ändra'],
  ['.glyphicon-trash', 'Ta bort'],
  ['.glyphicon-calendar', 'Välj datum'],
  ['.glyphicon-search', 'Sök']
];

function named(control) {
  return control.textContent.trim() || control.getAttribute('aria-label') || control.title || control.querySelector('img[alt]:not([alt=""])');
}

/** A tooltip that has not got its text yet says its key, which is no name. */
const told = text => text && !/^[A-Z0-9_]+$|\{\{/.test(text) ? text : '';

function nameOf(control) {
  const entry = NAMES.find(([selector]) => control.matches(selector) || control.querySelector(selector));
  return entry ? entry[1] : told(control.getAttribute('uib-tooltip')) || told(control.getAttribute('tooltip'));
}

function name(root) {
  for (const control of root.querySelectorAll('button, a[href], a[ng-click], [role="button"]')) {
    const name = named(control) ? '' : nameOf(control);
    if (name) {
      control.setAttribute('aria-label', name);
    }
  }
  for (const box of root.querySelectorAll('input[aria-expanded]:not([role])')) {
    box.setAttribute('role', 'combobox');
  }
  for (const field of root.querySelectorAll('input[placeholder]:not([aria-label]):not([id])')) {
    field.setAttribute('aria-label', field.placeholder);
  }
  for (const choices of root.querySelectorAll('.fjs-form-field-radio:not([role]), .fjs-form-field-checklist:not([role])')) {
    const question = choices.querySelector('label:not([for])');
    choices.setAttribute('role', choices.matches('.fjs-form-field-radio') ? 'radiogroup' : 'group');
    choices.setAttribute('aria-label', question ? question.textContent.replace(/\*$/, '') : '');
  }
  for (const fixed of root.querySelectorAll('.task-card .due-date[tabindex]')) {
    fixed.removeAttribute('tabindex');
  }
}

export const taskOpen = () => /[?&]task=/.test(location.hash);

function backToList() {
  const column = document.querySelector('.task-details');
  if (!column || column.querySelector('.bf-back')) {
    return;
  }
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'bf-back btn btn-link';
  back.textContent = 'Till listan';
  back.addEventListener('click', () => {
    location.hash = location.hash.replace(/([?&])(task|detailsTab)=[^&]*/g, '$1').replace(/&{2,}/g, '&').replace(/\?&/, '?').replace(/&$/, '');
  });
  column.prepend(back);
}

function tidy() {
  name(document.body);
  backToList();
  document.body.classList.toggle('bf-task-open', taskOpen());
}

let waiting = false;
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      tidy();
    });
  }
}).observe(document.body, { childList: true, subtree: true });
addEventListener('hashchange', tidy);
tidy();
