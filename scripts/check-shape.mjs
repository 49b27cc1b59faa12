// `npm run shape`: the layer table against every import in src, and how imports are written.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'

import { cruise, format } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

import config, { LAYERS } from '../.dependency-cruiser.mjs'

/** @typedef {{ source: string, dependencies: { module: string, resolved: string }[] }} Module */

chdir(fileURLToPath(new URL('..', import.meta.url)))

/** @param {string} file */
function layerOf(file) {
  const layers = Object.keys(LAYERS).filter((layer) => file.startsWith(`src/${layer}/`))
  return layers.toSorted((a, b) => b.length - a.length)[0]
}

/** The table's rules see nothing of a file that was not cruised or lies outside every row. @param {Module[]} modules */
function unseenFiles(modules) {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((file) => join('src', file).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file))
  const seen = new Set(modules.map(({ source }) => source))
  return [
    ...(files.length === 0 ? ['src has no modules'] : []),
    ...files.filter((file) => !seen.has(file)).map((file) => `${file}: was not checked`),
    ...files
      .filter((file) => file.split('/').length > 2 && layerOf(file) === undefined)
      .map((file) => `${file}: its folder has no row in the layer table`),
  ]
}

/** `#` crosses a border, a relative path stays inside, both with the file's extension. @param {Module[]} modules */
function miswrittenImports(modules) {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies
      .filter(({ resolved }) => source.startsWith('src/') && resolved.startsWith('src/'))
      .filter(({ module, resolved }) => {
        const inside = layerOf(source) === layerOf(resolved)
        return !module.startsWith(inside ? '.' : '#') || !/\.\w+(\?.*)?$/.test(module)
      })
      .map(
        ({ module }) =>
          `${source}: '${module}' (inside a layer './x.ts', across a border '#layer/x.ts')`,
      ),
  )
}

/** A budget must not hang on a file's name: the build parts what is loaded first by folders and by the graph. */
function filesNamedByTheBuild() {
  const entries = readdirSync('src', { recursive: true, withFileTypes: true })
  const named = (/** @type {boolean} */ isFile) =>
    new Set(
      entries.filter((each) => each.isFile() === isFile).map(({ name }) => name.split('.')[0]),
    )
  const folders = named(false)
  const files = [...named(true)].filter((name) => !folders.has(name))
  const paths = readFileSync('vite.config.ts', 'utf8')
    .split('\n')
    .filter((line) => /src\\?\//.test(line))
  return files
    .filter((name) => paths.some((line) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(line)))
    .map((name) => `vite.config.ts: names the source file ${name}; name its folder`)
}

/** @param {import('dependency-cruiser').IReporterOutput} report */
function text({ output }) {
  if (typeof output !== 'string') throw new Error('dependency-cruiser gave no text')
  return output
}

const { forbidden, options } = config
const cruised = await cruise(
  ['src', 'e2e', 'scripts'],
  // @ts-expect-error the rules are generated; dependency-cruiser checks them against its schema
  { ...options, ruleSet: { forbidden }, validate: true, outputType: 'json' },
  undefined,
  { tsConfig: extractTSConfig(options.tsConfig.fileName) },
)
/** @type {{ modules: Module[] }} */
const result = JSON.parse(text(cruised))
const faults = [
  ...unseenFiles(result.modules),
  ...miswrittenImports(result.modules),
  ...filesNamedByTheBuild(),
]
// @ts-expect-error what dependency-cruiser printed as JSON is what it formats
const report = await format(result, { outputType: 'err' })
if (report.exitCode > 0 || faults.length === 0) console.log(text(report).trim())
for (const fault of faults) console.error(`  error ${fault}`)
if (report.exitCode > 0 || faults.length > 0) process.exitCode = 1
