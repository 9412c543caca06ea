'use strict';

const { is } = require('bpmnlint-utils');

const WORDS = '_[A-Z][A-Za-z0-9]*';

/** The first type that fits says how the id begins. */
const FORMS = [
  [ 'bpmn:SequenceFlow', 'Flow', `Flow${ WORDS }(_to${ WORDS })?` ],
  [ 'bpmn:Gateway', 'Gateway' ],
  [ 'bpmn:StartEvent', 'StartEvent' ],
  [ 'bpmn:EndEvent', 'EndEvent' ],
  [ 'bpmn:BoundaryEvent', 'BoundaryEvent' ],
  [ 'bpmn:Event', 'Event' ],
  [ 'bpmn:SubProcess', 'Subprocess' ],
  [ 'bpmn:CallActivity', 'Activity', `(Task|Activity)${ WORDS }` ],
  [ 'bpmn:Activity', 'Task' ]
];

/** Ids are the address of running cases, so they are words that stay. */
module.exports = () => ({
  check(node, reporter) {
    const form = FORMS.find(([ type ]) => is(node, type));
    if (!form) {
      return;
    }
    const [ , prefix, pattern = prefix + WORDS ] = form;
    if (!new RegExp(`^${ pattern }$`).test(node.id)) {
      reporter.report(node.id, `Id:t ska vara ”${ prefix }_” följt av engelska ord med stor begynnelsebokstav, till exempel ${ prefix }_ChooseHome.`, [ 'id' ]);
    }
  }
});
