'use strict';

const { is, isAny } = require('bpmnlint-utils');
const { isBlank } = require('../model');

/** A running case keeps the form it started with. */
module.exports = () => ({
  check(node, reporter) {
    if (!isAny(node, [ 'bpmn:UserTask', 'bpmn:StartEvent' ])) {
      return;
    }
    if (isBlank(node.get('camunda:formRef'))) {
      if (is(node, 'bpmn:UserTask')) {
        reporter.report(node.id, 'Uppgiften har inget formulär. Välj ”Camunda Form” och fyll i ”Form reference”.', [ 'formRef' ]);
      }
    } else if (node.get('camunda:formRefBinding') !== 'deployment') {
      reporter.report(node.id, 'Formuläret ska bindas till leveransen: välj ”deployment” under ”Binding”.', [ 'formRefBinding' ]);
    }
  }
});
