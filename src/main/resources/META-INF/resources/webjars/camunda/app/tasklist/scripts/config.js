/* Tasklist's settings: Swedish only (with two languages the texts get mixed), and our own scripts. */
export default {
  app: {
    name: 'Uppgiftslista',
    vendor: 'Bostad först'
  },
  locales: {
    availableLocales: ['sv'],
    fallbackLocale: 'sv'
  },
  dateFormat: {
    normal: 'LLL',
    long: 'LLLL'
  },
  disableWelcomeMessage: true,
  customScripts: [
    'scripts/case-tab',
    'scripts/own-contract-tab',
    'scripts/hand-over',
    'scripts/cases-link',
    'scripts/form-refusals',
    'scripts/sign-in-again',
    'scripts/task-link',
    'scripts/surroundings',
    'scripts/my-day',
    'scripts/cards',
    'scripts/list-place',
    'scripts/nothing-to-start'
  ],
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'Ta den uppgift som är öppen'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'Gå till det första filtret'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'Gå till den första uppgiften i listan'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'Gå till det första fältet i formuläret'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'Starta en process'
    }
  }
};
