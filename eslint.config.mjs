// The house rules a machine can hold: size limits (design.md section 10), import rule (section 2), Chinese text in its rooms.
import tseslint from 'typescript-eslint'

const han = '/[\\u4e00-\\u9fff]/'
const chineseOutsideItsRooms = [
  {
    selector: `Literal[value=${han}]`,
    message: 'Text people read stands in shared/copy or shared/catalogue.',
  },
  {
    selector: `TemplateElement[value.raw=${han}]`,
    message: 'Text people read stands in shared/copy or shared/catalogue.',
  },
  {
    selector: `JSXText[value=${han}]`,
    message: 'Text people read stands in shared/copy or shared/catalogue.',
  },
]

const forbid = patterns => ['error', { patterns }]

export default tseslint.config(
  { ignores: ['dist/**', '.local/**', 'node_modules/**', 'coverage/**'] },
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    extends: [...tseslint.configs.recommended],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'no-restricted-syntax': ['error', ...chineseOutsideItsRooms],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': forbid([
        {
          regex: '^(zod|zod/v3|zod/v4)$',
          message: 'shared imports zod/mini only: the classic build costs the phone 466 kB.',
        },
        {
          regex: '^node:|^@cloudbase/|^@tarojs/|^react|(^|/)(client|cloudfunctions|emulator)/',
          message: 'shared imports nothing from above.',
        },
      ]),
    },
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/platform/**', 'cloudfunctions/**/*.store.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': forbid([
        { regex: '^@cloudbase/', message: 'Only platform/ and *.store.ts touch the cloud SDK.' },
        {
          regex: '(^|/)(client|emulator)/|^@tarojs/|^react',
          message: 'cloudfunctions import from shared only.',
        },
      ]),
    },
  },
  {
    files: ['client/src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': forbid([
        {
          regex: '(^|/)(cloudfunctions|emulator)/|^@cloudbase/node-sdk|^node:',
          message: 'client imports from shared only.',
        },
      ]),
    },
  },
  {
    files: [
      'shared/copy/**',
      'shared/catalogue/**',
      'test/**',
      '**/*.copy.ts',
      'tools/seed/**',
      'tools/train/**',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['shared/copy/**', 'shared/catalogue/**', 'test/**'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  { files: ['tools/**', 'emulator/**', 'test/**', '*.mjs'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{cjs,js}', 'jest.config.mjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
