import { mutated, tests } from './scripts/mutation/folders.js';

const report = `reports/mutation/${tests}`;

/** A folder is judged by its own tests; see docs/mutation-testing.md. */
export default {
  mutate: [`${mutated}/**/*.ts`],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.js', dir: `test/${tests}` },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  thresholds: { high: 90, low: 75, break: 75 },
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: `${report}/incremental.json`,
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false },
  jsonReporter: { fileName: `${report}/mutation.json` },
  htmlReporter: { fileName: `${report}/mutation.html` },
  tempDirName: `.stryker-tmp/${tests}`,
  // Stryker reads a tsconfig.json with the API of TypeScript 6, which TypeScript 7 does not have.
  ignorePatterns: [
    '/.stryker-tmp',
    '/reports',
    '/dist',
    '/docs',
    '/.bench',
    '/.eval-cache',
    '/tsconfig.json',
  ],
};
