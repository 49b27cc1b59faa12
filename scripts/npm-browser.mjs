// A Chromium that comes by npm: for machines that reach a registry but no browser download, and lack a browser's libraries.
// It brings its own (NSS, NSPR, expat, a font) and starts on a bare Debian 12; at 74 MB it is no part of the ordinary install.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

// The newest version that is made for Node 20, too.
const VERSION = '147.0.0'
const UNPACK = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
// Its zygote does not start outside of Amazon's functions; frames of other sites are kept apart as in everybody's browser.
const START = `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_PATH="$here/fonts"
exec "$here/chromium" --no-zygote --site-per-process "$@"
`

function cacheFolder() {
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  return join(cache, 'plumb', `chromium-${VERSION}`)
}

/** The script that starts the browser with the libraries beside it; written last, so that it stands for the whole. */
function starter() {
  return join(cacheFolder(), 'start.sh')
}

/** The browser of an earlier fetch. */
export function fetchedNpmBrowser() {
  return [starter()]
}

/** Fetches and unpacks it into the cache of the person. */
export function fetchNpmBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || existsSync(starter())) return []
  const folder = cacheFolder()
  console.error(`find-browser: fetching @sparticuz/chromium ${VERSION} by npm into ${folder}`)
  try {
    // What an interrupted fetch has left would be taken for whole.
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const where = ['install', '--prefix', folder, '--no-save', '--no-package-lock']
    const how = ['--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=0']
    run(folder, 'npm', [...where, ...how, `@sparticuz/chromium@${VERSION}`])
    run(folder, process.execPath, ['--input-type=module', '--eval', UNPACK])
    rmSync(join(folder, 'node_modules'), { recursive: true })
    writeFileSync(join(folder, 'fonts/fonts.conf'), fontSettings(folder))
    writeFileSync(starter(), START, { mode: 0o755 })
  } catch (error) {
    console.error(`find-browser: ${String(error)}`)
  }
  return [starter()]
}

/** @param {string} folder @param {string} command @param {string[]} parameters */
function run(folder, command, parameters) {
  const { status, stderr } = spawnSync(command, parameters, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    // It unpacks into the folder for temporary files, and its libraries only where it takes itself to be on Vercel.
    env: { ...process.env, TMPDIR: folder, VERCEL: '1' },
  })
  if (status === 0) return
  const why = stderr?.split('\n').find((line) => /error/i.test(line)) ?? 'it did not end well'
  throw new Error(`${command} in ${folder}: ${why}`)
}

/** Its own settings look for the font in /tmp, and a browser without any font ends at the first text. @param {string} folder */
function fontSettings(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`
}
