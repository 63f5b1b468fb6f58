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
    // Hundreds of tests wait for a real terminal, which a busy machine may hold up once. What fails twice is a fault.
    retry: process.env['CI'] ? 1 : 0,
  },
});
