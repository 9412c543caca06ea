'use strict';

const { is } = require('bpmnlint-utils');
const { isDataSplit } = require('../model');

const FACT = /^\$\{!?[a-z]\w*Facts\.[a-z]\w*\(execution\)}$/;

/** Nobody but the domain decides which way a case goes. */
module.exports = () => ({
  check(node, reporter) {
    if (isDataSplit(node) && !node.default) {
      reporter.report(node.id, 'Vägvalet har inget standardflöde. Markera ett utgående flöde som ”Default flow”.', [ 'default' ]);
    }
    if (is(node, 'bpmn:SequenceFlow') && node.conditionExpression) {
      if (node.conditionExpression.language || !FACT.test((node.conditionExpression.body || '').trim())) {
        reporter.report(node.id, 'Villkoret skrivs ${<namn>Facts.<metod>(execution)}, eller med ! före namnet.', [ 'conditionExpression' ]);
      }
    }
  }
});
