import { type App, expect, test, vectors } from '../app.ts'

/** Bottom edges of what has to be in sight, in pixels from the top of the window. */
async function lowestEdge(app: App, ...metrics: readonly string[]): Promise<number> {
  const edges = await Promise.all(
    metrics.map(async (metric) => {
      const box = await app.metric(metric).boundingBox()
      return box ? box.y + box.height : Number.POSITIVE_INFINITY
    }),
  )
  return Math.max(...edges)
}

test('at 1280 x 800 a whole base vector, v4.0 with Threat, is seen without scrolling', async ({
  app,
}) => {
  for (const vector of ['CVSS:3.1', vectors.v31]) {
    await app.openVector(vector)
    expect(await lowestEdge(app, 'Scope', 'Availability')).toBeLessThanOrEqual(800)
    await expect(app.button('Copy link')).toBeInViewport({ ratio: 1 })
  }
  for (const vector of ['CVSS:4.0', vectors.v40Half, vectors.v40, `${vectors.v40}/E:P`]) {
    await app.openVector(vector)
    const lowest = await lowestEdge(
      app,
      'User Interaction',
      'Subsequent System Availability',
      'Exploit Maturity',
    )
    expect(lowest, vector).toBeLessThanOrEqual(800)
    await expect(app.button('Copy link')).toBeInViewport({ ratio: 1 })
  }
})

/** Where every heading, metric, field, button, link and panel stands, numbers and gauge aside. */
function placesOf(app: App): Promise<Record<string, string>> {
  return app.page.evaluate(() => {
    const places: Record<string, string> = {}
    const selector =
      'header, main, footer, h2, h3, fieldset, legend, section, details, dl, textarea'
    for (const element of document.querySelectorAll(`${selector}, main .card, #root button`)) {
      if (!element.checkVisibility()) continue
      const { x, y, width, height } = element.getBoundingClientRect()
      const name = element.ariaLabel ?? element.textContent?.replaceAll(/[\d.,–\s]+/g, ' ') ?? ''
      const isPanel = /^(header|main|footer|section|dl|details|div|textarea)$/.test(
        element.localName,
      )
      const key = `${element.localName} ${isPanel ? Object.keys(places).length : name.slice(0, 40)}`
      // The clearing and the copying button change their words, not their rows; the way to why comes with a score.
      if (/^Why|^In words|Clear|Copy|of \d+ set/.test(name) && element.localName === 'button')
        continue
      places[key] = [x, y, width, height].map(Math.round).join(' ')
    }
    return places
  })
}

for (const [version, empty, half, complete] of [
  ['4.0', 'CVSS:4.0', vectors.v40Half, vectors.v40],
  ['3.1', 'CVSS:3.1', 'CVSS:3.1/AV:N/AC:L/PR:N', vectors.v31],
  ['2.0', 'CVSS:2.0', 'CVSS:2.0/AV:N/AC:L/Au:N', 'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P'],
] as const) {
  test(`nothing but gauge and numbers moves while v${version} is scored`, async ({ app }) => {
    await app.openVector(empty)
    await app.page.evaluate(() => document.fonts.ready)
    const places = await placesOf(app)
    for (const vector of [half, complete]) {
      await app.openVector(vector)
      await app.shows({ score: vector === half ? /to/ : /^\d+\.\d$/ })
      expect(await placesOf(app)).toEqual(places)
    }
    // Nor does the help move anything, however much it has to say.
    await app.page.getByRole('main').getByRole('radio').first().focus()
    await expect(app.help).not.toContainText('Tip')
    expect(await placesOf(app)).toEqual(places)
  })
}

test('the focus is never hidden behind the bar of a phone', async ({ app }) => {
  const { page } = app
  for (const height of [740, 400]) {
    await page.setViewportSize({ width: 360, height })
    await app.openVector(vectors.v31)
    await app.focus('Attack Vector', 'Network')
    for (let stop = 0; stop < 9; stop++) {
      await app.press('Tab')
      const isSeen = await page.evaluate(() => {
        const focused = document.activeElement
        if (!focused) return false
        const { x, y, width, height } = focused.getBoundingClientRect()
        const seen = document.elementFromPoint(x + width / 2, y + height / 2)
        return seen !== null && (focused.contains(seen) || seen.contains(focused))
      })
      expect(isSeen, `Tab stop ${stop + 1} at ${height} px`).toBe(true)
    }
  }
})

test('score and vector stay in sight while a long page scrolls', async ({ app }) => {
  await app.openVector(`${vectors.v40}/CR:L/AU:Y`)
  await app.value('Provider Urgency', 'Red').scrollIntoViewIfNeeded()
  await expect(app.score).toBeInViewport({ ratio: 1 })
  await expect(app.vector).toBeInViewport({ ratio: 1 })
  await expect(app.button('Undo')).toBeInViewport({ ratio: 1 })
})
