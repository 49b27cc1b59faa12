import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

import packageJson from './package.json' with { type: 'json' }
import { embedLoaderBuild } from './scripts/embed-loader-build.ts'
import { pageBuild } from './scripts/page-build.ts'

export default defineConfig({
  base: process.env['PLUMB_BASE'] ?? '/',
  define: { 'import.meta.env.PLUMB_VERSION': JSON.stringify(packageJson.version) },
  plugins: [react(), tailwindcss(), embedLoaderBuild(packageJson.version), pageBuild()],
  build: {
    target: 'baseline-widely-available',
    // The policy allows no data: URL for fonts, and the polyfill would be dead weight in browsers this new.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'embed.html'],
      output: {
        // The engine is a file of its own, so that its size has a budget.
        codeSplitting: { groups: [{ name: 'engine', test: /\/src\/cvss\// }] },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}'],
    // Vitest leaves one core of two idle otherwise.
    maxWorkers: 2,
    // A guard against hanging only: no test passes or fails by how fast a machine is.
    testTimeout: 300_000,
  },
})
