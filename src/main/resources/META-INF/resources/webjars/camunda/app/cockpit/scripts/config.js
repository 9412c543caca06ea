/* Swedish only: with two languages the texts get mixed. */
export default {
  app: {
    name: 'Cockpit',
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
  customScripts: ['../tasklist/scripts/surroundings', 'scripts/oversight', 'scripts/hindrances', 'scripts/finished']
};
