// Texts and files become rows of the list, after what was read of them has been shown.
import { type App, expect, test } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'
import { smallTargets, textFaults } from '../screen/layout.ts'

const vector = (c: string, i: string) => `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:${c}/I:${i}/A:N`

function importOn(app: App) {
  const { page } = app
  return {
    heading: page.getByRole('heading', { level: 1 }),
    choose: page.locator('main input[type=file]'),
    add: (count: number) => app.button(`Add ${count} rows to My list`),
    files: page.getByRole('region', { name: 'Files' }),
    rows: page.getByRole('row'),
    async give(name: string, text: string | Buffer): Promise<void> {
      const buffer = Buffer.from(text)
      await page.locator('main input[type=file]').setInputFiles({ name, buffer, mimeType: '' })
    },
    async open(): Promise<void> {
      await app.open()
      await app.button('List').click()
      await app.button('Import').click()
      await expect(page.getByRole('heading', { name: 'Import' })).toBeFocused()
    },
  }
}

test('forty pasted IDs are forty rows, and nobody is asked about them', async ({ app }) => {
  const ids = Array.from({ length: 40 }, (_, at) => `CVE-2024-${10_000 + at}`)
  const importing = importOn(app)
  const outside: string[] = []
  app.page.on('request', (request) => {
    if (ids.some((id) => request.url().includes(id))) outside.push(request.url())
  })
  await app.open()
  await app.paste(ids.join('\n'))
  await app.button('Read it as a list').click()
  await expect(importing.add(40)).toBeEnabled()
  await importing.add(40).click()
  await expect(app.button('List 40')).toBeVisible()
  await expect(app.page.getByRole('grid', { name: 'Rows' })).toHaveAttribute('aria-rowcount', '41')
  await expect(app.page.getByText('CVE-2024-10000', { exact: true })).toBeVisible()
  expect(outside).toEqual([])
  await app.button('Undo: take the imported rows out again').click()
  await expect(app.button('List')).toBeVisible()
})

test('titles with vectors are titled rows, scored by Plumb', async ({ app }) => {
  const importing = importOn(app)
  await app.open()
  await app.paste(
    [
      `SQL injection in search – ${vector('H', 'H')}`,
      `Cookie without Secure – ${vector('L', 'N')}`,
      `Open redirect: ${vector('N', 'L')}`,
    ].join('\n'),
  )
  await app.button('Read it as a list').click()
  await importing.add(3).click()
  const row = (title: string) => importing.rows.filter({ hasText: title })
  await expect(row('SQL injection in search')).toContainText('9.1')
  await expect(row('Cookie without Secure')).toContainText('5.3')
  await expect(row('Open redirect')).toContainText('5.3')
})

test('a spreadsheet of another country is read, a column is read otherwise, and a reload keeps the rows', async ({
  app,
}) => {
  const importing = importOn(app)
  await importing.open()
  await importing.give(
    'funde.csv',
    [
      'Kennung;Bewertung;Ger\u00e4t;Vektor;Bemerkung',
      'CVE-2024-0001;9,8;web-1;CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H;heute',
      'CVE-2024-0002;7,5;web-2;CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H;morgen',
    ].join('\r\n'),
  )
  await expect(importing.heading).toHaveText('1 file read')
  await expect(importing.files).toContainText('CVE-2024-0001')
  await app.button('Show them').click()
  await app.page.getByRole('combobox', { name: 'Read Bemerkung as' }).selectOption('Title')
  await expect(app.page.getByRole('combobox', { name: 'Read Bemerkung as' })).toHaveValue('title')
  await importing.add(2).click()
  const second = importing.rows.filter({ hasText: 'CVE-2024-0002' })
  await expect(second).toContainText('morgen')
  await expect(second).toContainText('9.8')
  await expect(second).toContainText('7.5')
  await app.page.reload()
  await expect(app.button('List 2')).toBeVisible()
})

test('what breaks off, is no report or is of no format is said, and what was read stays', async ({
  app,
}) => {
  const importing = importOn(app)
  await importing.open()
  const records = [1, 2, 3].map((at) => ({
    id: `CVE-2024-100${at}`,
    cvss_vector: vector('H', 'H'),
  }))
  await importing.give('report.json', JSON.stringify({ vulnerabilities: records }).slice(0, -60))
  await expect(importing.heading).toHaveText('1 file read')
  const file = importing.files.getByRole('row').filter({ hasText: 'report.json' })
  await expect(file).toContainText('in part')
  await expect(
    app.page.getByText('The file breaks off. What stands before it is read.'),
  ).toBeVisible()
  await importing.give(
    'noise.bin',
    Buffer.from(Array.from({ length: 2_000 }, (_, at) => (at * 97) % 256)),
  )
  await expect(importing.heading).toHaveText('2 files read')
  await expect(importing.files.getByRole('row').filter({ hasText: 'noise.bin' })).toContainText(
    'no findings',
  )
  await app.button('Leave noise.bin out').click()
  await expect(importing.heading).toHaveText('1 file read')
  await app.button('Cancel').click()
  await expect(app.button('Import')).toBeVisible()
  await expect(app.button('List')).toBeVisible()
})

for (const width of [360, 1280])
  test(`at ${width} px nothing of what was read is cut off, and axe finds nothing`, async ({
    visitor,
  }) => {
    const app = await visitor({ viewport: { width, height: 800 } })
    const importing = importOn(app)
    await importing.open()
    await importing.give(
      'a.tsv',
      `CVE\tScore\tHost\nCVE-2024-0001\t9.8\tone\nCVE-2024-000X\t7,5\ttwo`,
    )
    await expect(importing.heading).toHaveText('1 file read')
    expect(await textFaults(app.page)).toEqual([])
    expect(await smallTargets(app.page, 24)).toEqual([])
    await findsNothing(app)
  })

for (const [where, button] of [
  ['import', 'Import'],
  ['list', 'Lists'],
] as const) {
  test(`a file that is dropped on the page of the ${where} is read for the list, and for nothing else`, async ({
    app,
  }) => {
    const importing = importOn(app)
    await app.open()
    await app.button('List').click()
    await app.button(button).click()
    const data = await app.page.evaluateHandle(() => {
      const dropped = new DataTransfer()
      dropped.items.add(
        new File(['CVE,Score\nCVE-2024-0001,9.8\nCVE-2024-0002,7.5\n'], 'dropped.csv'),
      )
      return dropped
    })
    await app.page.locator('main[data-in-place]').dispatchEvent('drop', { dataTransfer: data })
    await importing.add(2).click()
    await expect(app.button('List 2')).toBeVisible()
    await app.button('Back to the calculator').click()
    await expect(app.button('Use files')).toBeVisible()
    await expect(app.page.getByText('dropped.csv')).toHaveCount(0)
  })
}
