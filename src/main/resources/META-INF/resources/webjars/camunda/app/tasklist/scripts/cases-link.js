/* The way from the task list to one's cases. */
import { element } from './elements.js';

export default [{
  id: 'bostadforst-cases',
  pluginPoint: 'tasklist.navbar.action',
  priority: 300,
  render: node => node.append(element('a', { href: '/arenden', target: '_self' }, 'Mina ärenden'))
}];
