import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    restoreMocks: true,
    // Many tests start the program or read a whole library; on a busy machine that takes its time.
    testTimeout: 20_000,
  },
});
