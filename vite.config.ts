import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

import packageJson from './package.json' with { type: 'json' }
import { embedLoaderBuild } from './scripts/build/embed-loader-build.ts'
import { chunkOfFirstLoad, chunkOfLateParts } from './scripts/build/first-load.ts'
import { drawPage } from './scripts/build/draw-page.ts'
import { licences } from './scripts/build/licences.ts'
import { pageBuild } from './scripts/build/page-build.ts'

// The first load holds the name of every late file, which is no more than its hash therefore: 2⁴² of them, so that no two builds share one.
const firstLoad: ReadonlySet<string> = new Set(['engine', 'react', 'both', 'early'])

export default defineConfig({
  base: process.env['PLUMB_BASE'] ?? '/',
  define: { 'import.meta.env.PLUMB_VERSION': JSON.stringify(packageJson.version) },
  plugins: [
    react(),
    tailwindcss(),
    drawPage(),
    embedLoaderBuild(packageJson.version),
    licences(),
    pageBuild(),
  ],
  build: {
    target: 'baseline-widely-available',
    // The policy allows no data: URL for fonts, and the polyfill would be dead weight in browsers this new.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Which file is which: their names do not say.
    manifest: true,
    rolldownOptions: {
      input: ['index.html', 'embed.html'],
      output: {
        chunkFileNames: ({ name }) => `assets/${firstLoad.has(name) ? `${name}-` : ''}[hash:7].js`,
        codeSplitting: {
          groups: [
            // The engine has a size budget of its own. What reads texts is apart from what scores, in `early`:
            // a frame that is told nothing reads nothing.
            {
              name: 'engine',
              priority: 2,
              test: /\/src\/cvss\/(?!read\/)/,
              // Its late doors go with what asks for them.
              tags: ['$initial'],
            },
            {
              name: 'react',
              test: /\/node_modules\/(?:react|react-dom|react-error-boundary|scheduler|zustand)\//,
            },
            // What both pages start with, and what one starts with and the other comes to later.
            {
              name: (id, graph) =>
                /\/src\/cvss\/read\//.test(id) ? 'early' : chunkOfFirstLoad(id, graph),
              debugName: 'first load',
              tags: ['$initial'],
            },
            {
              name: chunkOfLateParts,
              debugName: 'late parts',
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    setupFiles: ['scripts/open-gate.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'scripts/*.test.ts'],
    // Vitest leaves one core of two idle otherwise.
    maxWorkers: 2,
    // A guard against hanging only: no test passes or fails by how fast a machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
