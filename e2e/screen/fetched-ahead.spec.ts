// What the page fetches once it stands, although nobody has asked for it yet.
import type { Page } from '@playwright/test'

import { appOn, expect, test, vectors } from '../app.ts'

/** In bytes, as Brotli leaves them. */
const budget = 80_000

/** Files by their names without hashes, and how many bytes were sent of each; fonts are drawn at once. */
function follow(page: Page): Map<string, Promise<number>> {
  const files = new Map<string, Promise<number>>()
  page.on('requestfinished', (request) => {
    const [, name] = /\/assets\/(.+)-[\w-]{8}\.(?:js|css)$/.exec(request.url()) ?? []
    if (name === undefined) return
    files.set(
      name,
      // What came out of the cache of an earlier test has a size all the same.
      request
        .response()
        .then(async (response) => Number(await response?.headerValue('content-length'))),
    )
  })
  return files
}

test('what is fetched ahead has a budget', async ({ page }) => {
  const files = follow(page)
  const app = appOn(page)
  await page.clock.install()
  await app.open()
  await expect.poll(() => files.has('start-late')).toBe(true)
  const first = new Set(files.keys())
  expect(first.has('read-pasted')).toBe(false)
  await page.clock.fastForward(2_000)
  const last = [
    'read-pasted',
    'share-dialog',
    'keys-dialog',
    'help',
    'copy-form',
    'tray',
    'reading',
  ]
  await expect.poll(() => last.filter((name) => !files.has(name))).toEqual([])
  await page.waitForLoadState('networkidle')
  const ahead = [...files].filter(([name]) => !first.has(name))
  const sizes = await Promise.all(ahead.map(([, size]) => size))
  const sum = sizes.reduce((whole, size) => whole + size, 0)
  console.log(`fetched ahead: ${ahead.length} files, ${sum} bytes`)
  expect(Math.min(...sizes)).toBeGreaterThan(0)
  expect(sum).toBeLessThan(budget)
})

for (const [what, connection] of [
  ['somebody who saves data', { saveData: true, effectiveType: '4g' }],
  ['a slow connection', { saveData: false, effectiveType: '3g' }],
] as const) {
  test(`nothing is fetched ahead for ${what}, but what is asked for comes`, async ({ page }) => {
    await page.addInitScript((given) => {
      Object.defineProperty(navigator, 'connection', { value: given })
    }, connection)
    const files = follow(page)
    const app = appOn(page)
    await page.clock.install()
    await app.openVector(vectors.v31)
    await expect.poll(() => files.has('start-late')).toBe(true)
    await page.waitForLoadState('networkidle')
    const before = [...files.keys()]
    await page.clock.fastForward(10_000)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    expect([...files.keys()].filter((name) => !before.includes(name))).toEqual([])
    expect(files.has('copy-form')).toBe(false)
    expect(await app.copies(app.button('Copy score and vector'))).toContain('9.8 Critical')
    await app.focus('Attack Vector', 'Network')
    await expect(app.help).toContainText('Specification')
  })
}
