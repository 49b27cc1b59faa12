import { type App, expect, test, vectors } from '../app.ts'

const sizes = [
  [1280, 800],
  [768, 1024],
  [360, 740],
  [360, 400],
] as const

/** Whether a press in the middle of a button would reach it. */
function isReached(app: App, name: string): Promise<boolean> {
  return app.button(name).evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect()
    const hit = document.elementFromPoint(x + width / 2, y + height / 2)
    return hit !== null && button.contains(hit)
  })
}

const texts = {
  read: vectors.v31.toLowerCase(),
  unreadable: `CVSS:3.1/${Array.from({ length: 12 }, (_, index) => `Q${index}:Q`).join('/')}`,
  'with a choice': Array.from(
    { length: 9 },
    (_, index) =>
      `CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P/TD:${'NLMH'[index % 4]}/CDP:${['N', 'L', 'LM'][index % 3]}`,
  ).join(' and '),
}

for (const [width, height] of sizes) {
  test(`no notice covers the way back at ${width} x ${height}`, async ({ app }) => {
    await app.page.setViewportSize({ width, height })
    await app.openVector('CVSS:3.1/AV:N')
    for (const [kind, text] of Object.entries(texts)) {
      await app.paste(text)
      await expect(app.button('Dismiss')).toBeVisible()
      for (const name of ['Undo', 'Redo', 'Reset']) {
        expect(await isReached(app, name), `${name}, text ${kind}`).toBe(true)
      }
      expect(await isReached(app, 'Dismiss')).toBe(true)
      await app.press('Escape')
    }
  })
}

for (const [width, height] of [
  [1280, 800],
  [360, 740],
] as const) {
  test(`what opens further down is gone to at ${width} px`, async ({ app }) => {
    const { page } = app
    await page.setViewportSize({ width, height })
    await app.openVector(vectors.v40)
    const places = [
      [
        'Use files',
        page
          .locator('#threat-context')
          .getByRole('region', { name: 'Threat context', exact: true }),
      ],
      ['List', page.getByRole('region', { name: 'List', exact: true })],
    ] as const
    for (const [name, place] of places) {
      const expand = app.button('Show the whole result')
      if (await expand.isVisible()) await expand.click()
      await app.button(name).click()
      await expect(place).toBeInViewport()
      await expect(place.and(page.locator(':focus')).or(place.locator(':focus'))).toBeVisible()
      // A phone's sheet has made way.
      const seen = await place.evaluate((section) => {
        const { x, y, width } = section.getBoundingClientRect()
        const hit = document.elementFromPoint(x + width / 2, y + 12)
        return hit !== null && section.contains(hit)
      })
      expect(seen, name).toBe(true)
    }
  })
}
