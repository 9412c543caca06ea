'use strict';

const { is } = require('bpmnlint-utils');
const { isBlank, isDataSplit } = require('../model');

/** People read the names; ids are for the program. */
module.exports = () => ({
  check(node, reporter) {
    const nameless = isBlank(node.name);
    if (isDataSplit(node)) {
      if (nameless || !node.name.trim().endsWith('?')) {
        reporter.report(node.id, 'Vägvalet ska heta som en fråga på svenska, med frågetecken.', [ 'name' ]);
      }
    } else if (is(node, 'bpmn:SequenceFlow')) {
      if (nameless && isDataSplit(node.sourceRef)) {
        reporter.report(node.id, 'Flödet ut ur vägvalet saknar namn. Skriv svaret på vägvalets fråga, till exempel ”Ja”.', [ 'name' ]);
      }
    } else if (nameless && is(node, 'bpmn:Activity')) {
      reporter.report(node.id, 'Uppgiften saknar namn. Skriv på svenska vad som görs: verb och objekt.', [ 'name' ]);
    } else if (nameless && is(node, 'bpmn:Event')) {
      reporter.report(node.id, 'Händelsen saknar namn. Skriv på svenska vad som har hänt.', [ 'name' ]);
    }
  }
});
