import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    // Much of the time is spent waiting for programs, so every core is worth using.
    maxWorkers: '100%',
    restoreMocks: true,
    // Many tests start the program or read a whole library; on a busy machine that takes its time.
    testTimeout: 20_000,
  },
});
