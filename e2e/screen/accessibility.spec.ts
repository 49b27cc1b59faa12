import { type App, expect, test, vectors } from '../app.ts'
import { findsNothing } from './axe.ts'
import { faintTexts } from './layout.ts'

const states: Record<string, (app: App) => Promise<void>> = {
  empty: (app) => app.openVector('CVSS:4.0'),
  half: (app) => app.openVector(vectors.v40Half),
  complete: (app) => app.openVector(vectors.v31),
  'with a broken vector and a broken link': async (app) => {
    await app.openVector('CVSS:3.1/AV:Q/AC:L')
    await expect(app.notice.getByRole('listitem')).toHaveCount(1)
    const expand = app.button('Show the whole result')
    if (await expand.isVisible()) await expand.click()
    await app.vector.fill('CVSS:3.1/AV:Q')
    await app.vector.blur()
    await expect(app.result.getByRole('listitem')).toHaveCount(1)
  },
  'with Environmental and Supplemental open': (app) =>
    app.openVector(`${vectors.v40}/E:P/CR:L/MSI:S/AU:Y`),
}

for (const [state, show] of Object.entries(states)) {
  test(`axe finds nothing on the page ${state}`, async ({ app }) => {
    test.slow()
    const { page } = app
    for (const width of [1280, 768, 320]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto('about:blank')
      await show(app)
      await test.step(`${width} px`, async () => {
        await findsNothing(app)
        expect(await faintTexts(page)).toEqual([])
      })
      await test.step(`${width} px, dark`, async () => {
        await page.emulateMedia({ colorScheme: 'dark' })
        await findsNothing(app, 'colours')
        expect(await faintTexts(page)).toEqual([])
        await page.emulateMedia({ colorScheme: 'light' })
      })
    }
    await test.step('forced colours', async () => {
      await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
      await findsNothing(app)
      await page.setViewportSize({ width: 1280, height: 800 })
      await findsNothing(app, 'colours')
    })
  })
}

test('axe finds nothing in the dialogs and the help', async ({ app }) => {
  await app.openVector(vectors.v31)
  await app.focus('Attack Vector', 'Network')
  await findsNothing(app)
  await app.press('?')
  await expect(app.keys).toBeVisible()
  await findsNothing(app)
})

test('forced colours still tell the chosen value from the others', async ({ app }) => {
  await app.page.emulateMedia({ forcedColors: 'active' })
  await app.openVector(vectors.v31)
  const ground = (value: string) =>
    app.cell('Attack Vector', value).evaluate((cell) => getComputedStyle(cell).backgroundColor)
  expect(await ground('Network')).not.toBe(await ground('Local'))
})
