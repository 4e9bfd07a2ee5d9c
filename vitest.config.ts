import { defineConfig } from 'vitest/config'

/** `npm run soak`: the same tests, those that try many cases with many times as many. */
export default defineConfig(({ mode }) => ({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/fixtures/temporary-folder.ts', 'test/fixtures/postgres-server.ts'],
    // Two cores: as many files side by side, each worker a process, so that no test meets another's server.
    pool: 'forks',
    maxWorkers: 2,
    // The files of one process share what they load: nothing that is loaded remembers anything between them.
    isolate: false,
    env: { EFFORT: mode === 'soak' ? '20' : '1' },
    // Generous: a machine that is busy with other things makes no test fail.
    testTimeout: mode === 'soak' ? 20 * 60_000 : 60_000,
    hookTimeout: 120_000,
  },
}))
