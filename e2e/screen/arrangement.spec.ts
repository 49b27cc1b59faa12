import { type App, expect, test, vectors } from '../app.ts'

type Place = { metric: string; left: number; right: number; top: number }

/** Where each metric of a group stands, in the order of the document. */
function placesIn(app: App, group: string): Promise<Place[]> {
  return app.page.locator(`[data-group="${group}"] fieldset[data-metric]`).evaluateAll((all) =>
    all.map((each) => {
      const { left, right, top } = each.getBoundingClientRect()
      const metric = each.getAttribute('data-metric') ?? ''
      return { metric, left: Math.round(left), right: Math.round(right), top: Math.round(top) }
    }),
  )
}

function rowsOf(places: readonly Place[]): Place[][] {
  const rows = new Map<number, Place[]>()
  for (const place of places) rows.set(place.top, [...(rows.get(place.top) ?? []), place])
  return [...rows.values()]
}

for (const [version, order, rows] of [
  ['4.0', 'AV AC AT PR UI VC VI VA SC SI SA', ['AV', 'AC AT', 'PR UI', 'VC SC', 'VI SI', 'VA SA']],
  ['3.1', 'AV AC PR UI S C I A', ['AV', 'AC PR', 'UI S', 'C I A']],
  ['3.0', 'AV AC PR UI S C I A', ['AV', 'AC PR', 'UI S', 'C I A']],
  ['2.0', 'AV AC Au C I A', ['AV', 'AC Au', 'C I A']],
] as const) {
  test(`Base of v${version} is a grid without a hole, read by rows and columns`, async ({
    app,
  }) => {
    await app.openVector(`CVSS:${version}`)
    const places = await placesIn(app, 'base')
    expect(places.map(({ metric }) => metric).join(' ')).toBe(order)
    const drawn = rowsOf(places)
    expect(drawn.map((row) => row.map(({ metric }) => metric).join(' '))).toEqual(rows)
    for (const row of drawn) {
      expect(row[0]?.left, 'every row begins at the left').toBe(places[0]?.left)
      expect(row.at(-1)?.right, 'and ends at the right').toBe(places[0]?.right)
    }
  })
}

test('Tab goes through v4.0 as it is drawn', async ({ app }) => {
  await app.openVector('CVSS:4.0')
  await app.focus('Attack Vector', 'Network')
  const met: string[] = []
  for (let stop = 0; stop < 12; stop++) {
    met.push(
      await app.page.evaluate(
        () => document.activeElement?.closest('fieldset')?.getAttribute('data-metric') ?? '',
      ),
    )
    await app.press('Tab')
  }
  expect(met.join(' ')).toBe('AV AC AT PR UI VC VI VA SC SI SA E')
})

/** How many cells stand in each drawn row of every metric's values. */
function cellRows(app: App): Promise<{ metric: string; rows: number[]; isStretched: boolean }[]> {
  return app.page.locator('fieldset[data-metric]').evaluateAll((all) =>
    all.map((each) => {
      const rows = new Map<number, number[]>()
      for (const cell of each.querySelectorAll('label')) {
        const { top, width } = cell.getBoundingClientRect()
        rows.set(Math.round(top), [...(rows.get(Math.round(top)) ?? []), Math.round(width)])
      }
      const drawn = [...rows.values()]
      const last = drawn.at(-1) ?? []
      const isStretched = drawn.some((row) => row.length > 1) && last.length === 1
      const metric = each.getAttribute('data-metric') ?? ''
      return { metric, rows: drawn.map((row) => row.length), isStretched }
    }),
  )
}

for (const width of [320, 360, 412, 768, 1024, 1280]) {
  for (const language of ['en', 'pseudo']) {
    test(`no metric ends in one stretched cell at ${width} px, ${language}`, async ({ app }) => {
      if (language === 'pseudo') {
        await app.page.addInitScript(() => localStorage.setItem('plumb.locale', 'pseudo'))
      }
      await app.page.setViewportSize({ width, height: 800 })
      for (const vector of [
        `${vectors.v40}/E:P/CR:L/MSI:S/S:P/AU:Y`,
        `${vectors.v31}/E:P/CR:L/MUI:R`,
        'CVSS:2.0/AV:A/AC:M/Au:M/C:P/I:P/A:P/E:POC/CDP:LM/TD:M/CR:L',
      ]) {
        await app.openVector(vector)
        await app.page.evaluate(() => document.fonts.ready)
        const rows = await cellRows(app)
        expect(rows.filter(({ isStretched }) => isStretched)).toEqual([])
      }
    })
  }
}

test('the actions under the vector stand in one row', async ({ app }) => {
  for (const width of [1280, 1024, 360]) {
    await app.page.setViewportSize({ width, height: 800 })
    await app.openVector(vectors.v40)
    const expand = app.button('Show the whole result')
    if (await expand.isVisible()) await expand.click()
    const names = ['Copy score and vector', 'Share', 'Keep']
    const tops = await Promise.all(
      names.map(
        async (name) =>
          (await app.result.getByRole('button', { name, exact: true }).last().boundingBox())?.y,
      ),
    )
    expect(new Set(tops).size, `${width} px`).toBe(1)
  }
})
