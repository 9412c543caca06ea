'use strict';

const RULES = [
  'condition-form',
  'due-date',
  'form-in-deployment',
  'id-form',
  'in-a-lane',
  'no-code',
  'priority',
  'process-described',
  'role-of-the-lane',
  'swedish-name',
  'time-to-live'
];

module.exports = {
  configs: {
    all: {
      rules: Object.fromEntries(RULES.map(name => [ name, 'error' ]))
    }
  },
  rules: Object.fromEntries(RULES.map(name => [ name, `./rules/${ name }` ]))
};
