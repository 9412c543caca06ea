'use strict';

const { is } = require('bpmnlint-utils');
const { isBlank } = require('../model');

/** A process says what it is for. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Process')) {
      return;
    }
    if (isBlank(node.name)) {
      reporter.report(node.id, 'Processen saknar namn. Skriv ett svenskt namn.', [ 'name' ]);
    }
    if ((node.documentation || []).every(text => isBlank(text.text))) {
      reporter.report(node.id, 'Processen saknar beskrivning. Skriv en mening under ”Documentation” om vad den är till för.', [ 'documentation' ]);
    }
    if (!node.isExecutable) {
      reporter.report(node.id, 'Processen är inte körbar. Kryssa i ”Executable”.', [ 'isExecutable' ]);
    }
  }
});
