'use strict';

const { is } = require('bpmnlint-utils');

/** Every task has its place in the list. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:UserTask') && !/^(\d{1,2}|100)$/.test(node.get('camunda:priority') || '')) {
      reporter.report(node.id, 'Uppgiften ska ha en prioritet. Fyll i ”Priority” med ett heltal 0–100; 50 är det vanliga.', [ 'priority' ]);
    }
  }
});
