/* Elements from texts. Texts are always texts: nothing here ever reads HTML from an answer. */

export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) {
      node.addEventListener(key.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(key, value === true ? '' : value);
    }
  }
  node.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
  return node;
}

export function section(title, ...children) {
  return element('section', { class: 'bf-card' }, element('h4', {}, title), ...children);
}

export function list(name, rows) {
  return element(name, { class: 'bf-list' }, ...rows.map(row => element('li', {}, ...row.flatMap(part => (part ? [part, ' '] : [])))));
}

export const strong = text => element('strong', {}, text);
export const quiet = text => element('span', { class: 'bf-quiet' }, text);
