import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['server/src/**/*.test.ts', 'server/test/**/*.test.ts', 'client/src/**/*.test.ts'],
    globalSetup: 'server/test/build.ts',
    testTimeout: 20_000,
  },
});
