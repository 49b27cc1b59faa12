// Adds to package-lock.json the binaries for other systems that npm left out because the registry in use did not offer them.
// `npm ci` calls a lock without them broken; an entry of version and integrity mends it, and the other system fetches exactly that binary.
// Run after every `npm install`: npm run complete-lock
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'

const run = promisify(execFile)

const SYSTEMS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const PROCESSORS = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

/** @typedef {{ version?: string, integrity?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} Entry */

/** @param {Record<string, Entry>} packages @param {string} from @param {string} name */
function isInstalled(packages, from, name) {
  for (
    let folder = from;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]) return true
    if (folder === '') return false
  }
}

/** @param {string} name @param {string} version @param {boolean} dev */
function platformEntry(name, version, dev) {
  const words = name.split(/[/.-]/)
  const os = SYSTEMS.find((system) => words.includes(system))
  const cpu = PROCESSORS.find((processor) => words.includes(processor))
  const libc =
    os === 'linux' && Object.entries(LIBRARIES).find(([word]) => words.includes(word))?.[1]
  if (!cpu || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
    throw new Error(
      `${name}@${version} is missing in package-lock.json and is no pinned binary; pin a version that is complete`,
    )
  }
  return {
    version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(libc && { libc: [libc] }),
    optional: true,
    ...(os && { os: [os] }),
  }
}

/**
 * What npm checks a fetched package against.
 * @param {string} name @param {string | undefined} version @returns {Promise<string>}
 */
async function integrityOf(name, version) {
  const { stdout } = await run('npm', ['view', `${name}@${version}`, 'dist.integrity'])
  const integrity = stdout.trim()
  if (!/^sha512-[\w+/]+=*$/.test(integrity))
    throw new Error(`the registry gives no integrity for ${name}@${version}`)
  return integrity
}

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
/** @type {Record<string, Entry>} */
const packages = lock.packages
const added = []
for (const [from, entry] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isInstalled(packages, from, name)) continue
    packages[`node_modules/${name}`] = platformEntry(name, version, entry.dev === true)
    added.push(name)
  }
}
const unchecked = Object.entries(packages).filter(
  ([path, { integrity }]) => path !== '' && integrity === undefined,
)
for (const [path, entry] of unchecked) {
  const [, name = ''] = /node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? []
  const integrity = await integrityOf(name, entry.version)
  packages[path] = { ...(entry.version && { version: entry.version }), integrity, ...entry }
}
lock.packages = Object.fromEntries(
  Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')),
)
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(
  `package-lock.json: ${added.length} binaries for other systems added, ${unchecked.length} integrities`,
)
