// `npm run epss:snapshot -- <daily file> [<KEV catalogue>]`: writes EPSS and KEV as static files beside the built page,
// which asks them before any other host. PLUMB_DIST names another folder than dist.
import { existsSync, mkdirSync, openAsBlob, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { argv, env, exit } from 'node:process'
import { fileURLToPath } from 'node:url'

import { runnerImport } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DIST = resolve(env['PLUMB_DIST'] ?? join(ROOT, 'dist'))
const CONFIGURATION = join(DIST, 'plumb.json')

/** @param {string} sentence @returns {never} */
function refuse(sentence) {
  console.error(sentence)
  exit(1)
}

/** The same modules that read these files in the page. @template Module @param {string} file @returns {Promise<Module>} */
async function load(file) {
  const { module } = await runnerImport(join(ROOT, file))
  return /** @type {Module} */ (module)
}

const [dailyPath, kevPath] = argv.slice(2)
if (dailyPath === undefined)
  refuse(
    'Usage: npm run epss:snapshot -- <epss_scores-YYYY-MM-DD.csv.gz> [<known_exploited_vulnerabilities.json>]',
  )

if (!existsSync(CONFIGURATION)) refuse(`There is no page in ${DIST}: run "npm run build" first.`)

/** @type {typeof import('../src/epss/read-daily-file.ts')} */
const { readDailyFile } = await load('src/epss/read-daily-file.ts')
/** @type {typeof import('../src/published/kev.ts')} */
const { mapKevCatalogue } = await load('src/published/kev.ts')
/** @type {typeof import('../src/snapshot/make-snapshot.ts')} */
const { makeSnapshot, writeSnapshot } = await load('src/snapshot/make-snapshot.ts')

/** @type {typeof import('./build/compress.ts')} */
const { compress } = await load('scripts/build/compress.ts')

const daily = await readDailyFile(await openAsBlob(dailyPath), basename(dailyPath))
if (!daily.ok) {
  const { line, expected, found } = daily.refusal
  refuse(
    `${dailyPath} is no daily file of EPSS: line ${line} should be a ${expected}, found "${found}".`,
  )
}
const catalogue = kevPath === undefined ? undefined : mapKevCatalogue(readJson(kevPath))
if (kevPath !== undefined && !catalogue) refuse(`${kevPath} is no KEV catalogue of CISA.`)

const made = makeSnapshot(daily.file, catalogue)
if ('code' in made)
  refuse(
    {
      'undated-scores': `${dailyPath} names no day, neither in its first line nor in its name.`,
      'undated-catalogue': `${kevPath} names no day: that a CVE is not in it would say nothing.`,
      'incomplete-catalogue': `${kevPath} lacks entries that it counts: that a CVE is not in it would say nothing.`,
      'too-long': `The file of ${made.shard} would be too long.`,
    }[made.code],
  )

/** @param {string} path */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    return refuse(`${path} cannot be read as JSON: ${error instanceof Error ? error.message : ''}`)
  }
}

const folder = join(DIST, 'snapshot')
const configuration = readJson(CONFIGURATION)
rmSync(folder, { recursive: true, force: true })
for (const [name, text] of made.files) {
  const file = join(folder, `${name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
writeFileSync(
  CONFIGURATION,
  `${JSON.stringify({ ...configuration, snapshot: writeSnapshot(made.snapshot) }, undefined, 2)}\n`,
)
compress(folder)
compress(CONFIGURATION)
const longest = Math.max(...[...made.files.values()].map((text) => Buffer.byteLength(text)))
console.log(
  `${daily.file.rows} scores of ${made.snapshot.date}${catalogue ? ` and ${catalogue.listings.length} KEV entries of ${made.snapshot.kevDate}` : ''} in ${made.files.size} files, the longest of ${longest} bytes, in ${folder}; plumb.json names them.`,
)
