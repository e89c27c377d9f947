import reactHooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

export default typescript.config(
  { ignores: ['node_modules', 'dist', 'public', '.cache', 'test-results', 'playwright-report'] },
  ...typescript.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'exports are named (house rule 2)' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-console': 'error',
    },
  },
  {
    // Nothing scientific reads the clock or an unseeded die: equal requests give equal bytes.
    files: ['src/analyses/**/*.ts', 'src/model/**/*.ts', 'src/foundation/**/*.ts', 'src/bake/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'a seed is an argument (house rule 4)' },
        { object: 'Date', property: 'now', message: 'analyses do not read the clock (house rule 4)' },
      ],
    },
  },
  { files: ['src/bake/cli/**/*.ts', 'tests/bench/**/*.ts'], rules: { 'no-console': 'off', 'no-restricted-properties': 'off' } },
  { files: ['*.config.{ts,js}', 'tests/e2e/playwright.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
)
