// One runner, several rooms: `npx jest --selectProjects domain` runs one of them.
const transform = {
  '^.+\\.(ts|tsx|mjs)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
}
const moduleNameMapper = { '^@shared/(.*)$': '<rootDir>/shared/$1', '^@/(.*)$': '<rootDir>/client/src/$1' }
const room = (displayName, dir = displayName, more = {}) => ({
  displayName,
  testMatch: [`<rootDir>/test/${dir}/**/*.test.{ts,tsx}`],
  transform,
  moduleNameMapper,
  testEnvironment: 'node',
  transformIgnorePatterns: [
    '/node_modules/(?!(mingo|file-type|strtok3|token-types|peek-readable|uint8array-extras|@tokenizer|exif-be-gone|fast-check)/)',
  ],
  ...more,
})

export default {
  testTimeout: 30_000,
  projects: ['domain', 'codebase', 'emulator', 'features', 'faults', 'client', 'e2e', 'weapp'].map(name =>
    room(name),
  ),
}
