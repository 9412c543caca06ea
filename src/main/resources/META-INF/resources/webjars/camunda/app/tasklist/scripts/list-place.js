/*
 * The list stays where it was: after a task is done, and on a phone after "Till listan". No other task is opened by itself; the focus goes to
 * the card that came after.
 */
import { taskOpen } from './surroundings.js';

/* Milliseconds a slow list gets. */
const PATIENCE = 15000;

/* Milliseconds the cards' own words get. */
const GRACE = 2000;

const cards = () => [...document.querySelectorAll('ol.tasks-list > li.task')];
const idOf = card => (/[?&]task=([^&]+)/.exec(card.querySelector('a[href*="task="]')?.getAttribute('href') || '') || [])[1];
const openTask = () => (/[?&]task=([^&]+)/.exec(location.hash) || [])[1];
const phone = () => matchMedia('(max-width: 767px)').matches;
const scroller = () => document.querySelector(phone() ? '.page-wrap' : '.tasks-list.column-center .three-cols-layout-cell.content');

/* Where the open task's card was, and which cards stood around it. */
let seen = null;
let wanted = null;

function remember(id) {
  const all = cards();
  const at = all.findIndex(card => idOf(card) === id);
  const frame = scroller();
  if (at >= 0 && frame && all[at].offsetParent) {
    seen = {
      id,
      at,
      around: [all[at + 1], all[at - 1]].filter(card => card).map(idOf),
      top: all[at].getBoundingClientRect().top - frame.getBoundingClientRect().top
    };
  }
}

document.addEventListener('click', event => {
  const card = event.target.closest && event.target.closest('ol.tasks-list > li.task');
  if (card) {
    remember(idOf(card));
  }
}, true);

document.addEventListener('bostadforst:accepted', event => {
  if (!event.target.closest('.modal')) {
    const id = openTask();
    remember(id); // the list may have been scrolled since; on a phone it is out of sight and stays as it was
    wanted = { done: id, place: seen && seen.id === id ? seen : null, until: Date.now() + PATIENCE };
    setTimeout(settle, GRACE + 500);
  }
});

function settle() {
  const all = cards();
  if (!wanted || taskOpen() || Date.now() > wanted.until) {
    wanted = wanted && Date.now() <= wanted.until ? wanted : null;
    return;
  }
  const empty = !all.length && document.querySelector('.column-center [cam-tasks] .well');
  const drawn = all.every(card => card.matches('.bf-told')); // the cards grow when ours is told
  const stillOld = wanted.done && all.some(card => idOf(card) === wanted.done);
  if (stillOld || (!all.length && !empty) || (!drawn && wanted.until - Date.now() > PATIENCE - GRACE)) {
    return;
  }
  const { place } = wanted;
  wanted = null;
  if (empty || !place) {
    const target = all.length ? all[0].querySelector('a') : document.querySelector('.bf-my-day h2');
    target?.focus({ preventScroll: true });
    return;
  }
  const card = place.around.map(id => all.find(one => idOf(one) === id)).find(one => one)
    || all[Math.min(place.at, all.length - 1)];
  const frame = scroller();
  frame.scrollTop += card.getBoundingClientRect().top - frame.getBoundingClientRect().top - place.top;
  card.querySelector('a').focus({ preventScroll: true });
}

/* Taking a task draws the list anew too. Where it was scrolled, and in which list, as long as the same element stands there. */
let drawn = null;
let kept = { top: 0, list: '' };

function listNow() {
  const query = new URLSearchParams(location.hash.replace(/^#\/\??/, ''));
  return ['filter', 'page', 'searchQuery'].map(key => query.get(key)).join(' ');
}

document.addEventListener('scroll', event => {
  if (event.target === scroller() && drawn && drawn === document.querySelector('ol.tasks-list') && !(phone() && taskOpen())) {
    kept = { top: event.target.scrollTop, list: listNow() };
  }
}, true);

function keep() {
  const list = document.querySelector('ol.tasks-list');
  if (!list || list === drawn || !cards().length) {
    return;
  }
  drawn = list;
  if (!wanted && kept.list === listNow() && !(phone() && taskOpen())) {
    scroller().scrollTop = kept.top;
  }
}

let wasOpen = taskOpen();

function look() {
  const isOpen = taskOpen();
  if (wasOpen && !isOpen && !wanted && phone() && seen) {
    wanted = { done: null, place: { ...seen, around: [seen.id, ...seen.around] }, until: Date.now() + PATIENCE };
  }
  wasOpen = isOpen;
  keep();
  settle();
}

new MutationObserver(() => requestAnimationFrame(look))
  .observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
