import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
          globalSetup: ['scripts/require-node.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: ['e2e/cms/**'],
          globalSetup: ['scripts/require-node.ts', 'e2e/harness/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // one real browser drives one file at a time: input timing stays honest on a small machine
          fileParallelism: false,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          // npm run test:cms: a real WordPress, which npm test itself does without
          name: 'cms',
          include: ['e2e/cms/**/*.test.ts'],
          exclude: ['e2e/cms/ghost*.test.ts'],
          globalSetup: ['scripts/require-node.ts', 'e2e/cms/global-setup.ts', 'e2e/harness/global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          // npm run test:cms: a real Ghost
          name: 'ghost',
          include: ['e2e/cms/ghost*.test.ts'],
          globalSetup: ['scripts/require-node.ts', 'e2e/cms/ghost.global-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
