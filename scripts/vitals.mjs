// `npm run vitals`: paints, blocking and shifts of the built page on slow 4G and a quarter of this machine's speed, beside a page of nothing but a sentence. `npm run vitals list` measures a long list (vitals-list.mjs).
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { chromium } from '@playwright/test'

import { BROWSER_FLAGS, findBrowser } from './find-browser.mjs'

// `npm run vitals list` ends by itself.
if (process.argv[2] === 'list') await import('./vitals-list.mjs')

const RUNS = 5
/** Lighthouse's slow 4G: round trip in milliseconds, bytes a second. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 204_800,
  uploadThroughput: 96_000,
}
const SETTLED = 4_000

const floor = mkdtempSync(join(tmpdir(), 'plumb-floor-'))
writeFileSync(join(floor, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n')
writeFileSync(join(floor, '404.html'), '<!doctype html><title>404</title>')
writeFileSync(
  join(floor, 'index.html'),
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Floor</title><p>A page of one sentence.</p></html>',
)

/** A server of its own for each folder, as `npm start` serves it. @param {string | undefined} folder @returns {Promise<string>} */
function served(folder) {
  const script = fileURLToPath(new URL('serve.mjs', import.meta.url))
  const env = { ...process.env, ...(folder && { PLUMB_DIST: folder }) }
  const server = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  process.on('exit', () => server.kill())
  return new Promise((resolve) => {
    server.stdout.once('data', (text) => resolve(String(text).trim()))
  })
}

/** @param {import('@playwright/test').Browser} browser @param {string} address @param {boolean} isSecond whether somebody was here before */
async function visit(browser, address, isSecond) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } })
  if (isSecond) {
    const before = await context.newPage()
    await before.goto(address)
    await before.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await before.close()
  }
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', SLOW_4G)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(() => {
    const seen = { largest: 0, blocked: 0, shifted: 0 }
    Reflect.set(globalThis, 'seen', seen)
    /** @param {string} type @param {(entry: PerformanceEntry) => void} note */
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the browser gets this function alone
    const observe = (type, note) =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) note(entry)
      }).observe({ type, buffered: true })
    observe('largest-contentful-paint', (entry) => {
      seen.largest = entry.startTime
    })
    observe('longtask', (entry) => {
      seen.blocked += entry.duration - 50
    })
    observe('layout-shift', (entry) => {
      seen.shifted += Number(Reflect.get(entry, 'value'))
    })
  })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(SETTLED)
  const { first, largest, blocked, shifted } = await page.evaluate(() => ({
    .../** @type {{ largest: number, blocked: number, shifted: number }} */ (
      Reflect.get(globalThis, 'seen')
    ),
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }))
  await context.close()
  return [first, largest, blocked, shifted, bytes / 1_000]
}

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const [page, plain] = await Promise.all([served(undefined), served(floor)])
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS })
console.log(
  `median of ${RUNS}         first paint  largest paint  blocked     shift  kB in ${SETTLED / 1_000} s`,
)
for (const { name, address, isSecond = false } of [
  { name: 'one sentence', address: plain },
  { name: 'the calculator', address: page },
  { name: 'a v3.1 link', address: `${page}#${vector}` },
  { name: 'a second visit', address: page, isSecond: true },
]) {
  /** @type {number[][]} */
  const runs = []
  for (let run = 0; run < RUNS; run++) runs.push(await visit(browser, address, isSecond))
  const median = [0, 1, 2, 3, 4].map(
    (at) =>
      runs.map((run) => run[at] ?? Number.NaN).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ??
      Number.NaN,
  )
  const [first = 0, largest = 0, blocked = 0, shifted = 0, kilobytes = 0] = median
  console.log(
    `${name.padEnd(20)}${first.toFixed(0).padStart(8)} ms${largest.toFixed(0).padStart(12)} ms${blocked.toFixed(0).padStart(7)} ms${shifted.toFixed(3).padStart(9)}${kilobytes.toFixed(0).padStart(9)}`,
  )
}
await browser.close()
process.exit()
