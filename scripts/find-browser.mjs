// Finds a Chromium that really starts: what is here before what is fetched, and the system is changed last.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { chromium } from '@playwright/test'

import { installedBrowsers, namedBrowsers } from './browsers-here.mjs'
import { commandForBrowser, installDebianBrowser } from './debian-browser.mjs'
import { fetchNpmBrowser, fetchedNpmBrowser } from './npm-browser.mjs'

/**
 * Keeps the browser off the network but for the page, and runs without a GPU or as root in a container.
 * The one without a window keeps frames of other sites apart and places letters like everybody's only if it is told to.
 */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--site-per-process',
  '--font-render-hinting=none',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Each gives paths at which a browser may be by now. @type {readonly (() => readonly string[])[]} */
const WAYS = [
  namedBrowsers,
  installedBrowsers,
  () => [chromium.executablePath()],
  fetchedNpmBrowser,
  installPlaywrightBrowser,
  fetchNpmBrowser,
  installDebianBrowser,
]

function installPlaywrightBrowser() {
  console.error('find-browser: no browser is here; asking Playwright for one')
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/package.json')
  spawnSync(process.execPath, [join(dirname(playwright), 'cli.js'), 'install', 'chromium'], {
    stdio: 'ignore',
  })
  return [chromium.executablePath()]
}

/** @param {string} executablePath */
async function starts(executablePath) {
  if (!existsSync(executablePath)) return false
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS })
    const page = await browser.newPage()
    await page.setContent('<p>Text</p>')
    const box = await page.getByText('Text').boundingBox()
    await browser.close()
    return box !== null && box.height > 0
  } catch {
    console.error(`find-browser: ${executablePath} does not start`)
    return false
  }
}

/** The path of the first browser that starts; without one it throws a sentence that says what to do. */
export async function findBrowser(ways = WAYS, doesStart = starts) {
  /** @type {Set<string>} */
  const failed = new Set()
  for (const way of ways) {
    for (const path of way()) {
      if (failed.has(path)) continue
      if (await doesStart(path)) return path
      if (existsSync(path)) failed.add(path)
    }
  }
  throw new Error(
    `No Chromium starts here. This command gives you one: ${commandForBrowser()}
Or set PLUMB_BROWSER to the path of a Chrome, Chromium or Edge.`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findBrowser())
