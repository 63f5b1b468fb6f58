import { defineConfig } from 'vitest/config';
import { mutated } from './scripts/mutation/folders.js';
import { keepThread } from './scripts/mutation/kept-thread.ts';

/** The tests that judge mutants: quick ones, in this process, that say the same on a busy machine. */
export default defineConfig({
  plugins: [keepThread(mutated)],
  test: {
    // Of the folder that stryker.config.js names.
    include: ['*.test.ts'],
    exclude: [
      // Other processes run without the mutant.
      '{*-processes,lock-of-zombie}.test.ts',
      // Whole scenarios, many examples, measured times: slow, or moody on a busy machine.
      '{attacks,properties,stance-in-scenarios}.test.ts',
      'session-index-{property,at-once}.test.ts',
      // Whole commands.
      '{formats,formats-doc,migration,migration-newer}.test.ts',
    ],
    environment: 'node',
    isolate: false,
    setupFiles: ['scripts/mutation/judging.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
