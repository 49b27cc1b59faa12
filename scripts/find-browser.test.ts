import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { installedBrowsers, namedBrowsers } from './browsers-here.mjs'
import { commandForBrowser, installDebianBrowser } from './debian-browser.mjs'
import { findBrowser } from './find-browser.mjs'

let said: string[] = []
let folder = ''

beforeEach(() => {
  said = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line))
  folder = mkdtempSync(join(tmpdir(), 'plumb-find-browser-'))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

/** A command in a folder that is the whole PATH: it notes how it was called. */
function fake(command: string, then = 'true'): void {
  writeFileSync(
    join(folder, command),
    `#!/bin/sh\necho "${command} $*" >> ${folder}/calls\n${then}\n`,
    {
      mode: 0o755,
    },
  )
}

function calls(): string[] {
  try {
    return readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')
  } catch {
    return []
  }
}

describe('a browser is found', () => {
  test('by the first way that gives one that starts; no later way is gone', async () => {
    const later = vi.fn<() => string[]>(() => ['late'])
    const ways = [() => [], () => ['broken', 'whole'], later]
    expect(await findBrowser(ways, async (path) => path === 'whole')).toBe('whole')
    expect(later).not.toHaveBeenCalled()
  })

  test('once: one that is there and did not start is not tried again', async () => {
    const there = join(folder, 'broken')
    writeFileSync(there, '')
    const starts = vi.fn<(path: string) => Promise<boolean>>(async (path) => path === 'whole')
    await findBrowser([() => [there], () => [there], () => ['whole']], starts)
    expect(starts.mock.calls).toEqual([[there], ['whole']])
  })

  test('after it was installed at a path where none was before', async () => {
    const path = join(folder, 'chromium')
    const starts = vi
      .fn<(path: string) => Promise<boolean>>()
      .mockResolvedValueOnce(false)
      .mockResolvedValue(true)
    expect(await findBrowser([() => [path], () => [path]], starts)).toBe(path)
  })

  test('or the one command that gives one is named', async () => {
    await expect(findBrowser([], async () => false)).rejects.toThrow(
      `This command gives you one: ${commandForBrowser()}`,
    )
  })
})

test('a browser that was named but is not there is said to be missing', () => {
  const there = join(folder, 'chrome')
  writeFileSync(there, '')
  expect(namedBrowsers({ PLUMB_BROWSER: '/nowhere/chrome', CHROME_BIN: there })).toEqual([there])
  expect(said).toEqual([
    'find-browser: PLUMB_BROWSER is /nowhere/chrome, and there is no such file',
  ])
})

test('an installed browser is looked for in every folder of PATH', () => {
  expect(installedBrowsers({ PATH: '/one:/two' })).toEqual(
    expect.arrayContaining(['/one/chromium', '/two/chromium', '/two/google-chrome']),
  )
})

describe('Debian’s package', () => {
  const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'
  const ubuntu = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'
  const options = '-q -o DPkg::Lock::Timeout=120'
  const install = 'install -y --no-install-recommends chromium fonts-liberation'

  test('is installed by root without being asked, and said in one line', () => {
    fake('apt-get')
    expect(installDebianBrowser({ release: debian, isRoot: true, env: { PATH: folder } })).toEqual([
      '/usr/bin/chromium',
    ])
    expect(calls()).toEqual([`apt-get ${options} update`, `apt-get ${options} ${install}`])
    expect(said).toEqual([`find-browser: installing Debian's Chromium: apt-get ${install}`])
  })

  test.each([{ CI: '1' }, { PLUMB_INSTALL_BROWSER: '1' }])(
    'is installed by sudo where %o asks for it',
    (asked) => {
      fake('sudo')
      const env = { PATH: folder, ...asked }
      expect(installDebianBrowser({ release: debian, isRoot: false, env })).toHaveLength(1)
      const sudo = 'sudo -n env DEBIAN_FRONTEND=noninteractive apt-get'
      expect(calls()).toEqual([`${sudo} ${options} update`, `${sudo} ${options} ${install}`])
    },
  )

  test.each([
    ['a person who is not root', debian, false],
    ['Ubuntu, where it only points to a snap', ubuntu, true],
    ['another system', '', true],
  ])('is left alone for %s', (_, release, isRoot) => {
    fake('apt-get')
    fake('sudo')
    expect(installDebianBrowser({ release, isRoot, env: { PATH: folder } })).toEqual([])
    expect(calls()).toEqual([])
    expect(said).toEqual([])
  })

  test('that cannot be installed says why', () => {
    fake('apt-get', 'echo "E: Unable to locate package chromium" >&2; exit 100')
    installDebianBrowser({ release: debian, isRoot: true, env: { PATH: folder } })
    expect(said.slice(1)).toEqual([
      'find-browser: apt-get update: E: Unable to locate package chromium',
      'find-browser: apt-get install: E: Unable to locate package chromium',
    ])
  })

  test.each([
    [debian, false, "sudo sh -c 'apt-get update && apt-get install -y chromium'"],
    [debian, true, 'apt-get update && apt-get install -y chromium'],
    [ubuntu, false, 'npx playwright install --with-deps chromium'],
    ['', false, 'npx playwright install --with-deps chromium'],
  ])('is what the command is for, where there is one: %j, root: %j', (release, isRoot, command) => {
    expect(commandForBrowser({ release, isRoot, env: {} })).toBe(command)
  })
})

test('whoever reads the configuration of the journeys looks for no browser', async () => {
  vi.stubEnv('PLUMB_E2E_BROWSER', undefined)
  vi.stubEnv('PLUMB_E2E_PORT', undefined)
  const { default: config } = await import('../e2e/playwright.config.ts')
  expect(config.globalSetup).toBe('./browser-setup.ts')
  expect(process.env['PLUMB_E2E_BROWSER']).toBeUndefined()
  vi.unstubAllEnvs()
})
