'use strict';

const { is, isAny } = require('bpmnlint-utils');

/** The extension elements of this type, [] when there are none. */
function extensions(element, type) {
  const holder = element.get('extensionElements');
  return holder ? holder.get('values').filter(value => value.$type === type) : [];
}

function isBlank(text) {
  return !text || !text.trim();
}

/** Whether facts decide which way out of the gateway is taken. */
function isDataSplit(node) {
  return !!node && isAny(node, [ 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway' ]) && (node.outgoing || []).length > 1;
}

function processOf(element) {
  return !element || is(element, 'bpmn:Process') ? element : processOf(element.$parent);
}

/** The lanes an element stands in; what is inside a subprocess stands where the subprocess does. */
function lanesOf(node) {
  const process = processOf(node);
  const lanes = process ? (process.laneSets || []).flatMap(allLanes) : [];
  const own = lanes.filter(lane => (lane.flowNodeRef || []).includes(node));
  return own.length || !is(node.$parent, 'bpmn:SubProcess') ? own : lanesOf(node.$parent);
}

function allLanes(laneSet) {
  return (laneSet.lanes || []).flatMap(lane => [ lane, ...(lane.childLaneSet ? allLanes(lane.childLaneSet) : []) ]);
}

module.exports = { extensions, isBlank, isDataSplit, lanesOf };
