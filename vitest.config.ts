import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,contract,golden,architecture}/**/*.test.ts'],
    environment: 'node',
    // Extraction and golden tests read real papers; nothing here asserts on time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
