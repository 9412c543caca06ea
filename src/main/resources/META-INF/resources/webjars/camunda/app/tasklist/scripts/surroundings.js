/* What the web apps leave out: names for buttons that are only a picture, a way past the menu, and one back to the list on a phone. */

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
  ['.glyphicon-search', 'Sök'],
  ['.bjs-drilldown', 'Öppna förloppet som anropas'],
  ['a.circle', 'Öppna ärendets väg']
];

/* Their words are in the page but never shown, which is no name. */
const RENAMED = [
  ['.app-switch > .dropdown-toggle', 'Byt till ett annat program'],
  ['.new-sort > .dropdown-toggle', 'Lägg till en sortering']
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
  outline(root);
}

/* Where the parts of the page begin, for whoever cannot see them: a head, a main part, and no heading that is none. */
function outline(root) {
  for (const head of root.querySelectorAll('[cam-widget-header]:not([role])')) {
    head.setAttribute('role', 'banner');
  }
  for (const [selector, label] of RENAMED) {
    root.querySelectorAll(`${selector}:not([aria-label])`).forEach(control => control.setAttribute('aria-label', label));
  }
  for (const foot of root.querySelectorAll('footer[cam-widget-footer]:not(:empty):not(:has(.bf-statement))')) {
    const link = document.createElement('a');
    link.href = '/tillganglighet';
    link.target = '_self';
    link.className = 'bf-statement';
    link.textContent = 'Tillgänglighet';
    foot.append(link);
  }
  for (const words of root.querySelectorAll(':is(.tasks-list :is(h5, h6), .task-card .definition-name h4, .legend-holder):not([role])')) {
    words.setAttribute('role', 'presentation');
  }
  for (const table of root.querySelectorAll('.tjs-table-container:not([tabindex])')) {
    table.tabIndex = 0;
    table.setAttribute('role', 'region');
    table.setAttribute('aria-label', 'Beslutstabell');
  }
  for (const toggle of root.querySelectorAll('input.toggle:not([aria-label])')) {
    toggle.setAttribute('aria-label', 'Visa');
  }
}

/* What one came for, in the order one would look for it. */
const PLACES = ['.task-card', '.tasks-list', '.bf-oversight', '.ctn-main', '.dashboard', '.page-wrap', '.ctn-wrapper', '.form-signin'];

/* The first stop of a page leads past its menu. The address belongs to the web app's own router, so the link must not change it. */
function skipLink() {
  if (document.querySelector('.bf-skip')) {
    return;
  }
  const link = document.createElement('a');
  link.href = '#';
  link.className = 'bf-skip';
  link.textContent = 'Hoppa till innehållet';
  link.addEventListener('click', event => {
    event.preventDefault();
    const place = PLACES.flatMap(selector => [...document.querySelectorAll(selector)]).find(one => one.getClientRects().length);
    if (place) {
      place.tabIndex = -1;
      place.focus();
    }
  });
  document.body.prepend(link);
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
skipLink();
tidy();
