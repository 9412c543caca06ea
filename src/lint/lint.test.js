'use strict';

const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');
const { lint } = require('./lint');

const GOOD = readFileSync(join(__dirname, '../test/resources/gate/bpmn/respite/night-place.bpmn'), 'utf8');
const DELEGATE = 'camunda:delegateExpression="${remindSilentDelegate}"';

/** [ element, what is changed after its id, into what, a part of the sentence ] */
const FAULTS = [
  [ 'Task_ReceivePerson', 'camunda:candidateGroups="ssm_jour"', '', 'har ingen roll' ],
  [ 'Task_ReceivePerson', '"ssm_jour"', '"ssm_vagledare"', 'men står i banan ”Lane_ssm_jour”' ],
  [ 'Task_ReceivePerson', '"ssm_jour"', '"ssm_jour,ssm_chef"', 'Rollen skrivs som en kod' ],
  [ 'Task_AssessNeed', '\'soc_handlaggare\'', '\'soc_chef\'', 'men står i banan ”Lane_soc_handlaggare”' ],
  [ 'Task_ApprovePlace', 'camunda:elementVariable="party"', 'camunda:elementVariable="group"', 'Rollen skrivs som en kod' ],
  [ 'Task_AssessNeed', 'camunda:formRef="respite-assess-need"', '', 'har inget formulär' ],
  [ 'Task_AssessNeed', 'camunda:formRefBinding="deployment"', '', 'ska bindas till leveransen' ],
  [ 'StartEvent_PlaceAsked', 'camunda:formRefBinding="deployment"', '', 'ska bindas till leveransen' ],
  [ 'Task_AssessNeed', 'camunda:dueDate="${deadlines.dueInWorkingDays(2)}"', '', 'saknar förfallodag' ],
  [ 'Task_AssessNeed', '${deadlines.dueInWorkingDays(2)}', '2031-01-01', 'Förfallodagen ska räknas' ],
  [ 'Task_AssessNeed', 'camunda:priority="50"', '', 'ska ha en prioritet' ],
  [ 'night-place', 'P1825D', 'P180D', 'är Modelers förval' ],
  [ 'night-place', 'camunda:historyTimeToLive="P1825D"', '', 'ska vara ett antal dagar' ],
  [ 'night-place', 'name="Plats för natten"', '', 'Processen saknar namn' ],
  [ 'night-place', 'En deltagare som inte kan vara hemma i natt får en plats.', '', 'Processen saknar beskrivning' ],
  [ 'night-place', 'isExecutable="true"', '', 'är inte körbar' ],
  [ 'Task_RemindSilent', 'name="Påminn dem som inte svarat"', '', 'Uppgiften saknar namn' ],
  [ 'EndEvent_CanWait', 'name="Kan vänta"', '', 'Händelsen saknar namn' ],
  [ 'BoundaryEvent_ReminderDue', 'name="3 arbetsdagar"', '', 'Händelsen saknar namn' ],
  [ 'Gateway_PlaceNeeded', 'Behövs en plats?', 'Plats', 'ska heta som en fråga' ],
  [ 'Flow_Needed', 'name="Ja"', '', 'Flödet ut ur vägvalet saknar namn' ],
  [ 'Lane_ssm_jour', 'name="Jour"', '', 'Banan saknar namn' ],
  [ 'Lane_ssm_jour', '<bpmn:flowNodeRef>Task_FollowArrival</bpmn:flowNodeRef>', '', 'ska stå i en bana', 'Task_FollowArrival' ],
  [ 'Flow_Needed', '${respiteFacts.needsPlace(execution)}', '${party == 1}', 'Villkoret skrivs' ],
  [ 'Task_RemindSilent', DELEGATE, '', 'skrivs ${<namn>Delegate}' ],
  [ 'Task_RemindSilent', DELEGATE, 'camunda:class="x.Y"', 'Klasser, uttryck, externa uppgifter' ],
  [ 'Task_RemindSilent', DELEGATE, 'camunda:type="external" camunda:topic="x"', 'Klasser, uttryck, externa uppgifter' ],
  [ 'Task_DecidePlace', 'camunda:delegateExpression', 'camunda:decisionRef="x" camunda:delegateExpression', 'Klasser, uttryck, externa uppgifter' ],
  [ 'Task_RemindSilent', '<bpmn:incoming>', extension('<camunda:connector><camunda:connectorId>x</camunda:connectorId></camunda:connector>'), 'Connectors' ],
  [ 'Task_RemindSilent', '<bpmn:incoming>', extension('<camunda:field name="x" stringValue="y" />'), 'Fältinjektion' ],
  [ 'Task_AssessNeed', '<bpmn:incoming>', extension('<camunda:formData />'), 'Bara Camunda Forms' ],
  [ 'Task_AssessNeed', 'camunda:candidateGroups', 'camunda:formKey="x" camunda:candidateGroups', 'Bara Camunda Forms' ],
  [ 'Task_AssessNeed', 'camunda:candidateGroups', 'camunda:assignee="anna" camunda:candidateGroups', 'aldrig till en namngiven person' ],
  [ 'Task_ReceivePerson', 'delegateExpression="${tellJour}"', 'class="x.Y"', 'En lyssnare ska vara' ],
  [
    'Task_RemindSilent',
    '<bpmn:incoming>',
    extension('<camunda:inputOutput><camunda:inputParameter name="x"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput>'),
    'Skript är inte tillåtna'
  ],
  [ 'Task_CheckDecision', '<camunda:in ', '<camunda:in variables="all" /><camunda:in ', 'Alla variabler får inte' ],
  [ 'Flow_Approved', 'sourceRef="Task_ApprovePlace"', 'sourceRef="Task_Nowhere"', 'Filen är inte hel', '' ]
];

/** [ id, what it should not be, a part of the sentence ]; changed everywhere */
const IDS = [
  [ 'Task_RemindSilent', 'Activity_1k2x3y4', '”Task_”' ],
  [ 'Task_CheckDecision', 'Activity_0c1d2e3', '”Activity_”' ],
  [ 'Flow_Needed', 'Flow_0x1y2z3', '”Flow_”' ],
  [ 'EndEvent_CanWait', 'Event_CanWait', '”EndEvent_”' ],
  [ 'Lane_ssm_jour', 'Lane-jour', 'Banans id ska vara' ]
];

test('a good diagram gives no error', async () => {
  assert.deepEqual(await errorsIn(GOOD), []);
});

for (const [ anchor, from, to, sentence, element = anchor ] of FAULTS) {
  test(`${ anchor }: ${ from } → ${ to || 'borttaget' }`, async () => {
    const start = GOOD.indexOf(`id="${ anchor }"`);
    assert.ok(start >= 0 && GOOD.indexOf(from, start) >= 0, 'the good diagram has what is changed');
    const bad = GOOD.slice(0, start) + GOOD.slice(start).replace(from, () => to);

    assertFound(await errorsIn(bad), element, sentence);
  });
}

for (const [ good, bad, sentence ] of IDS) {
  test(`${ good } is not called ${ bad }`, async () => {
    assertFound(await errorsIn(GOOD.replaceAll(good, bad)), bad, sentence);
  });
}

test('a script task is an error', async () => {
  assertFound(await errorsIn(GOOD.replaceAll('bpmn:serviceTask', 'bpmn:scriptTask')), 'Task_RemindSilent', 'Skript är inte tillåtna');
});

test('a gateway without a default flow is an error', async () => {
  assertFound(await errorsIn(GOOD.replace(' default="Flow_NotNeeded"', '')), 'Gateway_PlaceNeeded', 'inget standardflöde');
});

test('bpmnlint itself speaks Swedish', async () => {
  const errors = await errorsIn(GOOD.replace('bpmnElement="Task_RemindSilent"', ''));

  assertFound(errors, 'Task_RemindSilent', 'Elementet är inte ritat');
});

async function errorsIn(xml) {
  return (await lint(xml)).filter(({ category }) => category !== 'warn');
}

function assertFound(errors, element, sentence) {
  assert.ok(
    errors.some(({ id, message }) => id === element && message.includes(sentence)),
    `expected ”${ sentence }” at ${ element }, got ${ JSON.stringify(errors, null, 1) }`
  );
}

function extension(content) {
  return `<bpmn:extensionElements>${ content }</bpmn:extensionElements><bpmn:incoming>`;
}
