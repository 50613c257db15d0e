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

/** The client as the web has it: its own side of what differs between platforms, Taro's pages played by a stand-in. */
const clientRoom = room('client', 'client', {
  testEnvironment: 'jsdom',
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'cjs', 'mjs', 'json', 'node'],
  moduleNameMapper: {
    ...moduleNameMapper,
    '^@tarojs/taro$': '<rootDir>/test/client/taro.ts',
    '\\.css$': '<rootDir>/test/client/no-style.ts',
  },
  globals: { CLOUD_BASE: '', SIGN_IN_PATH: '/sign-in', SIGN_OUT_PATH: '/sign-out' },
})

export default {
  testTimeout: 120_000,
  projects: [
    ...['domain', 'codebase', 'emulator', 'features', 'faults', 'e2e', 'weapp'].map(name => room(name)),
    clientRoom,
  ],
}
