import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{unit,contract,golden,architecture,package}/**/*.test.ts'],
    environment: 'node',
    // Every core: by itself Vitest leaves one free, which on two cores is half of the time.
    maxWorkers: '100%',
    // Extraction and golden tests read real papers; nothing here asserts on time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
