import { isScriptOf } from '../built-files.ts'
import { deflateRawSync } from 'node:zlib'

import type { Page } from '@playwright/test'

import { type App, appOn, expect, test, vectors } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'
import { faintTexts, smallTargets, textFaults } from '../screen/layout.ts'

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

function listOn(app: App) {
  const panel = app.page.getByRole('region', { name: 'List', exact: true })
  const list = {
    panel,
    keep: app.button('Keep'),
    save: app.button('Save to list'),
    toggle: app.button(/^List( [\d,]+)?$/),
    /** The rows, without the heads of their columns. */
    rows: panel.getByRole('row').filter({ hasNot: app.page.getByRole('columnheader') }),
    row: (name: string) => list.rows.filter({ hasText: name }),
    button: (name: string | RegExp) => panel.getByRole('button', { name, exact: true }),
    offer: app.page.getByRole('region', { name: 'Vectors in this link' }),
    counts: (count: number) => expect(list.toggle).toHaveText(count > 0 ? `List ${count}` : 'List'),
    async open(): Promise<void> {
      await list.toggle.click()
      await expect(panel.getByRole('heading')).toBeFocused()
    },
    /** Back to the calculator. */
    async close(): Promise<void> {
      await list.button('Back to the calculator').click()
      await expect(panel).toBeHidden()
    },
    /** The vectors in their order. */
    vectors: (): Promise<(string | null)[]> => list.rows.locator('.font-mono').allTextContents(),
    /** Takes the vectors of a link into the list. */
    async take(texts: readonly string[]): Promise<void> {
      await app.open(`#${texts.join('&v=')}`)
      await list.offer.getByRole('button', { name: /^Add/ }).click()
      await expect(list.offer).toBeHidden()
    },
  }
  return list
}

/** Vectors that all differ: base vectors of v3.1 in a count-up. */
function different(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const pick = (values: string, place: number) => values[Math.floor(at / place) % values.length]
    return `CVSS:3.1/AV:${pick('NALP', 1)}/AC:${pick('LH', 4)}/PR:${pick('NLH', 8)}/UI:N/S:U/C:${pick('HLN', 24)}/I:H/A:H`
  })
}

async function clipboardHtml(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item!.getType('text/html')).text()
  })
}

test('keep puts the vector into the list and starts the next, same version, by keys', async ({
  app,
}) => {
  const list = listOn(app)
  await app.open('#CVSS:3.1')
  await list.counts(0)
  await expect(list.keep).toBeDisabled()
  await app.openVector(`${vectors.v31}&cve=CVE-2024-3094`)
  await list.keep.click()
  await list.counts(1)
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1' })
  await app.hasAddress('CVSS:3.1')
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.press('N', 'L')
  await list.keep.press('Enter')
  await list.counts(2)
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.press('Control+z')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1/AV:N/AC:L' })
  await list.counts(2)
  await list.open()
  await expect(list.panel).toContainText('1 Critical, 1 without a score')
  await expect(list.row('CVE-2024-3094')).toContainText('9.8')
  await expect(list.row('Untitled 2')).toContainText('0.0 to 10.0')
  await expect.poll(list.vectors).toEqual([vectors.v31, 'CVSS:3.1/AV:N/AC:L'])
})

test('a list of 30 is reloaded, reordered and copied as a table', async ({ app }) => {
  const list = listOn(app)
  const { page } = app
  const thirty = different(30)
  await list.take(thirty)
  await list.counts(30)
  await page.reload()
  await list.counts(30)
  await expect.poll(list.vectors).toEqual(thirty)
  const down = list.button('Move Untitled 1 down')
  await down.press('Enter')
  await expect(list.button('Move Untitled 2 down')).toBeFocused()
  await app.press('Enter', 'Shift+Tab', 'Enter')
  await expect(list.button('Move Untitled 2 up')).toBeFocused()
  await app.press('Enter', 'Enter')
  await expect(list.button('Move Untitled 1 up')).toBeFocused()
  await list.button('Move Untitled 30 up').click()
  const moved = thirty.toSpliced(28, 2, thirty[29]!, thirty[28]!)
  await expect.poll(list.vectors).toEqual(moved)
  await page.reload()
  await expect.poll(list.vectors).toEqual(moved)

  const markdown = (await app.copies(list.button('Copy all as Markdown'))).split('\n')
  expect(markdown).toHaveLength(32)
  expect(markdown[2]).toContain(`\`${moved[0]}\``)

  const table = await app.copies(list.button('Copy all as a formatted table'))
  const html = await clipboardHtml(page)
  expect(html).toMatch(/<table>/)
  expect(html.match(/<tr>/g)).toHaveLength(31)
  expect(html.indexOf(moved[28]!)).toBeLessThan(html.indexOf(moved[29]!))
  expect(table.split(/\r?\n/)[1]).toContain(`\t${moved[0]}\t`)

  const csv = await app.copies(list.button('Copy all as CSV'))
  expect(csv).toMatch(/^TLP,Title,/)
  expect(csv.split('\r\n')).toHaveLength(31)

  expect(JSON.parse(await app.copies(list.button('Copy all as JSON'))).rows).toHaveLength(30)
})

test('all vectors that a text offers are put into the list, and nothing comes on screen', async ({
  app,
}) => {
  const list = listOn(app)
  await app.open()
  await app.paste(
    `Finding 1: ${vectors.v31}\nFinding 2: CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H`,
  )
  await app.button('Keep all 2 in the list').click()
  await list.counts(2)
  await expect(list.panel).toContainText(vectors.v31)
  await expect(app.notice).not.toContainText('vectors were found')
  await app.page.reload()
  await list.counts(2)
})

test('links of ours that a text offers go into the list with title, ID and notes', async ({
  app,
}) => {
  const list = listOn(app)
  const tag = (title: string) =>
    `&text=${deflateRawSync(JSON.stringify([title, 'seen in a lab', []])).toString('base64url')}x`
  await app.open()
  await app.paste(
    ['One', 'Two']
      .map(
        (title, at) => `https://plumb.example/#${vectors.v31}&cve=CVE-2024-111${at}${tag(title)}`,
      )
      .join('\n'),
  )
  await app.button('Keep all 2 in the list').click()
  await list.counts(2)
  await expect(list.rows).toHaveText([/CVE-2024-1110.*One/, /CVE-2024-1111.*Two/])
  await app.paste(
    `Broken: https://plumb.example/#${vectors.v31}&text=AAAAx \nand https://plumb.example/#${vectors.v31.replace('AV:N', 'AV:L')}`,
  )
  await app.button('Keep all 2 in the list').click()
  await list.counts(4)
  await expect(app.notice).toContainText('could not be read')
})

test('what is opened while the list is still on its way stays, and what was kept is kept', async ({
  app,
}) => {
  const list = listOn(app)
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await app.page.route(isScriptOf('late'), async (route) => {
    await held
    await route.continue()
  })
  await app.openVector(vectors.v31)
  await list.keep.click()
  await app.openVector(vectors.v40Half)
  letThrough()
  await list.counts(1)
  await app.shows({ score: '5.9 to 9.9', vector: vectors.v40Half })
  await list.open()
  await expect(list.rows).toHaveText([/9\.8/])
})

test('a copy as JSON has what a saved file has, and null for a draft', async ({ app }) => {
  const list = listOn(app)
  await app.openVector(`${vectors.v31}&cve=CVE-2024-3094`)
  await list.keep.click()
  await app.openVector(vectors.v40Half)
  await list.keep.click()
  await list.counts(2)
  await list.open()
  const { plumb, rows } = JSON.parse(await app.copies(list.button('Copy all as JSON')))
  expect(plumb).toBe('list')
  expect(rows).toMatchObject([
    {
      id: 'CVE-2024-3094',
      cvss: '3.1',
      vector: vectors.v31,
      score: 9.8,
      severity: 'critical',
      status: 'open',
      claimed: [],
    },
    { id: null, cvss: '4.0', vector: vectors.v40Half, score: null, severity: null },
  ])
})

test('a row is edited in place, and what was on screen before comes back', async ({ app }) => {
  const list = listOn(app)
  await list.take([vectors.v31, v40, vectors.v40])
  await app.openVector('CVSS:4.0/AV:P&cve=CVE-2024-3094')
  await list.open()
  await list.button('Edit Untitled 2').click()
  await app.shows({ score: '9.3', vector: v40 })
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.hasAddress(v40)
  await list.open()
  await expect(list.row('Untitled 2')).toContainText('Being edited')
  await app.page.reload()
  await expect(list.row('Untitled 2')).toContainText('Being edited')
  await list.close()
  await app.choose('Attack Vector', 'Local')
  await list.open()
  const keptOnly = list.panel.getByText('Copies hold what is kept: changes to Untitled 2')
  await expect(keptOnly).toBeVisible()
  await list.close()
  await list.save.click()
  // It comes back to where it was.
  await expect(list.button('Edit Untitled 2')).toBeFocused()
  await expect(keptOnly).toBeHidden()
  await expect.poll(list.vectors).toEqual([vectors.v31, v40.replace('AV:N', 'AV:L'), vectors.v40])
  await list.close()
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P' })
  await app.hasAddress('CVSS:4.0/AV:P&cve=CVE-2024-3094')
  await expect(list.keep).toBeEnabled()

  // A row of another version, left again without a change; and the way back by undo, and by Back.
  await list.open()
  await list.button('Edit Untitled 1').click()
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.choose('Attack Vector', 'Physical')
  await app.page.goBack()
  await list.button('Stop editing Untitled 1').click()
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P' })
  await list.open()
  await list.button('Edit Untitled 3').click()
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.press('Control+z')
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P' })
  await expect(list.keep).toBeVisible()
  await list.open()
  await expect.poll(async () => (await list.vectors())[0]).toBe(vectors.v31)
})

test('deleting can be undone, and the focus stays in the list', async ({ app }) => {
  const list = listOn(app)
  const three = different(3)
  await list.take(three)
  await list.button('Delete Untitled 2').click()
  await expect(list.button('Delete Untitled 2')).toBeFocused()
  await expect.poll(list.vectors).toEqual([three[0], three[2]])
  await app.press('Enter')
  await expect(list.button('Delete Untitled 1')).toBeFocused()
  await app.press('Enter')
  await expect(list.panel.getByRole('heading')).toBeFocused()
  await list.counts(0)
  await list.button(/^Undo/).click()
  await expect(list.button('Delete Untitled 1')).toBeFocused()
  await list.button(/^Undo/).click()
  await expect(list.rows).toHaveCount(2)
  await list.button(/^Undo/).click()
  await expect(list.button(/^Undo/)).toBeHidden()
  await expect.poll(list.vectors).toEqual(three)
  await app.page.reload()
  await list.counts(3)
})

test('the link to all opens the first and offers all, also after a reload', async ({
  app,
  visitor,
}) => {
  const list = listOn(app)
  await list.take([v40, vectors.v31, 'CVSS:2.0/AV:N'])
  const link = await app.copies(list.button(/^Copy a link to all/))
  expect(link).toContain(`#${v40}&v=${vectors.v31}&v=CVSS:2.0/AV:N`)
  const { hash } = new URL(link)

  const other = await visitor()
  const theirs = listOn(other)
  await other.open(hash)
  await other.shows({ score: '9.3', vector: v40 })
  await other.hasAddress(v40)
  await expect(theirs.offer).toContainText('This link holds 3 vectors.')
  await theirs.counts(0)
  await other.choose('Attack Vector', 'Physical')
  await other.page.reload()
  await expect(theirs.offer).toBeVisible()
  await findsNothing(other)
  await theirs.offer.getByRole('button', { name: 'Add 3 rows to the list' }).click()
  await theirs.counts(3)
  await expect(theirs.panel.getByRole('heading')).toBeFocused()
  await expect.poll(theirs.vectors).toEqual([v40, vectors.v31, 'AV:N'])
  await other.page.reload()
  await theirs.counts(3)
  await expect(theirs.offer).toBeHidden()
})

test('the link to all carries both versions of a row, which stays one', async ({
  app,
  visitor,
}) => {
  const list = listOn(app)
  await list.take([vectors.v31, `${v40}&or=${vectors.v31}`])
  await expect(list.panel).toContainText('2 Critical, 1 with a second version')
  await expect(list.row('Untitled 2')).toContainText('also v3.1 9.8')
  const link = await app.copies(list.button(/^Copy a link to all/))
  expect(link).toContain(`#${vectors.v31}&v=${v40}&or=${vectors.v31}`)

  const other = await visitor()
  const theirs = listOn(other)
  await other.open(new URL(link).hash)
  await expect(theirs.offer).toContainText(
    'This link holds 3 vectors. 1 assessment has more than one version.',
  )
  await theirs.offer.getByRole('button', { name: 'Add 2 rows to the list' }).click()
  await theirs.counts(2)
  await expect(theirs.row('Untitled 2')).toContainText('also v3.1 9.8')
})

test('a link with vectors that cannot be read says so, and is dismissed for good', async ({
  app,
}) => {
  const list = listOn(app)
  await app.open(`#${v40}&v=CVSS:3.1/AV:Q&v=<img src=x onerror=alert(1)>&v=${vectors.v31}`)
  await expect(list.offer).toContainText('This link holds 4 vectors. 2 vectors cannot be read.')
  await expect(list.offer.getByRole('button', { name: 'Add 2 rows to the list' })).toBeVisible()
  await list.offer.getByRole('button', { name: 'Dismiss' }).click()
  await expect(list.offer).toBeHidden()
  await app.page.reload()
  await list.open()
  await expect(list.offer).toBeHidden()
  await list.counts(0)
})

test('what does not fit into one link is said plainly, and more than a hundred rows are kept', async ({
  app,
}) => {
  const list = listOn(app)
  await list.take(different(50))
  await list.take(different(10))
  await list.counts(60)
  await list.button(/^Copy a link to all/).click()
  await expect(list.panel).toContainText('at most 50 entries and 8,000 characters')
  await list.take(different(48))
  await list.counts(108)
  await app.page.reload()
  await list.counts(108)
  const json = JSON.parse(await app.copies(list.button('Copy all as JSON')))
  expect(json.rows).toHaveLength(108)
})

test('two tabs at once lose nothing of each other', async ({ app }) => {
  const list = listOn(app)
  await app.openVector(vectors.v31)
  await list.keep.click()
  await list.counts(1)
  const page = await app.page.context().newPage()
  const second = appOn(page)
  const other = listOn(second)
  await second.openVector(v40)
  await other.counts(1)
  await other.keep.click()
  await list.counts(2)
  await app.openVector('CVSS:3.1/AV:P')
  await list.keep.click()
  await other.counts(3)
  await other.open()
  await other.button('Delete Untitled 1').click()
  await list.open()
  await expect(list.rows).toHaveCount(2)
  await expect.poll(list.vectors).toEqual([v40, 'CVSS:3.1/AV:P'])
  await page.close()
})

test('without storage the list works and says that it is not kept', async ({ app }) => {
  await app.page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }
  })
  const list = listOn(app)
  await list.take(different(2))
  await list.counts(2)
  await expect(list.panel).toContainText('lasts until the page is closed')
})

for (const width of [320, 1280]) {
  test(`the open list is whole and accessible at ${width} px`, async ({ app }) => {
    test.slow()
    const { page } = app
    const list = listOn(app)
    await page.setViewportSize({ width, height: 800 })
    await app.open(
      `#${[v40, vectors.v31, vectors.v40Half, 'CVSS:2.0', 'CVSS:3.1/AV:Q'].join('&v=')}`,
    )
    await expect(list.offer).toBeVisible()
    expect(await textFaults(page)).toEqual([])
    await list.offer.getByRole('button', { name: /^Add/ }).click()
    await expect(list.panel.getByRole('heading')).toBeFocused()
    await list.button('Edit Untitled 2').click()
    await list.open()
    await list.button('Delete Untitled 1').click()
    await page.evaluate(() => document.fonts.ready)
    expect(await textFaults(page)).toEqual([])
    expect(await smallTargets(page, 24)).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await findsNothing(app)
      expect(await faintTexts(page)).toEqual([])
    }
    // On wide screens axe doubts the filled button of the result in forced colours, with any vector.
    if (width > 320) return
    await page.emulateMedia({ forcedColors: 'active' })
    await findsNothing(app)
  })
}

test('on a phone the opened result makes way for what the focus goes to', async ({ app }) => {
  const list = listOn(app)
  await app.page.setViewportSize({ width: 360, height: 740 })
  await app.openVector(vectors.v31)
  await app.button('Show the whole result').click()
  await list.keep.click()
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await expect(list.keep).toBeHidden()
  // As after a click that has switched its own button off.
  await app.button('Show the whole result').click()
  await app.button('Show less of the result').blur()
  await app.focus('Attack Vector', 'Network')
  await expect(list.keep).toBeHidden()
  await app.button('Show the whole result').click()
  await list.toggle.click()
  await expect(list.panel.getByRole('heading')).toBeFocused()
  await expect(list.panel.getByRole('heading')).toBeInViewport()
  await expect(list.keep).toBeHidden()
})
