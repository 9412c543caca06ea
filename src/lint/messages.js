'use strict';

/** The sentences of bpmnlint itself, in Swedish. What is missing here is shown as it is. */
const SENTENCES = {
  'A <Start Event> is not allowed in <Ad Hoc Sub Process>': 'En starthändelse får inte stå i en ad hoc-delprocess.',
  'An <End Event> is not allowed in <Ad Hoc Sub Process>': 'En sluthändelse får inte stå i en ad hoc-delprocess.',
  'Sequence flow is missing condition': 'Flödet saknar villkor. Skriv ett, eller gör det till standardflöde.',
  'Process is missing end event': 'Processen saknar sluthändelse.',
  'Sub process is missing end event': 'Delprocessen saknar sluthändelse.',
  'Process is missing start event': 'Processen saknar starthändelse.',
  'Sub process is missing start event': 'Delprocessen saknar starthändelse.',
  'Process has multiple blank start events': 'Processen har flera starthändelser utan typ.',
  'Sub process has multiple blank start events': 'Delprocessen har flera starthändelser utan typ.',
  'Start event must be blank': 'Delprocessens starthändelse ska vara utan typ.',
  'Start event is missing event definition': 'Starthändelsen i en händelsestyrd delprocess behöver en typ.',
  'An <Event-based Gateway> must have at least 2 outgoing <Sequence Flows>': 'En händelsestyrd gateway ska ha minst två utgående flöden.',
  'A <Sequence Flow> outgoing from an <Event-based Gateway> must not be conditional': 'Ett flöde ut ur en händelsestyrd gateway får inte ha villkor.',
  'Incoming flows do not join': 'Flera flöden går rakt in i elementet. Sätt en gateway före som för dem samman.',
  'Element is missing name': 'Elementet saknar namn.',
  'Element is unused': 'Elementet används inte. Ta bort det.',
  'Element name is not unique': 'Namnet används av fler än ett element.',
  'Element type <bpmn:ComplexGateway> is discouraged': 'Komplexa gateways används inte.',
  'Link event is missing link name': 'Länkhändelsen saknar namn.',
  'Element is missing bpmndi': 'Elementet är inte ritat. Rita det på nytt.',
  'Element is not connected': 'Elementet hänger inte ihop med resten.',
  'SequenceFlow is a duplicate': 'Flödet finns redan.',
  'Duplicate outgoing sequence flows': 'Två flöden härifrån går till samma element.',
  'Duplicate incoming sequence flows': 'Två flöden hit kommer från samma element.',
  'Gateway forks and joins': 'Samma gateway både för samman och delar. Dela upp den i två.',
  'Element is an implicit end': 'Förloppet slutar här utan sluthändelse.',
  'Element is an implicit start': 'Elementet har inget inkommande flöde.',
  'Flow splits implicitly': 'Flödet delar sig utan gateway.',
  'Element overlaps with other element': 'Elementet ligger över ett annat.',
  'Element is outside of parent boundary': 'Elementet ligger utanför sin pool eller delprocess.',
  'Event has multiple event definitions': 'Händelsen har flera typer.',
  'Gateway is superfluous. It only has one source and target.': 'Gatewayen behövs inte: den har bara ett flöde in och ett ut.',
  'Termination is superfluous.': 'Sluthändelsen behöver inte avbryta något. Gör den till en vanlig sluthändelse.'
};

exports.inSwedish = message => SENTENCES[message] || message;
