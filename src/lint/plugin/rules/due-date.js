'use strict';

const { is } = require('bpmnlint-utils');
const { isBlank } = require('../model');

const CALENDAR = /^\$\{(periods|deadlines|\w+Dates)\.due\w*\(.*\)}$/;

/** Days are counted by the calendar of the house, which knows the red ones. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }
    const due = node.get('camunda:dueDate');
    if (isBlank(due)) {
      reporter.report(node.id, 'Uppgiften saknar förfallodag. Fyll i ”Due date”, till exempel ${periods.dueInWorkingDays(\'approval.working-days\')}.', [ 'dueDate' ]);
    } else if (!CALENDAR.test(due.trim())) {
      reporter.report(node.id, 'Förfallodagen ska räknas av periods eller deadlines, till exempel ${deadlines.dueInWorkingDays(2)}.', [ 'dueDate' ]);
    }
  }
});
