import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'pure', include: ['tests/**/*.test.ts'], exclude: ['tests/**/*.db.test.ts'] },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['tests/**/*.db.test.ts'],
          globalSetup: ['tests/support/server.ts'],
          env: { AUTH_SECRET: 'a secret that only the tests know, forty' },
          maxWorkers: 2,
          testTimeout: 20_000,
        },
      },
    ],
  },
})
