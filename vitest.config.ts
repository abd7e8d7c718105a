import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      // These read the built site; `npm test` builds it first.
      { test: { name: 'output', include: ['tests/output/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
