import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // A test ends when it has what it waits for; the limits only stop one that hangs, on a loaded machine too.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 120_000 } },
      // These read the built site; `npm test` builds it first.
      {
        test: {
          name: 'output',
          include: ['tests/output/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
