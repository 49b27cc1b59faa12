// Vectors side by side: from links, a text, the list and what is published, into the calculator and back.
import { type App, appOn, expect, test, vectors } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'
import { smallTargets, textFaults } from '../screen/layout.ts'

/** CVE-2022-20701, with one's own vector. */
const cisco = 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H'
const nvd = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H'
const own = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H'
const three = `${cisco}&t=CNA%20Cisco&v=${nvd}&t=NVD&v=${own}&t=Ours&cve=CVE-2022-20701&ref=3&view=compare`

function comparisonOn(app: App) {
  const { page } = app
  const table = page.getByRole('table')
  return {
    table,
    names: table.getByRole('columnheader'),
    heading: (name: string) => page.getByRole('heading', { level: 1, name, exact: true }),
    row: (name: string) => table.getByRole('row', { name }),
    calculator: page.locator('#metrics'),
    add: page.getByRole('textbox', { name: 'Vectors, links or a text with them' }),
    form: page.getByRole('combobox', { name: 'Form of the copy' }),
    waiting: page.getByRole('region', { name: 'Comparison' }),
    async shows(...names: readonly string[]): Promise<void> {
      await expect(table.getByRole('columnheader')).toHaveText(names)
    },
  }
}

test('a link to a comparison says what differs, what decides and what to settle, and copies it', async ({
  app,
}) => {
  const { page } = app
  const comparison = comparisonOn(app)
  await page.goto(`/#${three}`)
  await expect(comparison.heading('CVE-2022-20701')).toBeFocused()
  await comparison.shows('CNA Cisco×', 'NVD×', 'Ours×')
  await expect(comparison.calculator).toBeHidden()
  for (const said of [
    'They differ in 3 of 8 metrics. Every mix of those three scores 7.8 to 10.0.',
    'To settle first: Attack Vector. Once it is decided, 1.2 to 1.5 points stay open, not 2.2.',
    'v3.0 and v3.1 give these three the same scores.',
    '1.2 above Ours. Scope alone explains 1.1, Privileges Required alone 1.0.',
    '1.0 below Ours. Attack Vector alone explains all of it.',
  ])
    await expect(comparison.table).toContainText(said)
  const scope = comparison.row('Scope S').getByRole('cell')
  await expect(scope.first()).toContainText('This alone moves Ours to 9.9 Critical')
  await expect(scope.first()).toContainText('decides most')
  const same = app.button(/^5 metrics are the same in all three AC Low/)
  await same.click()
  await expect(comparison.row('Integrity I')).toBeVisible()
  await findsNothing(app)
  await expect(page).toHaveTitle('3 vectors compared · Plumb')

  const copyAs = async (form: string) => {
    await comparison.form.selectOption(form)
    return app.copies(app.button('Copy as table'))
  }
  const markdown = await copyAs('Markdown')
  expect(markdown).toContain('| Metric | CNA Cisco | NVD | Ours |')
  expect(markdown).toContain('| Attack Vector (AV) | Network | Local | Network |')
  expect(await copyAs('Plain text')).toContain(`NVD: ${nvd}`)
  expect(await copyAs('Link')).toMatch(
    new RegExp(`#${cisco}&v=${nvd}&v=${own}&cve=.*view=compare$`),
  )
  expect(await copyAs('Link with names')).toMatch(/#.*&t=NVD&.*view=compare$/)

  await page.getByRole('combobox', { name: 'Measure the others against' }).selectOption('NVD')
  await expect(comparison.table).toContainText('1.0 above NVD. Attack Vector alone explains all')
  await expect(page.getByRole('combobox', { name: 'Measure the others against' })).toBeFocused()
  await page.reload()
  await comparison.shows('CNA Cisco×', 'NVD×', 'Ours×')
  await expect(comparison.table).toContainText('1.0 above NVD.')

  await app.button('Back to the calculator').click()
  await expect(comparison.calculator).toBeVisible()
  await page.goBack()
  await comparison.shows('CNA Cisco×', 'NVD×', 'Ours×')
})

test('a link without a view offers to compare; a column is edited in the calculator and comes back', async ({
  app,
}) => {
  const { page } = app
  const comparison = comparisonOn(app)
  await app.open(`#${cisco}&v=${nvd}`)
  await app.shows({ score: '10.0', vector: cisco })
  await page.getByRole('region', { name: 'Vectors in this link' }).getByText('Compare').click()
  await comparison.shows('Vector 1×', 'Vector 2×')
  await app.hasAddress(`${cisco}&v=${nvd}&view=compare`)

  await app.button('Open Vector 2 in the calculator').click()
  await app.shows({ score: '7.8', vector: nvd })
  await app.choose('Attack Vector', 'Network')
  await app.button('Back to the comparison').click()
  // What was changed is one's own.
  await comparison.shows('Vector 1×', 'Yours×')
  await app.hasAddress(`${cisco}&v=${own}&view=compare`)
  await expect(comparison.table).toContainText('from a link, 1 metric changed')

  // The same by the browser's Back, from an edit to the comparison; a reload between is no loss.
  await app.button('Edit Yours').click()
  await app.choose('Attack Vector', 'Local')
  await app.hasAddress(nvd)
  await page.reload()
  await expect(comparison.waiting).toContainText('Comparing 2 vectors')
  await page.goBack()
  await app.hasAddress(`${cisco}&v=${nvd}&view=compare`)
  await page.goBack()
  await app.shows({ score: /\d/ })
  await expect(comparison.table).toBeHidden()
})

test('vectors are added by a text, taken away and brought back; by the keyboard', async ({
  app,
}) => {
  const comparison = comparisonOn(app)
  await app.open(`#${own}`)
  await app.paste(`NVD: ${nvd}\nRed Hat: ${vectors.v40}`)
  await app.button('Compare all 2').click()
  await comparison.shows('NVD×', 'Red Hat×')
  await app.button('Add a vector').focus()
  await app.press('Enter')
  await expect(comparison.add).toBeFocused()
  await app.page.keyboard.type('nothing of the kind')
  await app.press('Enter')
  await expect(app.page.getByText('No vector was found in it.')).toBeVisible()
  await comparison.add.fill(cisco)
  await app.press('Enter')
  await expect(comparison.names).toHaveCount(3)
  await app.button('Add a vector').click()
  await app.button(/^Add what is in the calculator: 8\.8$/).click()
  await comparison.shows('NVD×', 'Red Hat×', 'Vector 3×', 'Vector 4×')
  // Letters are for nobody here: the calculator is out of sight.
  await app.page.locator('body').press('n')
  await app.button('Remove Red Hat').click()
  await comparison.shows('NVD×', 'Vector 2×', 'Vector 3×')
  await app.button('Undo: bring Red Hat back').click()
  await comparison.shows('NVD×', 'Red Hat×', 'Vector 3×', 'Vector 4×')
  await app.paste(vectors.v31)
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(comparison.waiting).toContainText('Comparing 4 vectors')
})

test('rows of the list are compared, all or the chosen ones', async ({ app }) => {
  const comparison = comparisonOn(app)
  await app.open(`#${[cisco, nvd, vectors.v40].join('&v=')}`)
  await app.button('Add 3 rows to the list').click()
  await app.button('Compare all 3').click()
  await expect(comparison.names).toHaveCount(3)
  await app.button('List 3').click()
  for (const name of ['Untitled 1', 'Untitled 2'])
    await app.page.getByRole('checkbox', { name: `Select ${name}` }).check()
  await app.button('Compare 2 chosen').click()
  await expect(comparison.names).toHaveCount(2)
  await expect(comparison.table).toContainText('2.2 below Vector 1.')
})

test('a hostile link: what is too much and what cannot be read is said, names turn nothing around', async ({
  app,
}) => {
  const comparison = comparisonOn(app)
  const many = Array.from({ length: 51 }, () => 'CVSS:3.1/AV:N').join('&v=')
  await app.page.goto(`/#${many}&view=compare`)
  await expect(comparison.names).toHaveCount(50)
  await expect(app.page.getByText('1 vector is left out')).toBeVisible()
  await app.page.goto(`/#${cisco}&t=%E2%80%AEevil&v=CVSS:3.1/AV:Q&v=${nvd}&t=%3Cb%3E&view=compare`)
  await comparison.shows('evil×', '<b>×')
  await expect(app.page.getByText('1 part of the link cannot be read')).toBeVisible()
})

test('somebody else’s comparison takes nothing of the calculator’s, and no key reaches what is hidden', async ({
  app,
}) => {
  const { page } = app
  const comparison = comparisonOn(app)
  await app.openVector(nvd)
  await app.choose('Attack Vector', 'Physical')
  await app.choose('Attack Vector', 'Local')
  // The link's second vector is the one on screen, and its own all the same.
  await page.goto(`/#${cisco}&v=${nvd}&view=compare`)
  await comparison.shows('Vector 1×', 'Vector 2×')
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await app.press('n', 'Control+z')
  await comparison.shows('Vector 1×', 'Vector 2×')
  await app.button('Back to the calculator').click()
  await app.shows({ score: '7.8', vector: nvd })
  await app.choose('Attack Vector', 'Physical')
  await app.button('Back to the comparison').click()
  await comparison.shows('Vector 1×', 'Vector 2×')
  await expect(comparison.table).toContainText('7.8')
})

test('the other vectors of an earlier link are not offered beside a later one', async ({ app }) => {
  const offer = app.page.getByRole('region', { name: 'Vectors in this link' })
  await app.openVector(`${cisco}&v=${nvd}`)
  await expect(offer).toBeVisible()
  await app.openVector(own)
  await app.shows({ score: '8.8', vector: own })
  await expect(offer).toHaveCount(0)
})

for (const [width, colorScheme] of [
  [360, 'light'],
  [768, 'dark'],
] as const) {
  test(`at ${width} px nothing is cut off, and axe finds nothing`, async ({ visitor }) => {
    const app = await visitor({ viewport: { width, height: 740 }, colorScheme })
    const comparison = comparisonOn(app)
    await app.page.goto(`/#${three}`)
    const shown = width < 640 ? 2 : 3
    await expect(comparison.names.filter({ visible: true })).toHaveCount(shown)
    if (width < 640) {
      await app.page.getByRole('combobox', { name: 'Beside it' }).selectOption('NVD')
      await expect(comparison.names.filter({ visible: true })).toHaveText(['NVD×', 'Ours×'])
    }
    await app.button('Add a vector').click()
    expect(await textFaults(app.page)).toEqual([])
    expect(await smallTargets(app.page, 24)).toEqual([])
    await findsNothing(app)
    await app.page.emulateMedia({ media: 'print' })
    await expect(app.page.getByRole('banner')).toBeHidden()
    await expect(comparison.table).toContainText('Every mix of those three scores 7.8 to 10.0.')
  })
}

test('on paper many columns are several tables, each with the reference', async ({ page }) => {
  const app = appOn(page)
  const comparison = comparisonOn(app)
  const others = ['H', 'L', 'N'].flatMap((c) => ['H', 'L', 'N'].map((a) => [c, a] as const))
  const vectors = others.map(([c, a]) => `CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:${c}/I:H/A:${a}`)
  await page.goto(`/#${vectors.join('&v=')}&view=compare`)
  await expect(comparison.names).toHaveCount(9)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 700, height: 1000 })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  const tables = page.getByRole('table')
  await expect(tables).toHaveCount(3)
  for (const [at, columns] of [4, 4, 3].entries()) {
    const names = tables.nth(at).getByRole('columnheader')
    await expect(names).toHaveCount(columns)
    await expect(names.first()).toContainText('Vector 1')
  }
  const beyond = await tables.evaluateAll(
    (all) => all.filter((table) => table.getBoundingClientRect().right > innerWidth).length,
  )
  expect(beyond).toBe(0)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(tables).toHaveCount(1)
})

test('with every label 40 % longer nothing is cut off', async ({ visitor }) => {
  const app = await visitor({ viewport: { width: 360, height: 740 } })
  await app.page.addInitScript(() => localStorage.setItem('plumb.locale', 'pseudo'))
  await app.page.goto(`/#${three}`)
  await expect(app.page.getByRole('table')).toBeVisible()
  expect(await textFaults(app.page)).toEqual([])
})

test('a view of another build is a link to several vectors', async ({ page }) => {
  const app = appOn(page)
  await app.open(`#${cisco}&v=${nvd}&view=matrix`)
  await app.shows({ score: '10.0', vector: cisco })
  await expect(page.getByRole('region', { name: 'Vectors in this link' })).toBeVisible()
})
