'use strict';

/*
 * Lints every diagram below a folder and tells in Swedish what is wrong: node lint.js <folder>
 * Ends with 1 when something is an error, with 2 when there was nothing to lint.
 */

const { readdirSync, readFileSync } = require('node:fs');
const { join, relative, resolve } = require('node:path');
const { BpmnModdle } = require('bpmn-moddle');
const Linter = require('bpmnlint/lib/linter');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const { inSwedish } = require('./messages');

const config = JSON.parse(readFileSync(join(__dirname, '.bpmnlintrc'), 'utf8'));
const extensions = Object.fromEntries(
  Object.entries(config.moddleExtensions).map(([ name, path ]) => [ name, require(path) ])
);

/** Everything that is wrong with one diagram, as { category, id, message, rule }. */
async function lint(xml) {
  const moddle = new BpmnModdle(extensions);
  const { rootElement, warnings } = await moddle.fromXML(xml);
  const results = await new Linter({ config, resolver: new NodeResolver({ require }) }).lint(rootElement);
  return [
    ...warnings.map(warning => ({ category: 'error', id: '', rule: 'läsning', message: `Filen är inte hel: ${ warning.message.split('\n')[0] }` })),
    ...Object.entries(results).flatMap(([ rule, reports ]) =>
      reports.map(({ category, id, message }) => ({ category, id, rule, message: inSwedish(message) })))
  ];
}

function diagramsIn(folder) {
  return readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.bpmn')).sort().map(name => join(folder, name));
}

async function main(folder) {
  const diagrams = diagramsIn(folder);
  let errors = 0;
  for (const diagram of diagrams) {
    for (const { category, id, rule, message } of await lint(readFileSync(diagram, 'utf8'))) {
      const isError = category === 'error' || category === 'rule-error';
      errors += isError ? 1 : 0;
      console.log(`${ isError ? 'FEL ' : 'RÅD ' } ${ relative(folder, diagram) } – ${ id }: ${ message } (${ rule })`);
    }
  }
  console.log(`${ diagrams.length } diagram granskade, ${ errors } fel.`);
  return errors ? 1 : diagrams.length ? 0 : 2;
}

if (require.main === module) {
  main(resolve(process.argv[2])).then(code => process.exit(code)).catch(error => {
    console.error(error.message);
    process.exit(1);
  });
}

module.exports = { lint };
