import { type App, expect, test, vectors } from '../app.ts'
import { textFaults } from './layout.ts'

const everything = {
  'CVSS v4.0 with nothing set': 'CVSS:4.0',
  'CVSS v4.0 half-filled': vectors.v40Half,
  'CVSS v4.0 with every group': `${vectors.v40}/E:P/CR:L/MSI:S/S:P/AU:Y/RE:H/U:Amber`,
  'CVSS v3.1 with every group': `${vectors.v31}/E:P/RL:T/RC:R/CR:L/MUI:R`,
  'CVSS v2.0 with every group':
    'CVSS:2.0/AV:A/AC:M/Au:M/C:P/I:P/A:P/E:POC/RL:TF/RC:UR/CDP:LM/TD:M/CR:L',
}

async function showsAllText(app: App, state: string): Promise<void> {
  await test.step(state, async () => {
    await app.page.evaluate(() => document.fonts.ready)
    expect(await textFaults(app.page), state).toEqual([])
  })
}

/** All groups of all versions, then a broken vector, the whole result, help, notice and dialog. */
async function showsAllTextAlways(app: App): Promise<void> {
  for (const [state, vector] of Object.entries(everything)) {
    await app.openVector(vector)
    await showsAllText(app, state)
  }
  await app.openVector(`${vectors.v40}/E:P/CR:L`)
  await app.page.getByRole('group').getByRole('radio', { checked: true }).first().focus()
  await showsAllText(app, 'the help of a metric')
  const expand = app.result
    .getByRole('button', { expanded: false })
    .and(app.page.locator('[aria-controls]:not([aria-controls="why"])'))
  if (await expand.isVisible()) await expand.click()
  await app.vector.fill('CVSS:4.0/AV:Q/AC:L/AC:L/FOO:1')
  await app.vector.blur()
  await showsAllText(app, 'a broken vector')
  await app.page.reload()
  await app.openVector('CVSS:4.0/AV:Q/AC:L/AC:L/FOO:1')
  await expect(app.notice.getByRole('listitem')).toHaveCount(3)
  await showsAllText(app, 'a notice')
  await app.page.getByRole('main').getByRole('radio').first().press('?')
  await expect(app.page.getByRole('dialog')).toBeVisible()
  await showsAllText(app, 'the list of keys')
}

for (const width of [320, 768, 1024, 1280]) {
  test(`no text is cut off at ${width} px`, async ({ app }) => {
    await app.page.setViewportSize({ width, height: 800 })
    await showsAllTextAlways(app)
  })

  test(`no text is cut off at ${width} px with every label 40 % longer`, async ({ app }) => {
    await app.page.addInitScript(() => localStorage.setItem('plumb.locale', 'pseudo'))
    await app.page.setViewportSize({ width, height: 800 })
    await app.openVector('CVSS:4.0')
    await expect(app.page.getByRole('group', { name: 'Attackack Vectortor (AV)' })).toBeVisible()
    await showsAllTextAlways(app)
  })
}

/** Text twice as large, by the browser's setting or by the page's own root. */
async function doubleText(app: App, way: 'browser' | 'root'): Promise<void> {
  const { page } = app
  if (way === 'root') {
    await page.addInitScript(() =>
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '200%'
      }),
    )
    return
  }
  const session = await page.context().newCDPSession(page)
  await session.send('Page.enable')
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}

for (const width of [1280, 360]) {
  test(`no text is cut off at 200 % text size and ${width} px`, async ({ app }) => {
    await app.page.setViewportSize({ width, height: 800 })
    await doubleText(app, 'browser')
    await app.openVector('CVSS:4.0')
    await expect(app.page.locator('html')).toHaveCSS('font-size', '32px')
    await showsAllTextAlways(app)
  })

  for (const way of ['browser', 'root'] as const) {
    test(`notes, notice and sharing fit ${width} px with text doubled by the ${way}`, async ({
      app,
    }) => {
      const { page } = app
      await page.setViewportSize({ width, height: 800 })
      await doubleText(app, way)
      await app.openVector(`${vectors.v40}/E:P/CR:L/MSI:S`)
      await expect(page.locator('html')).toHaveCSS('font-size', '32px')
      await showsAllText(app, 'a vector')
      await page.getByRole('heading', { name: 'Title and notes' }).click()
      await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Overflow')
      await showsAllText(app, 'title and notes')
      await app.paste(`Critical 9.1 ${vectors.v31}<br>/E:P`)
      await expect(
        app.notice.getByRole('button', { name: 'Keep the title and notes' }),
      ).toBeVisible()
      await showsAllText(app, 'a notice with an offer')
      await app.press('Escape')
      const more = app.button('Show the whole result')
      if (await more.isVisible()) await more.click()
      await showsAllText(app, 'the whole result')
      await app.button('Share').click()
      const dialog = page.getByRole('dialog', { name: 'Share' })
      for (const form of ['Plain text', 'CSAF 2.1', 'Print']) {
        await dialog.getByRole('radio', { name: form }).check()
        await showsAllText(app, form)
        await expect(dialog.getByRole('button', { name: /^(Copy|Print)/ }).first()).toBeInViewport({
          ratio: 1,
        })
      }
    })
  }
}

test('no text is cut off at 400 % zoom', async ({ app }) => {
  await app.page.setViewportSize({ width: 320, height: 200 })
  await showsAllTextAlways(app)
})
