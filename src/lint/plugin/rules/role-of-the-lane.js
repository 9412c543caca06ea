'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { is } = require('bpmnlint-utils');
const { isBlank, lanesOf } = require('../model');

const TO_UNIT = /^\$\{routing\.toUnit\(execution,\s*'(\w+)'\)}$/;
const ROLE_SET = /^\$\{routing\.roleSet\('(\w+)'\)}$/;
const VARIABLE = /^\$\{(\w+)}$/;
const ROLE = /^\w+$/;

/** Roles that share a task, and the set they are: whoever is at work does it. */
const SHARED = new Map(readFileSync(join(__dirname, '../../../main/resources/access/role-sets.csv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter(line => line.includes(';'))
  .map(line => line.split(';'))
  .map(([ code, , roles ]) => [ sorted(roles), code ]));

/** Who does a task, and that it stands where everybody can see whose it is. */
module.exports = () => ({
  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }
    const groups = (node.get('camunda:candidateGroups') || '').trim();
    if (isBlank(groups)) {
      reporter.report(node.id, 'Uppgiften har ingen roll. Fyll i ”Candidate groups”.', [ 'candidateGroups' ]);
      return;
    }
    const code = codeOf(node, groups);
    if (!code) {
      reporter.report(
        node.id,
        'Rollen skrivs som en kod, som ${routing.toUnit(execution, \'soc_handlaggare\')} eller som ${party} i en parallell flerinstans över ${routing.roleSet(\'approvers\')}.',
        [ 'candidateGroups' ]
      );
      return;
    }
    lanesOf(node).filter(lane => lane.id !== `Lane_${ code }`).forEach(lane => reporter.report(
      node.id,
      `Uppgiften går till ”${ code }” men står i banan ”${ lane.id }”. Flytta uppgiften eller ändra rollen.`,
      [ 'candidateGroups' ]
    ));
  }
});

function sorted(roles) {
  return roles.split(',').map(role => role.trim()).sort().join(',');
}

function codeOf(task, groups) {
  if (/^\w+(\s*,\s*\w+)+$/.test(groups)) {
    return SHARED.get(sorted(groups));
  }
  const toUnit = groups.match(TO_UNIT);
  const variable = groups.match(VARIABLE);
  if (toUnit) {
    return toUnit[1];
  }
  return variable ? roleSetAround(task, variable[1]) : (groups.match(ROLE) || [])[0];
}

function roleSetAround(element, variable) {
  const loop = element.loopCharacteristics;
  if (loop && is(loop, 'bpmn:MultiInstanceLoopCharacteristics') && !loop.isSequential && loop.get('camunda:elementVariable') === variable) {
    return ((loop.get('camunda:collection') || '').match(ROLE_SET) || [])[1];
  }
  return is(element.$parent, 'bpmn:SubProcess') ? roleSetAround(element.$parent, variable) : undefined;
}
