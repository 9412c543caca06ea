/* A figure: its chart, and under it the same in a table, which is the version for whoever reads in another way. */
import { element } from '../../tasklist/scripts/elements.js';

const SCRIPT = '/bf/chart.js';

/** Told apart without colours too: each has a pattern of its own, and the table has the numbers. */
const INKS = ['#0b5f7d', '#e0a100', '#7b3f98', '#a3200d', '#4b7f2a', '#51616b', '#1d2a33'];

let library;

function chartLibrary() {
  library = library || new Promise((ready, failed) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.onload = () => ready(window.Chart);
    script.onerror = () => {
      library = undefined;
      failed(new Error(SCRIPT));
    };
    document.head.append(script);
  });
  return library;
}

function pattern(ink, n) {
  if (n === 0) {
    return ink;
  }
  const tile = document.createElement('canvas');
  tile.width = tile.height = 8;
  const pen = tile.getContext('2d');
  pen.fillStyle = ink;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = '#fff';
  pen.lineWidth = 1.5;
  pen.beginPath();
  [() => { pen.moveTo(0, 8); pen.lineTo(8, 0); },
    () => { pen.moveTo(0, 4); pen.lineTo(8, 4); },
    () => { pen.moveTo(4, 0); pen.lineTo(4, 8); },
    () => { pen.moveTo(0, 0); pen.lineTo(8, 8); },
    () => { pen.moveTo(0, 4); pen.lineTo(8, 4); pen.moveTo(4, 0); pen.lineTo(4, 8); },
    () => { pen.arc(4, 4, 1.5, 0, 7); }][(n - 1) % 6]();
  pen.stroke();
  return pen.createPattern(tile, 'repeat');
}

function table(told) {
  const rows = told.rows.map(row => element('tr', row.sum ? { class: 'bf-sum' } : {},
    element('th', { scope: 'row' }, row.label),
    ...row.cells.map((cell, n) => element('td', { 'data-label': told.columns[n] }, cell.text))));
  return element('div', { class: 'bf-scroll', tabindex: '0', role: 'region', 'aria-label': `${told.title}, tabell` },
    element('table', { 'data-table': told.id },
      element('caption', {}, told.about),
      element('thead', {}, element('tr', {},
        element('th', { scope: 'col' }, told.heading), ...told.columns.map(name => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...rows)));
}

/** A long name on several lines, so that a phone has room for the bars. */
function lines(label) {
  return label.split(' ').reduce((all, word) => {
    const last = all[all.length - 1];
    return last !== undefined && (last + ' ' + word).length <= 22 ? [...all.slice(0, -1), last + ' ' + word] : [...all, word];
  }, []);
}

function settings(told) {
  const rows = told.rows.filter(row => !row.sum);
  return {
    type: 'bar',
    data: {
      labels: rows.map(row => lines(row.label)),
      datasets: told.drawn.map((column, n) => ({
        label: told.columns[column],
        data: rows.map(row => row.cells[column].value),
        backgroundColor: pattern(INKS[n % INKS.length], n),
        maxBarThickness: 22
      }))
    },
    options: {
      indexAxis: 'y',
      locale: 'sv-SE',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      plugins: { legend: { display: told.drawn.length > 1, position: 'bottom' } },
      scales: {
        x: { stacked: true, beginAtZero: true, ticks: { precision: 0 } },
        y: { stacked: true, ticks: { autoSkip: false } }
      }
    }
  };
}

/** The figure's element, and how to draw its chart once the element stands on the page. */
export function figure(told) {
  const heading = element('h2', { id: `bf-${told.id}`, tabindex: '-1' }, told.title);
  if (told.blank) {
    return {
      node: element('section', { class: 'bf-card' }, heading, element('p', { class: 'bf-empty' }, told.empty)),
      draw: async () => null
    };
  }
  const rows = told.rows.filter(row => !row.sum);
  const kept = rows.some(row => told.drawn.some(column => row.cells[column].value === null));
  const canvas = element('canvas', { 'aria-hidden': 'true' });
  const frame = element('div', { class: 'bf-chart' }, canvas);
  frame.style.height = `${rows.length * 34 + (told.drawn.length > 3 ? 150 : 70)}px`;
  return {
    node: element('section', { class: 'bf-card', 'aria-labelledby': `bf-${told.id}` }, heading, frame,
      kept ? element('p', { class: 'bf-quiet' }, 'Antal som inte visas i tabellen ritas inte heller.') : '', table(told)),
    draw: async () => {
      try {
        const Chart = await chartLibrary();
        return canvas.isConnected ? new Chart(canvas, settings(told)) : null;
      } catch (e) {
        frame.remove();
        return null;
      }
    }
  };
}
