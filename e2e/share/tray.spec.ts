import { deflateRawSync } from 'node:zlib'

import type { Page } from '@playwright/test'

import { type App, appOn, expect, test, vectors } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'
import { faintTexts, smallTargets, textFaults } from '../screen/layout.ts'

const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

function trayOn(app: App) {
  const panel = app.page.getByRole('region', { name: 'Tray' })
  const tray = {
    panel,
    keep: app.button('Keep'),
    save: app.button('Save to tray'),
    toggle: app.button(/^Tray \(\d+\)$/),
    entries: panel.getByRole('listitem'),
    entry: (name: string) => panel.getByRole('listitem').filter({ hasText: name }),
    button: (name: string | RegExp) => panel.getByRole('button', { name, exact: true }),
    offer: app.page.getByRole('region', { name: 'Vectors in this link' }),
    counts: (count: number) => expect(tray.toggle).toHaveText(`Tray (${count})`),
    async open(): Promise<void> {
      await tray.toggle.click()
      await expect(panel.getByRole('heading')).toBeFocused()
    },
    /** The vectors in their order. */
    vectors: (): Promise<(string | null)[]> => panel.locator('li p.font-mono').allTextContents(),
    /** Takes the vectors of a link into the tray. */
    async take(texts: readonly string[]): Promise<void> {
      await app.open(`#${texts.join('&v=')}`)
      await tray.offer.getByRole('button', { name: /^Add/ }).click()
      await expect(tray.offer).toBeHidden()
    },
  }
  return tray
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

test('keep puts the vector into the tray and starts the next, same version, by keys', async ({
  app,
}) => {
  const tray = trayOn(app)
  await app.open('#CVSS:3.1')
  await tray.counts(0)
  await expect(tray.keep).toBeDisabled()
  await app.openVector(`${vectors.v31}&cve=CVE-2024-3094`)
  await tray.keep.click()
  await tray.counts(1)
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1' })
  await app.hasAddress('CVSS:3.1')
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.press('N', 'L')
  await tray.keep.press('Enter')
  await tray.counts(2)
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.press('Control+z')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1/AV:N/AC:L' })
  await tray.counts(2)
  await tray.open()
  await expect(tray.panel).toContainText('1 Critical, 1 open')
  await expect(tray.entry('CVE-2024-3094')).toContainText('9.8')
  await expect(tray.entry('Untitled 2')).toContainText('0.0 to 10.0')
  expect(await tray.vectors()).toEqual([vectors.v31, 'CVSS:3.1/AV:N/AC:L'])
})

test('a tray of 30 is reloaded, reordered and copied as a table', async ({ app }) => {
  const tray = trayOn(app)
  const { page } = app
  const thirty = different(30)
  await tray.take(thirty)
  await tray.counts(30)
  await page.reload()
  await tray.counts(30)
  await tray.open()
  expect(await tray.vectors()).toEqual(thirty)
  const down = tray.button('Move Untitled 1 down')
  await down.press('Enter')
  await expect(tray.button('Move Untitled 2 down')).toBeFocused()
  await app.press('Enter', 'Shift+Tab', 'Enter')
  await expect(tray.button('Move Untitled 2 up')).toBeFocused()
  await app.press('Enter', 'Enter')
  await expect(tray.button('Move Untitled 1 up')).toBeFocused()
  await tray.button('Move Untitled 30 up').click()
  const moved = thirty.toSpliced(28, 2, thirty[29]!, thirty[28]!)
  expect(await tray.vectors()).toEqual(moved)
  await page.reload()
  await tray.open()
  expect(await tray.vectors()).toEqual(moved)

  const markdown = (await app.copies(tray.button('Copy all as Markdown'))).split('\n')
  expect(markdown).toHaveLength(32)
  expect(markdown[2]).toContain(`\`${moved[0]}\``)

  const table = await app.copies(tray.button('Copy all as a formatted table'))
  const html = await clipboardHtml(page)
  expect(html).toMatch(/<table>/)
  expect(html.match(/<tr>/g)).toHaveLength(31)
  expect(html.indexOf(moved[28]!)).toBeLessThan(html.indexOf(moved[29]!))
  expect(table.split(/\r?\n/)[1]).toContain(`\t${moved[0]}\t`)

  const csv = await app.copies(tray.button('Copy all as CSV'))
  expect(csv).toMatch(/^TLP,Title,/)
  expect(csv.split('\r\n')).toHaveLength(31)

  expect(JSON.parse(await app.copies(tray.button('Copy all as JSON')))).toHaveLength(30)
})

test('all vectors that a text offers are put into the tray, and nothing comes on screen', async ({
  app,
}) => {
  const tray = trayOn(app)
  await app.open()
  await app.paste(
    `Finding 1: ${vectors.v31}\nFinding 2: CVSS:3.1/AV:L/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H`,
  )
  await app.button('Keep all 2 in the tray').click()
  await tray.counts(2)
  await expect(tray.panel).toContainText(vectors.v31)
  await expect(app.notice).not.toContainText('vectors were found')
  await app.page.reload()
  await tray.counts(2)
})

test('links of ours that a text offers go into the tray with title, ID and notes', async ({
  app,
}) => {
  const tray = trayOn(app)
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
  await app.button('Keep all 2 in the tray').click()
  await tray.counts(2)
  await expect(tray.entries).toHaveText([/One.*CVE-2024-1110/, /Two.*CVE-2024-1111/])
  await app.paste(
    `Broken: https://plumb.example/#${vectors.v31}&text=AAAAx \nand https://plumb.example/#${vectors.v31.replace('AV:N', 'AV:L')}`,
  )
  await app.button('Keep all 2 in the tray').click()
  await tray.counts(4)
  await expect(app.notice).toContainText('could not be read')
})

test('what is opened while the tray is still on its way stays, and what was kept is kept', async ({
  app,
}) => {
  const tray = trayOn(app)
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await app.page.route(/\/assets\/late-/, async (route) => {
    await held
    await route.continue()
  })
  await app.openVector(vectors.v31)
  await tray.keep.click()
  await app.openVector(vectors.v40Half)
  letThrough()
  await tray.counts(1)
  await app.shows({ score: '5.9 to 9.9', vector: vectors.v40Half })
  await tray.open()
  await expect(tray.entries).toHaveText([/9\.8/])
})

test('JSON says what is known of each, and null for a draft', async ({ app }) => {
  const tray = trayOn(app)
  await app.openVector(`${vectors.v31}&cve=CVE-2024-3094`)
  await tray.keep.click()
  await app.openVector(vectors.v40Half)
  await tray.keep.click()
  await tray.counts(2)
  await tray.open()
  const json = await app.copies(tray.button('Copy all as JSON'))
  const nothing = { title: null, tlp: null, note: null }
  expect(JSON.parse(json)).toEqual([
    {
      ...nothing,
      cve: 'CVE-2024-3094',
      version: '3.1',
      vector: vectors.v31,
      score: 9.8,
      severity: 'critical',
      status: 'Final · from a link',
    },
    {
      ...nothing,
      cve: null,
      version: '4.0',
      vector: vectors.v40Half,
      score: null,
      severity: null,
      status: 'Draft, open: AT, PR, VI, VA, SI, SA · from a link',
    },
  ])
})

test('an entry is edited in place, and what was on screen before comes back', async ({ app }) => {
  const tray = trayOn(app)
  await tray.take([vectors.v31, v40, vectors.v40])
  await app.openVector('CVSS:4.0/AV:P&cve=CVE-2024-3094')
  await tray.button('Edit Untitled 2').click()
  await app.shows({ score: '9.3', vector: v40 })
  await expect(tray.entry('Untitled 2')).toContainText('Being edited')
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.hasAddress(v40)
  await app.page.reload()
  await tray.open()
  await app.choose('Attack Vector', 'Local')
  const keptOnly = tray.panel.getByText('Copies hold what is kept: changes to Untitled 2')
  await expect(keptOnly).toBeVisible()
  await tray.save.click()
  await expect(keptOnly).toBeHidden()
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P' })
  await app.hasAddress('CVSS:4.0/AV:P&cve=CVE-2024-3094')
  await expect(tray.button('Edit Untitled 2')).toBeFocused()
  expect(await tray.vectors()).toEqual([vectors.v31, v40.replace('AV:N', 'AV:L'), vectors.v40])
  await expect(tray.keep).toBeEnabled()

  // An entry of another version, left again without a change; and the way back by undo.
  await tray.button('Edit Untitled 1').click()
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.choose('Attack Vector', 'Physical')
  await tray.button('Stop editing Untitled 1').click()
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P' })
  await tray.button('Edit Untitled 3').click()
  await app.press('Control+z')
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P' })
  await expect(tray.keep).toBeVisible()
  expect((await tray.vectors())[0]).toBe(vectors.v31)
})

test('deleting can be undone, and the focus stays in the tray', async ({ app }) => {
  const tray = trayOn(app)
  const three = different(3)
  await tray.take(three)
  await tray.button('Delete Untitled 2').click()
  await expect(tray.button('Delete Untitled 2')).toBeFocused()
  expect(await tray.vectors()).toEqual([three[0], three[2]])
  await app.press('Enter')
  await expect(tray.button('Delete Untitled 1')).toBeFocused()
  await app.press('Enter')
  await expect(tray.panel.getByRole('heading')).toBeFocused()
  await tray.counts(0)
  await tray.button(/^Undo/).click()
  await expect(tray.button('Delete Untitled 1')).toBeFocused()
  await tray.button(/^Undo/).click()
  await expect(tray.entries).toHaveCount(2)
  await tray.button(/^Undo/).click()
  await expect(tray.button(/^Undo/)).toBeHidden()
  expect(await tray.vectors()).toEqual(three)
  await app.page.reload()
  await tray.counts(3)
})

test('the link to all opens the first and offers all, also after a reload', async ({
  app,
  visitor,
}) => {
  const tray = trayOn(app)
  await tray.take([v40, vectors.v31, 'CVSS:2.0/AV:N'])
  const link = await app.copies(tray.button(/^Copy a link to all/))
  expect(link).toContain(`#${v40}&v=${vectors.v31}&v=CVSS:2.0/AV:N`)
  const { hash } = new URL(link)

  const other = await visitor()
  const theirs = trayOn(other)
  await other.open(hash)
  await other.shows({ score: '9.3', vector: v40 })
  await other.hasAddress(v40)
  await expect(theirs.offer).toContainText('This link holds 3 vectors.')
  await theirs.counts(0)
  await other.choose('Attack Vector', 'Physical')
  await other.page.reload()
  await expect(theirs.offer).toBeVisible()
  await findsNothing(other)
  await theirs.offer.getByRole('button', { name: 'Add 3 vectors to the tray' }).click()
  await theirs.counts(3)
  await expect(theirs.panel.getByRole('heading')).toBeFocused()
  expect(await theirs.vectors()).toEqual([v40, vectors.v31, 'AV:N'])
  await other.page.reload()
  await theirs.counts(3)
  await expect(theirs.offer).toBeHidden()
})

test('the link to all carries both versions of an entry, which stays one', async ({
  app,
  visitor,
}) => {
  const tray = trayOn(app)
  await tray.take([vectors.v31, `${v40}&or=${vectors.v31}`])
  await expect(tray.panel).toContainText('2 Critical, 1 with a second version')
  await expect(tray.entry('Untitled 2')).toContainText('also v3.1 9.8')
  const link = await app.copies(tray.button(/^Copy a link to all/))
  expect(link).toContain(`#${vectors.v31}&v=${v40}&or=${vectors.v31}`)

  const other = await visitor()
  const theirs = trayOn(other)
  await other.open(new URL(link).hash)
  await expect(theirs.offer).toContainText(
    'This link holds 3 vectors. 1 assessment has more than one version.',
  )
  await theirs.offer.getByRole('button', { name: 'Add 2 assessments to the tray' }).click()
  await theirs.counts(2)
  await expect(theirs.entry('Untitled 2')).toContainText('also v3.1 9.8')
})

test('a link with vectors that cannot be read says so, and is dismissed for good', async ({
  app,
}) => {
  const tray = trayOn(app)
  await app.open(`#${v40}&v=CVSS:3.1/AV:Q&v=<img src=x onerror=alert(1)>&v=${vectors.v31}`)
  await expect(tray.offer).toContainText('This link holds 4 vectors. 2 vectors cannot be read.')
  await expect(tray.offer.getByRole('button', { name: 'Add 2 vectors to the tray' })).toBeVisible()
  await tray.offer.getByRole('button', { name: 'Dismiss' }).click()
  await expect(tray.offer).toBeHidden()
  await app.page.reload()
  await tray.open()
  await expect(tray.offer).toBeHidden()
  await tray.counts(0)
})

test('what does not fit into one link or into the tray is said plainly', async ({ app }) => {
  const tray = trayOn(app)
  await tray.take(different(50))
  await tray.take(different(10))
  await tray.counts(60)
  await tray.button(/^Copy a link to all/).click()
  await expect(tray.panel).toContainText('at most 50 entries and 8,000 characters')
  await tray.take(different(39))
  await app.open(`#${different(3).join('&v=')}`)
  await tray.offer.getByRole('button', { name: /^Add/ }).click()
  await tray.counts(100)
  await expect(tray.offer).toContainText('The tray has no room for 2 vectors.')
  await tray.offer.getByRole('button', { name: 'Dismiss' }).click()
  await app.openVector(vectors.v31)
  await tray.keep.click()
  await expect(tray.panel.getByRole('heading')).toBeFocused()
  await expect(tray.panel).toContainText('The tray is full: it holds 100.')
  await app.shows({ score: '9.8', vector: vectors.v31 })
})

test('two tabs at once lose nothing of each other', async ({ app }) => {
  const tray = trayOn(app)
  await app.openVector(vectors.v31)
  await tray.keep.click()
  await tray.counts(1)
  const page = await app.page.context().newPage()
  const second = appOn(page)
  const other = trayOn(second)
  await second.openVector(v40)
  await other.counts(1)
  await other.keep.click()
  await tray.counts(2)
  await app.openVector('CVSS:3.1/AV:P')
  await tray.keep.click()
  await other.counts(3)
  await other.open()
  await other.button('Delete Untitled 1').click()
  await tray.open()
  await expect(tray.entries).toHaveCount(2)
  expect(await tray.vectors()).toEqual([v40, 'CVSS:3.1/AV:P'])
  await page.close()
})

test('without storage the tray works and says that it is not kept', async ({ app }) => {
  await app.page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }
  })
  const tray = trayOn(app)
  await tray.take(different(2))
  await tray.counts(2)
  await expect(tray.panel).toContainText('lasts until the page is closed')
})

for (const width of [320, 1280]) {
  test(`the open tray is whole and accessible at ${width} px`, async ({ app }) => {
    test.slow()
    const { page } = app
    const tray = trayOn(app)
    await page.setViewportSize({ width, height: 800 })
    await app.open(
      `#${[v40, vectors.v31, vectors.v40Half, 'CVSS:2.0', 'CVSS:3.1/AV:Q'].join('&v=')}`,
    )
    await expect(tray.offer).toBeVisible()
    expect(await textFaults(page)).toEqual([])
    await tray.offer.getByRole('button', { name: /^Add/ }).click()
    await expect(tray.panel.getByRole('heading')).toBeFocused()
    await tray.button('Edit Untitled 2').click()
    await tray.button('Delete Untitled 1').click()
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
  const tray = trayOn(app)
  await app.page.setViewportSize({ width: 360, height: 740 })
  await app.openVector(vectors.v31)
  await app.button('Show the whole result').click()
  await tray.keep.click()
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await expect(tray.keep).toBeHidden()
  // As after a click that has switched its own button off.
  await app.button('Show the whole result').click()
  await app.button('Show less of the result').blur()
  await app.focus('Attack Vector', 'Network')
  await expect(tray.keep).toBeHidden()
  await app.button('Show the whole result').click()
  await tray.toggle.click()
  await expect(tray.panel.getByRole('heading')).toBeFocused()
  await expect(tray.panel.getByRole('heading')).toBeInViewport()
  await expect(tray.toggle).toBeHidden()
})
