'use strict';

const { is } = require('bpmnlint-utils');

/** How long history is kept comes from the retention rules, not from Modeler. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:Process')) {
      return;
    }
    const days = node.get('camunda:historyTimeToLive') || '';
    if (/^(P180D|180)$/.test(days)) {
      reporter.report(node.id, '”History time to live” är Modelers förval, 180 dagar. Skriv antalet dagar enligt gallringsreglerna.', [ 'historyTimeToLive' ]);
    } else if (!/^(P[1-9]\d*D|[1-9]\d*)$/.test(days)) {
      reporter.report(node.id, '”History time to live” ska vara ett antal dagar enligt gallringsreglerna, till exempel P1825D.', [ 'historyTimeToLive' ]);
    }
  }
});
