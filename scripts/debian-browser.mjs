// Debian's Chromium: installed where that surprises nobody, else the one command that a person can run.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const RELEASE = '/etc/os-release'
const WHAT = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']

/** @typedef {{ release: string, isRoot: boolean, env: Readonly<Record<string, string | undefined>> }} System */

/** What decides about an installation. @returns {System} */
export function thisSystem() {
  return {
    release: existsSync(RELEASE) ? readFileSync(RELEASE, 'utf8') : '',
    isRoot: process.getuid?.() === 0,
    env: process.env,
  }
}

/** Ubuntu's package of this name only points to a snap. @param {System} system */
function hasPackage({ release }) {
  return /^ID="?(?:debian|devuan|kali|raspbian)"?$/m.test(release)
}

/** apt-get, as it may be called unasked. @param {System} system */
function aptGet({ isRoot, env }) {
  if (isRoot) return ['apt-get']
  if (!env['CI'] && env['PLUMB_INSTALL_BROWSER'] !== '1') return undefined
  return ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
}

/** Installs it as root, or by sudo where that was asked for. @param {System} system */
export function installDebianBrowser(system = thisSystem()) {
  const [command, ...before] = (hasPackage(system) && aptGet(system)) || []
  if (command === undefined) return []
  console.error(
    `find-browser: installing Debian's Chromium: ${[command, ...before, ...WHAT].join(' ')}`,
  )
  for (const parameters of [['update'], WHAT]) {
    const { status, stderr, error } = spawnSync(
      command,
      [...before, '-q', '-o', 'DPkg::Lock::Timeout=120', ...parameters],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...system.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    )
    if (status === 0) continue
    const why = error?.message ?? stderr.trim().split('\n').at(-1)
    console.error(`find-browser: apt-get ${parameters[0]}: ${why}`)
  }
  return ['/usr/bin/chromium']
}

/** The command that gives this system a browser. @param {System} system */
export function commandForBrowser(system = thisSystem()) {
  if (!hasPackage(system)) return 'npx playwright install --with-deps chromium'
  const install = 'apt-get update && apt-get install -y chromium'
  return system.isRoot ? install : `sudo sh -c '${install}'`
}
