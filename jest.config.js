/**
 * Compiles without checking types; `tsc` does that.
 *
 * @param {boolean} tsx
 * @returns {[string, Record<string, unknown>]}
 */
const swc = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      target: 'es2022',
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
    module: { type: 'es6' },
  },
]

/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // Sources name the compiled file, './x.js', as ESM on Node requires; here it is still './x.ts'.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/'],
  transform: { '^.+\\.ts$': swc(false), '^.+\\.tsx$': swc(true) },
}

/** @type {import('jest').Config} */
export default {
  testTimeout: 120_000, // loading the dictionary takes seconds, on a busy machine half a minute
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['<rootDir>/test/browser/', '<rootDir>/test/scenario/'],
    },
    // The compiled program as a process of its own; it is measured, so nothing runs beside it.
    { ...shared, displayName: 'scenario', testMatch: ['<rootDir>/test/scenario/**/*.test.ts'] },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.{ts,tsx}'] },
  ],
}
