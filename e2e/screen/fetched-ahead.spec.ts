// What the page fetches once it stands, although nobody has asked for it yet.
import type { Page } from '@playwright/test'

import { partOf } from '../built-files.ts'
import { appOn, expect, test, vectors } from '../app.ts'

/** In bytes, as Brotli leaves them. */
const budget = 70_000

interface Asset {
  /** Several may have the same. */
  readonly name: string | undefined
  readonly size: Promise<number>
}

/** Scripts and style sheets by their addresses; fonts are drawn at once. */
function follow(page: Page): Map<string, Asset> {
  const files = new Map<string, Asset>()
  page.on('requestfinished', (request) => {
    if (!/\/assets\/.*\.(?:js|css)$/.test(request.url())) return
    const name = partOf(request.url())
    // What came out of the cache of an earlier page has a size all the same.
    const size = request
      .response()
      .then(async (response) => Number(await response?.headerValue('content-length')))
    files.set(request.url(), { name, size })
  })
  return files
}

const hasCome = (files: ReadonlyMap<string, Asset>, name: string): boolean =>
  [...files.values()].some((file) => file.name === name)

async function sparing(page: Page, connection: object): Promise<void> {
  await page.addInitScript((given) => {
    Object.defineProperty(navigator, 'connection', { value: given })
  }, connection)
}

const savesData = { saveData: true, effectiveType: '4g' }

test('what is fetched ahead has a budget', async ({ page, context }) => {
  const spared = await context.newPage()
  await sparing(spared, savesData)
  const askedFor = follow(spared)
  await spared.clock.install()
  await appOn(spared).open()
  await expect.poll(() => hasCome(askedFor, 'help')).toBe(true)
  await spared.clock.fastForward(10_000)
  await spared.waitForLoadState('networkidle')

  const files = follow(page)
  await page.clock.install()
  await appOn(page).open()
  await expect.poll(() => hasCome(files, 'help')).toBe(true)
  await page.clock.fastForward(2_000)
  const last = ['read-pasted', 'share-dialog', 'keys-dialog', 'copy-form', 'late', 'reading']
  await expect.poll(() => last.filter((name) => !hasCome(files, name))).toEqual([])
  await page.waitForLoadState('networkidle')

  const ahead = [...files].filter(([address]) => !askedFor.has(address))
  const sizes = await Promise.all(ahead.map(([, { size }]) => size))
  const sum = sizes.reduce((whole, size) => whole + size, 0)
  console.log(`fetched ahead: ${ahead.length} files, ${sum} bytes`)
  expect(ahead.map(([, { name }]) => name)).toEqual(expect.arrayContaining(last))
  expect(Math.min(...sizes)).toBeGreaterThan(0)
  expect(sum).toBeLessThan(budget)
})

for (const [what, connection] of [
  ['somebody who saves data', savesData],
  ['a slow connection', { saveData: false, effectiveType: '3g' }],
] as const) {
  test(`nothing is fetched ahead for ${what}, but what is asked for comes`, async ({ page }) => {
    await sparing(page, connection)
    const files = follow(page)
    const app = appOn(page)
    await page.clock.install()
    await app.openVector(vectors.v31)
    await expect.poll(() => hasCome(files, 'start-late')).toBe(true)
    await page.waitForLoadState('networkidle')
    const before = [...files.keys()]
    await page.clock.fastForward(10_000)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    expect([...files.keys()].filter((name) => !before.includes(name))).toEqual([])
    expect(hasCome(files, 'copy-form')).toBe(false)
    expect(await app.copies(app.button('Copy score and vector'))).toContain('9.8 Critical')
    await app.focus('Attack Vector', 'Network')
    await expect(app.help).toContainText('Specification')
  })
}
