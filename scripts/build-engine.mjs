// `npm run build:engine`: the engine as one file without any other, dist/engine.js, and its types beside it.
// The types are put together by a library, because a file a source would need the sources' own paths.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { generateDtsBundle } from 'dts-bundle-generator'
import { build, runnerImport } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ENTRY = join(ROOT, 'src/engine.ts')

/** What both files begin with. */
function banner() {
  const { version, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  return `/*! The CVSS engine of Plumb ${version}, ${license}. CVSS is owned and managed by FIRST.Org, Inc. */\n`
}

/** The module's code, for every runtime that knows ES2022: browsers, workers, Node, Deno, Bun. */
async function code() {
  const result = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      lib: { entry: ENTRY, formats: ['es'] },
      // A library's build leaves white space for a later one, which nobody runs on this.
      minify: 'oxc',
      rolldownOptions: { output: { minify: true } },
    },
  })
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const [chunk, ...others] = outputs
  if (chunk?.type !== 'chunk' || others.length > 0 || chunk.imports.length > 0)
    throw new Error('the engine must be one file that imports nothing')
  return chunk.code
}

function types() {
  const [text] = generateDtsBundle(
    [{ filePath: ENTRY, output: { noBanner: true, exportReferencedTypes: false } }],
    { preferredConfigPath: join(ROOT, 'tsconfig.app.json') },
  )
  if (text === undefined) throw new Error('the engine has no types')
  return text
}

/** @type {{ module: typeof import('./build/compress.ts') }} */
const { module: siblings } = await runnerImport(join(ROOT, 'scripts/build/compress.ts'), {
  configFile: false,
})

/** Writes both files into a folder, with the siblings that hosts give compressed. @param {string} folder */
export async function buildEngine(folder) {
  mkdirSync(folder, { recursive: true })
  const files = { 'engine.js': await code(), 'engine.d.ts': types() }
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name)
    writeFileSync(file, banner() + text)
    siblings.compress(file)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? join(ROOT, 'dist'))
  await buildEngine(folder)
  console.log(`${join(folder, 'engine.js')} and engine.d.ts`)
}
