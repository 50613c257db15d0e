// The import rule of the house (docs/decisions/001): shared <- cloudfunctions; shared <- client; emulator knows neither.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const FEATURES = '^cloudfunctions/(?!platform/)([^/]+)/'

module.exports = {
  forbidden: [
    rule(
      'shared-imports-nothing-from-above',
      'Both sides agree on shared; it may not know them.',
      { path: '^shared/' },
      { path: '^(client|cloudfunctions|emulator|tools)/' },
    ),
    rule(
      'client-knows-shared-only',
      'What runs on the phone never carries server code.',
      { path: '^client/' },
      { path: '^(cloudfunctions|emulator|tools)/' },
    ),
    rule(
      'server-knows-shared-only',
      'Functions run without client and emulator.',
      { path: '^cloudfunctions/' },
      { path: '^(client|emulator|tools)/' },
    ),
    rule(
      'emulator-knows-nobody',
      'The emulator is the platform: it gets everything as options.',
      { path: '^emulator/' },
      { path: '^(client|cloudfunctions|shared|tools)/' },
    ),
    rule(
      'features-do-not-know-each-other',
      'Features meet in shared/domain, through routes.ts or the outbox.',
      { path: FEATURES },
      { path: FEATURES, pathNot: '^cloudfunctions/$1/' },
    ),
    rule(
      'platform-knows-no-feature',
      'platform is below the features.',
      { path: '^cloudfunctions/platform/' },
      { path: FEATURES },
    ),
    rule(
      'only-platform-touches-the-sdk',
      'One place speaks to the cloud.',
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/platform/|\\.store\\.ts$' },
      { path: 'node_modules/@cloudbase/' },
    ),
    rule(
      'only-cloud-touches-the-cloud',
      'components draw, they know no cloud.',
      { path: '^client/src/components/' },
      { path: '^client/src/cloud/' },
    ),
    rule(
      'domain-is-pure',
      'domain imports no Node, no DOM, nothing but the contract.',
      { path: '^shared/domain/' },
      { pathNot: '^shared/(domain|contract)/' },
    ),
    rule('no-cycles', 'A cycle hides which part is below.', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
