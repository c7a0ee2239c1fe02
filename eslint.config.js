import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist/', 'var/', 'coverage/', 'data/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200 }],
      'no-console': 'error', // output goes through the logger or the terminal channel
      'no-control-regex': 'off', // gazettes hold form feeds, users send control characters
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-irregular-whitespace': ['error', { skipStrings: true, skipRegExps: true, skipTemplates: true }],
      // noUncheckedIndexedAccess calls a capture group possibly undefined that the pattern always fills.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Spreading a string into its code points is what is meant here.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: ['test/**'],
    rules: {
      'max-lines': 'off', // a table of cases is read from top to bottom
      '@typescript-eslint/require-await': 'off', // fakes stand in for asynchronous ports
    },
  },
  {
    files: ['scripts/**', 'public/**', '*.config.js'],
    rules: {
      'no-console': 'off', // these speak to the person at the terminal
      'no-undef': 'off', // the compiler knows Node's and the browser's globals
      // These do not see a cast written in JSDoc; the compiler does.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['bench/**'], // they measure what was compiled, which has no types
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { 'no-console': 'off', 'no-undef': 'off' },
  },
)
