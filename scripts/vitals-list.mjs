// `npm run vitals list`: a list of 100,000 rows on the built page: read, added, sorted, filtered, scrolled, reloaded; and beside it what the same costs without the page.
// oxlint-disable unicorn/consistent-function-scoping -- the browser gets these functions alone
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from '@playwright/test'

import { BROWSER_FLAGS, findBrowser } from './find-browser.mjs'
import { nessusReport, spreadsheetLines } from './long-list.mjs'
import { serve } from './serve.mjs'

const ROWS = 100_000
const FRAMES = 60

const folder = mkdtempSync(join(tmpdir(), 'plumb-list-'))
const [spreadsheet, report] = [join(folder, 'long.csv'), join(folder, 'report.nessus')]
writeFileSync(spreadsheet, spreadsheetLines(ROWS).join('\r\n'))
writeFileSync(report, nessusReport(1_500_000))

const address = await serve({ orNext: true })
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS })
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
page.setDefaultTimeout(20_000)
const session = await page.context().newCDPSession(page)
await page.addInitScript(() => {
  /** @param {() => unknown} test */
  const until = (test) =>
    new Promise((resolve) => {
      const look = () =>
        test() ? setTimeout(() => resolve(performance.now())) : requestAnimationFrame(look)
      look()
    })
  const rowCount = () =>
    Number(document.querySelector('.list-table')?.getAttribute('aria-rowcount')) - 1
  const adding = () => document.querySelector('.list-actions .button-filled:enabled')
  Object.assign(globalThis, { until, rowCount, adding })
})

/** @param {string} name @param {number} milliseconds @param {string} [more] */
function told(name, milliseconds, more = '') {
  console.log(`  ${name.padEnd(44)}${milliseconds.toFixed(0).padStart(7)} ms  ${more}`)
}

/** What the page has in use once the collector has run, in MB. */
async function memory() {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return `${(usedSize / 1e6).toFixed(0)} MB in use`
}

/** Gives a file on the page that reads files; how long after that the first row of it showed, and all of it was read. @param {string} file */
async function read(file) {
  await page.locator('main input[type=file]').waitFor({ state: 'attached' })
  await page.evaluate(() => {
    const field = document.querySelector('main input[type=file]')
    const note = () => Reflect.set(globalThis, 'givenAt', performance.now())
    field?.addEventListener('change', note, { capture: true, once: true })
  })
  const shown = page.evaluate(async () => {
    const { until, adding } = /** @type {any} */ (globalThis)
    await until(() => Reflect.get(globalThis, 'givenAt'))
    const first = until(() => document.querySelector('.import-preview tbody tr'))
    const all = await until(adding)
    return [await first, all].map((time) => time - Reflect.get(globalThis, 'givenAt'))
  })
  await page.locator('main input[type=file]').setInputFiles(file)
  const [first = 0, all = 0] = await shown
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'givenAt'))
  const megabytes = (statSync(file).size / 1e6).toFixed(1)
  told(`first row of ${megabytes} MB shown`, first)
  return { all, megabytes }
}

/** How long something takes until so many rows are there and drawn. @param {string} name @param {string} selector @param {{ text?: string, until?: string }} [how] */
async function acted(name, selector, { text, until: wanted = 'true' } = {}) {
  const taken = await page.evaluate(
    async ({ selector, text, wanted }) => {
      const { until, rowCount } = /** @type {any} */ (globalThis)
      const element = document.querySelector(selector)
      const [table, before] = [document.querySelector('.list-table'), rowCount()]
      const heads = table?.querySelector('thead')?.textContent
      const start = performance.now()
      if (element instanceof HTMLInputElement && text !== undefined) {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
          element,
          text,
        )
        element.dispatchEvent(new Event('input', { bubbles: true }))
      } else if (element instanceof HTMLElement) element.click()
      const isDone = () =>
        wanted === 'sorted'
          ? table?.querySelector('thead')?.textContent !== heads
          : rowCount() !== before && rowCount() > 0
      return (await until(isDone)) - start
    },
    { selector, text, wanted },
  )
  told(name, taken)
}

/** @param {number} pixels of each frame */
async function scrolled(pixels) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const frames = await page.evaluate(
    async ({ pixels, count }) => {
      /** @type {number[]} */
      const taken = []
      let last = performance.now()
      while (taken.length < count) {
        scrollBy(0, pixels)
        await new Promise(requestAnimationFrame)
        taken.push(performance.now() - last)
        last = performance.now()
      }
      return taken.toSorted((a, b) => a - b)
    },
    { pixels, count: FRAMES },
  )
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const slow = frames.filter((frame) => frame > 50).length
  const median = frames[FRAMES >> 1] ?? 0
  told(
    `frame of ${pixels} px, 4 times slower`,
    median,
    `slowest ${frames.at(-1)?.toFixed(0)} ms, ${slow} of ${FRAMES} over 50 ms`,
  )
}

console.log(`${ROWS} rows, Chromium; each until it is drawn`)
await page.goto(`${address}#view=list`)
await page.getByRole('button', { name: 'Import', exact: true }).click()
const { all: ofReport } = await read(report)
told('all of a .nessus read', ofReport)
await page.getByRole('button', { name: 'Cancel' }).click()
await page.getByRole('button', { name: 'Import', exact: true }).click()
const { all, megabytes } = await read(spreadsheet)
/** How fast this machine is just now, by the plainest reading of the same text in the same browser. @type {number} */
const plain = await page.evaluate((text) => {
  const start = performance.now()
  const cells = text.split('\n').map((line) => line.split(','))
  return cells.length > 0 ? performance.now() - start : 0
}, spreadsheetLines(ROWS).join('\r\n'))
told(
  `all of ${megabytes} MB read`,
  all,
  `${(all / plain).toFixed(1)} times splitting it at its signs (${plain.toFixed(0)} ms), ${await memory()}`,
)
const added = await page.evaluate(async () => {
  const { until, adding } = /** @type {any} */ (globalThis)
  const start = performance.now()
  adding().click()
  const shown = await until(() => document.querySelector('.list-row[data-index]'))
  const stored = await until(() => Number(localStorage.getItem('plumb.list')) > 0)
  return [shown - start, stored - start]
})
told('added: rows on screen', added[0] ?? 0, await memory())
told('added: all of them stored', added[1] ?? 0)
await page.waitForTimeout(1_000)
for (const column of ['score', 'title', 'id', 'status'])
  await acted(`sorted by ${column}`, `th.list-${column} button`, { until: 'sorted' })
await acted('filtered by severity', '.list-choice input')
await acted('filtered no more', '.list-choice input')
await acted('searched for', '.list-rail input[type=search]', { text: 'openssl' })
await acted('searched for more', '.list-rail input[type=search]', { text: 'openssl overflow' })
await acted('searched for no more', '.list-rail input[type=search]', { text: '' })
await scrolled(120)
await scrolled(4_000)
await page.reload()
const reloaded = await page.evaluate(() =>
  /** @type {any} */ (globalThis).until(() => document.querySelector('.list-row[data-index]')),
)
told('reloaded, until rows are there', reloaded, await memory())
await browser.close()
process.exit()
