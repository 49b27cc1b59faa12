// Where a Chrome, Chromium or Edge may be that is on this machine already.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const VARIABLES = ['PLUMB_BROWSER', 'CHROME_BIN', 'CHROME_PATH']
// The one without a window first: the same engine at half the processor's time.
const COMMANDS = [
  'chromium-headless-shell',
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

/** The browsers that a person has named, each said to be missing where it is. */
export function namedBrowsers(env = process.env) {
  return VARIABLES.flatMap((name) => {
    const path = env[name] ?? ''
    if (path === '' || existsSync(path)) return path
    console.error(`find-browser: ${name} is ${path}, and there is no such file`)
    return ''
  }).filter((path) => path !== '')
}

export function installedBrowsers(env = process.env) {
  const folders = (env['PATH'] ?? '').split(delimiter)
  const programFolders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map(
    (name) => env[name] ?? '',
  )
  return [
    ...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...APPLICATIONS.flatMap((path) => [join('/', path), join(homedir(), path)]),
    ...(process.platform === 'win32'
      ? PROGRAMS.flatMap((path) => programFolders.map((folder) => join(folder, path)))
      : []),
  ]
}
