// Finds a Chromium that really starts, or installs one: environment variable, installed browser, Playwright's own, Debian's package.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { chromium } from '@playwright/test'

/** Keeps the browser off the network but for the page, and runs without a GPU or as root in a container. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const VARIABLES = ['PLUMB_BROWSER', 'CHROME_BIN', 'CHROME_PATH']
const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
)
const PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** @param {string | undefined} path @returns {path is string} */
function isThere(path) {
  return path !== undefined && path !== '' && existsSync(path)
}

function installedBrowsers() {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const programFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map(
    (name) => process.env[name] ?? '',
  )
  return [
    ...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...APPLICATIONS.flatMap((path) => [join('/', path), join(homedir(), path)]),
    ...(process.platform === 'win32'
      ? PROGRAMS.flatMap((path) => programFolders.map((folder) => join(folder, path)))
      : []),
  ]
}

function installPlaywrightBrowser() {
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/package.json')
  spawnSync(process.execPath, [join(dirname(playwright), 'cli.js'), 'install', 'chromium'], {
    stdio: 'ignore',
  })
  return chromium.executablePath()
}

function installDebianBrowser() {
  if (!process.env['CI'] || process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    return undefined
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['-q', 'update'], options)
  spawnSync(
    'apt-get',
    ['-q', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    options,
  )
  return '/usr/bin/chromium'
}

/** @param {string} executablePath */
async function starts(executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS, timeout: 30_000 })
    const page = await browser.newPage()
    const answer = await page.evaluate('1 + 1')
    await browser.close()
    return answer === 2
  } catch {
    console.error(`find-browser: ${executablePath} does not start`)
    return false
  }
}

/** The path of a browser that starts; without one it ends the process with a sentence that says what to do. */
export async function findBrowser() {
  const ways = [
    () => VARIABLES.map((name) => process.env[name]),
    installedBrowsers,
    () => [chromium.executablePath()],
    () => [installPlaywrightBrowser()],
    () => [installDebianBrowser()],
  ]
  const tried = new Set()
  for (const way of ways) {
    for (const path of way().filter(isThere)) {
      if (tried.has(path)) continue
      if (await starts(path)) return path
      tried.add(path)
    }
  }
  console.error(
    'No Chromium starts here: install Chrome, Chromium or Edge, or set PLUMB_BROWSER to the path of one.',
  )
  return process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findBrowser())
