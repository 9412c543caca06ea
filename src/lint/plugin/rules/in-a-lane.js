'use strict';

const { is } = require('bpmnlint-utils');
const { isBlank, lanesOf } = require('../model');

/** The lane shows whose turn it is. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:FlowNode') && lanesOf(node).length !== 1) {
      reporter.report(node.id, 'Elementet ska stå i en bana, den för rollen som har ansvaret.');
    }
    if (is(node, 'bpmn:Lane') && !/^Lane_[a-z]\w*$/.test(node.id)) {
      reporter.report(node.id, 'Banans id ska vara ”Lane_” följt av rollens kod, till exempel Lane_soc_handlaggare.', [ 'id' ]);
    }
    if (is(node, 'bpmn:Lane') && isBlank(node.name)) {
      reporter.report(node.id, 'Banan saknar namn. Skriv vem den gäller.', [ 'name' ]);
    }
  }
});
