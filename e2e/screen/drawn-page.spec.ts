// The calculator that stands in index.html before any script has run, and what takes its place.
import type { Page } from '@playwright/test'

import { appOn, expect, test, vectors } from '../app.ts'

/** Holds files back until the answer is called. */
async function hold(page: Page, files: string): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(files, async (route) => {
    await released
    await route.continue()
  })
  return release
}

/** Without its modules the drawn page is all that there is. */
function holdScripts(page: Page): Promise<() => void> {
  return hold(page, '**/assets/*.js')
}

function drawn(page: Page) {
  return page.locator('html[data-drawn]')
}

test('without JavaScript the drawn calculator stands, and says what it needs', async ({
  visitor,
}) => {
  const { page } = await visitor({ javaScriptEnabled: false })
  await page.goto('/')
  await expect(page.getByRole('radio', { name: 'Network (N)' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Attack Vector (AV)' })).toBeVisible()
  await expect(page.getByText('0.0 to 10.0').filter({ visible: true })).toBeVisible()
  await expect(page.getByText('needs JavaScript')).toBeVisible()
})

test('where the scripts do not arrive the page says so', async ({ page, faults }) => {
  await page.route(/\/assets\/index-.*\.js$/, (route) => route.abort())
  await page.goto('/#CVSS:3.1/AV:N')
  await expect(page.getByRole('alert')).toContainText('could not be loaded whole')
  expect(faults.splice(0)).not.toEqual([])
  await page.unroute(/\/assets\/index-.*\.js$/)
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Network (N)' })).toBeChecked()
  await expect(page.getByText('could not be loaded whole')).toBeHidden()
})

test('what is drawn has no style attribute, and is small', async ({ request }) => {
  const html = await (await request.get('/')).text()
  expect(html).toContain('data-metric="AV"')
  expect(html).not.toMatch(/<[^>]*\sstyle=/)
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
})

test('three files are enough for the first paint', async ({ page }) => {
  const finished: string[] = []
  page.on('requestfinished', (each) => finished.push(new URL(each.url()).pathname))
  await page.route(/\/assets\/.*\.(js|woff2)$/, () => {})
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.getByRole('radio', { name: 'Network (N)' })).toBeVisible()
  const paints = () =>
    page.evaluate(() =>
      performance.getEntriesByName('first-contentful-paint').map(({ name }) => name),
    )
  await expect.poll(paints).toEqual(['first-contentful-paint'])
  const needed = finished.filter((path) => !path.endsWith('icon.svg'))
  expect(needed).toHaveLength(3)
  expect(needed.filter((path) => path === '/' || path === '/first-paint.js')).toHaveLength(2)
})

test('what is chosen and typed before the scripts run is taken over', async ({ page }) => {
  const app = appOn(page)
  const release = await holdScripts(page)
  await page.goto('/', { waitUntil: 'commit' })
  await expect(drawn(page)).toHaveCount(1)
  for (const [metric, value] of [
    ['Attack Vector', 'Network'],
    ['Attack Complexity', 'Low'],
    ['Attack Requirements', 'None'],
    ['Privileges Required', 'None'],
  ] as const)
    await page.getByRole('group', { name: metric }).getByRole('radio', { name: value }).click()
  const interaction = page.getByRole('group', { name: 'User Interaction' })
  await interaction.getByRole('radio', { name: 'None' }).focus()
  await page.keyboard.type('nhh')
  await app.pasteField.fill('no vector yet')
  await app.pasteField.press('ArrowLeft')
  release()
  await expect(drawn(page)).toHaveCount(0)
  await expect(app.vector).toHaveValue('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H')
  await expect(app.pasteField).toHaveValue('no vector yet')
  await expect(app.pasteField).toBeFocused()
  await page.keyboard.type('x')
  await expect(app.pasteField).toHaveValue('no vector yext')
  await app.button('Undo').click()
  await expect(app.vector).toHaveValue('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H')
})

test('where something else is coming, the drawn page states nothing, and nothing moves', async ({
  page,
}) => {
  const app = appOn(page)
  const release = await holdScripts(page)
  for (const [address, text] of [
    [`/#${vectors.v40}`, '7.6'],
    [`/#${vectors.v31}`, '9.8'],
  ] as const) {
    await page.goto('about:blank')
    await page.goto(address, { waitUntil: 'commit' })
    await expect(app.pasteField).toBeVisible()
    if (address.includes('4.0')) {
      await expect(drawn(page)).toHaveCount(1)
      await expect(page.getByRole('radio')).toHaveCount(0)
      await expect(page.getByText(/\d\.\d to \d/).filter({ visible: true })).toHaveCount(0)
      await expect(page.getByText('Attack Vector').filter({ visible: true })).toHaveCount(0)
      await expect(app.version('4.0')).toHaveCount(0)
      await expect(app.vector).toHaveCount(0)
      release()
    }
    await expect(app.score).toHaveText(text)
    await expect(app.version(address.slice(7, 10))).toHaveAttribute('aria-pressed', 'true')
  }
})

for (const [what, address, most] of [
  ['the empty page', '/', 0],
  ['a link of the drawn version', `/#${vectors.v40}`, 0],
  ['a link of another version', `/#${vectors.v31}`, 0.02],
] as const) {
  test(`nothing shifts: ${what}`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts: number[] = []
      Reflect.set(globalThis, 'shifts', shifts)
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')))
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const shifted = async () => {
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      )
      const shifts = await page.evaluate<number[]>(() => Reflect.get(globalThis, 'shifts'))
      return shifts.reduce((sum, each) => sum + each, 0)
    }
    const releaseFonts = await hold(page, '**/*.woff2')
    const release = await holdScripts(page)
    await page.goto(address, { waitUntil: 'commit' })
    await expect(appOn(page).pasteField).toBeVisible()
    // A font that comes late moves a letter within its line at most.
    await shifted()
    releaseFonts()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const byFonts = await shifted()
    expect(byFonts).toBeLessThan(0.002)
    release()
    await expect(drawn(page)).toHaveCount(0)
    await expect(page.getByRole('radio', { name: 'Network (N)' })).toBeVisible()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    expect((await shifted()) - byFonts).toBeLessThanOrEqual(most)
  })
}
