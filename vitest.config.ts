import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/**/*.db.test.ts', 'tests/commands/**'],
          env: { AUTH_SECRET: 'a secret that only the tests know, forty' },
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['tests/**/*.db.test.ts'],
          globalSetup: ['tests/support/server.ts'],
          env: { AUTH_SECRET: 'a secret that only the tests know, forty' },
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          // Starts, kills and restarts whole instances of the built server, one at a time.
          name: 'commands',
          include: ['tests/commands/**/*.test.ts'],
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
