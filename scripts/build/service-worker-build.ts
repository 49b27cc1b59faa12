// dist/service-worker.js: the worker with the names and hashes of what it keeps. vite-plugin-pwa and workbox-build do this, too, for three hundred
// packages more; what is hard, keeping files whole through every update, is Workbox's own code in the worker.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { type KeptFile, isKept, isPage } from '../../src/offline/kept-file.ts'
import { classicScript } from './classic-script.ts'
import { packageOf } from './licences.ts'

const NAME = 'service-worker.js'

function keptFile(folder: string, url: string): KeptFile {
  const hash = createHash('sha384')
    .update(readFileSync(join(folder, url)))
    .digest('base64')
  const revision = url.startsWith('assets/') ? null : hash.slice(0, 16)
  return isPage(url) ? { url, revision } : { url, revision, integrity: `sha384-${hash}` }
}

/** Writes it beside the built page, of all that stands there by then. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isKept)
    .toSorted()
    .map((url) => keptFile(folder, url))
  const { code, modules } = await classicScript(
    `src/offline/${NAME.replace('.js', '.ts')}`,
    'es2022',
  )
  const licences = readFileSync(join(folder, 'licences.txt'), 'utf8')
  for (const name of new Set(modules.flatMap((file) => packageOf(file) ?? [])))
    if (!licences.includes(`## ${name} - `)) throw new Error(`licences.txt lacks ${name}`)
  const [before, ...after] = code.split('self.PLUMB_FILES')
  if (after.length !== 1) throw new Error(`${NAME} must name its files once`)
  writeFileSync(join(folder, NAME), [before, JSON.stringify(files), ...after].join(''))
}
