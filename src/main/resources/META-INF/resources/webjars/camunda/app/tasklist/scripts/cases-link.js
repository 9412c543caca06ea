/* The ways from the task list to one's day and one's cases. */
import { element } from './elements.js';

const link = (id, priority, href, text) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render: node => node.append(element('a', { href, target: '_self' }, text))
});

export default [link('bostadforst-day', 310, '/min-dag', 'Min dag'), link('bostadforst-cases', 300, '/arenden', 'Mina ärenden')];
