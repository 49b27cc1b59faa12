// `npm run bench`: bundles every src/**/*.bench.ts as the build would, and runs each in a Node of its own.
// Bundled, because Node 20 runs no TypeScript and @pandatix/js-cvss does not load in Node as published.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'

import { build } from 'vite'

import { buildEngine } from './build-engine.mjs'

const OUT = 'node_modules/.cache/bench'

chdir(fileURLToPath(new URL('..', import.meta.url)))
const wanted = process.argv[2] ?? ''
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.bench.ts') && file.includes(wanted))
  .map((file) => join('src', file))
if (files.length === 0) throw new Error(`no src/**/*${wanted}*.bench.ts`)

await build({
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: OUT,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: Object.fromEntries(files.map((file) => [file.replace(/\W/g, '-'), resolve(file)])),
      output: { entryFileNames: '[name].mjs' },
    },
  },
})
// As others get it: it runs beside the peers, and its start-up is measured.
await buildEngine(OUT)
for (const file of files) {
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', join(OUT, `${file.replace(/\W/g, '-')}.mjs`)],
    {
      stdio: 'inherit',
    },
  )
  if (status !== 0) process.exit(status ?? 1)
}
