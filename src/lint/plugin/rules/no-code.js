'use strict';

const { is, isAny } = require('bpmnlint-utils');
const { extensions } = require('../model');

const STEPS = [ 'bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:BusinessRuleTask' ];
const OTHER_WAYS = [ 'class', 'expression', 'type', 'decisionRef' ];
const FORBIDDEN = {
  'camunda:Connector': 'Connectors är inte tillåtna. Använd ”Delegate expression”.',
  'camunda:FormData': 'Bara Camunda Forms är tillåtna. Gör en .form-fil i forms/.',
  'camunda:Field': 'Fältinjektion är inte tillåten, eftersom alla ärenden delar samma böna. Ta bort den.'
};

/** What the program does in a process is a named bean, nothing else. */
module.exports = () => ({
  check(node, reporter) {
    if (is(node, 'bpmn:ScriptTask')) {
      reporter.report(node.id, 'Skript är inte tillåtna. Be en utvecklare om ett steg och använd ”Delegate expression”.');
    }
    if (isAny(node, STEPS)) {
      checkStep(node, reporter);
    }
    if (isAny(node, [ 'bpmn:FlowElement', 'bpmn:Process' ])) {
      checkExtensions(node, reporter);
    }
    if (isAny(node, [ 'bpmn:UserTask', 'bpmn:StartEvent' ]) && node.get('camunda:formKey')) {
      reporter.report(node.id, FORBIDDEN['camunda:FormData'], [ 'formKey' ]);
    }
    if (is(node, 'bpmn:UserTask') && (node.get('camunda:assignee') || node.get('camunda:candidateUsers'))) {
      reporter.report(node.id, 'En uppgift går till en roll, aldrig till en namngiven person. Använd ”Candidate groups”.');
    }
  }
});

function checkStep(step, reporter) {
  const other = OTHER_WAYS.find(way => step.get(`camunda:${ way }`));
  const delegate = step.get('camunda:delegateExpression') || '';
  if (other) {
    reporter.report(step.id, 'Klasser, uttryck, externa uppgifter och direkta beslutstabeller är inte tillåtna. Använd ”Delegate expression”.', [ other ]);
  } else if (!/^\$\{[a-z]\w*Delegate}$/.test(delegate)) {
    reporter.report(step.id, '”Delegate expression” skrivs ${<namn>Delegate}, till exempel ${openCaseDelegate}.', [ 'delegateExpression' ]);
  }
}

function checkExtensions(element, reporter) {
  Object.entries(FORBIDDEN)
    .filter(([ type ]) => extensions(element, type).length)
    .forEach(([ , message ]) => reporter.report(element.id, message));

  [ 'camunda:ExecutionListener', 'camunda:TaskListener' ]
    .flatMap(type => extensions(element, type))
    .filter(listener => !listener.delegateExpression)
    .forEach(() => reporter.report(element.id, 'En lyssnare ska vara en ”Delegate expression”; skript, klasser och uttryck är inte tillåtna.'));

  extensions(element, 'camunda:InputOutput')
    .flatMap(io => [ ...(io.inputParameters || []), ...(io.outputParameters || []) ])
    .filter(parameter => parameter.definition && parameter.definition.$type === 'camunda:Script')
    .forEach(() => reporter.report(element.id, 'Skript är inte tillåtna. Be en utvecklare om ett steg och använd ”Delegate expression”.'));

  [ 'camunda:In', 'camunda:Out' ]
    .flatMap(type => extensions(element, type))
    .filter(mapping => mapping.variables === 'all')
    .forEach(() => reporter.report(element.id, 'Alla variabler får inte föras vidare. Ange dem en och en, eller låt bli.'));
}
