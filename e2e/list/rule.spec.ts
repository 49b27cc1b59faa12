// Several vectors of one finding: which one counts is chosen, seen and taken back.
import { type App, expect, test } from '../app.ts'

const low = 'CVSS:4.0/AV:P/AC:H/AT:N/PR:H/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N'
const high = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H'

async function give(app: App): Promise<void> {
  const lines = [
    'CVE,Title,CVSS 4.0 Vector,CVSS 3.1 Vector,CVSS 3.1 Score',
    `CVE-2024-3094,xz,${low},${high},9.8`,
    `CVE-2024-21626,runc,,${high},10.0`,
  ]
  await app.button('Import').click()
  await app.page
    .locator('main input[type=file]')
    .setInputFiles({ name: 'two.csv', buffer: Buffer.from(lines.join('\n')), mimeType: '' })
  await app.button('Add 2 rows to My list').click()
}

test('another rule shows another vector, is taken back in one step, and stays after a reload', async ({
  app,
}) => {
  const { page } = app
  const row = page.getByRole('row', { name: /xz/ })
  const rule = page.getByRole('combobox', { name: 'Of several vectors (1 row) counts' })
  await app.open()
  await app.button('List').click()
  await give(app)
  await expect(row).toContainText('v4.0')
  await rule.selectOption('the highest score')
  await expect(row).toContainText('10.0')
  await expect(
    page.getByText('Now the highest score counts: 1 row shows another vector.'),
  ).toBeVisible()
  await page.getByRole('button', { name: 'More about xz' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: `9.8 ${high}` })).toContainText(
    'counts',
  )
  await page.getByRole('button', { name: 'Undo: the newest version counts again' }).click()
  await expect(rule).toHaveValue('newest')
  await expect(rule).toBeFocused()
  await expect(row).toContainText('v4.0')

  await rule.selectOption('v3.1, else the newest')
  await expect(row).toContainText('v3.1')
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const opened = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open('plumb-lists')
          opening.addEventListener('success', () => resolve(opening.result))
        })
        const names = opened.transaction('lists').objectStore('lists').get('list:main')
        const named = await new Promise<{ rule?: string }>((resolve) => {
          names.addEventListener('success', () => resolve(names.result))
        })
        opened.close()
        return named.rule
      }),
    )
    .toBe('3.1')
  await page.reload()
  await expect(row).toContainText('v3.1')
  await expect(rule).toHaveValue('3.1')
})

test('on a phone the first row stands on the first screen, and what was being read is told of after a reload', async ({
  app,
}) => {
  const { page } = app
  await page.setViewportSize({ width: 360, height: 740 })
  await app.open()
  await app.button('List').click()
  await give(app)
  await expect(page.getByRole('row', { name: /runc/ })).toBeInViewport()
  await expect(app.button('Export')).toBeHidden()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await expect(app.button('Export')).toBeInViewport()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: /^v3.1/ })).toBeInViewport()
  await expect(app.button('Export')).toBeHidden()

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await app.button('Import').click()
  await page.locator('main input[type=file]').setInputFiles({
    name: 'one.csv',
    buffer: Buffer.from('CVE,Title\nCVE-2023-10001,gone\n'),
    mimeType: '',
  })
  await expect(app.button('Add 1 row to My list')).toBeVisible()
  await page.reload()
  await expect(
    page.getByText(
      'The page was closed while 1 file or text was being read: 1 finding had been read, and none was added. Give it again.',
    ),
  ).toBeVisible()
  await page.reload()
  await expect(page.getByRole('row', { name: /runc/ })).toBeVisible()
  await expect(page.getByText('The page was closed while')).toBeHidden()
})

test('columns are hidden and made wider by keys and by their edge; many rows get a status by keys', async ({
  app,
}) => {
  const { page } = app
  const grid = page.getByRole('grid', { name: 'Rows' })
  const head = (name: string) => grid.getByRole('columnheader', { name })
  const widthOf = async (name: string) => (await head(name).boundingBox())!.width
  await page.setViewportSize({ width: 1440, height: 800 })
  await app.open()
  await app.button('List').click()
  await give(app)
  await page.getByText('Columns', { exact: true }).press('Enter')
  await page.getByRole('checkbox', { name: 'Show the column Claimed' }).press('Space')
  await expect(head('Claimed')).toBeHidden()
  const before = await widthOf('ID')
  await page.getByRole('slider', { name: 'Width of the column ID' }).press('PageUp')
  await expect.poll(() => widthOf('ID')).toBeGreaterThan(before + 20)
  await app.button('Widths as before').press('Enter')
  await expect.poll(() => widthOf('ID')).toBe(before)
  await page.getByText('Columns', { exact: true }).press('Enter')
  const { x, y, width, height } = (await head('ID').boundingBox())!
  await page.mouse.move(x + width - 3, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width + 57, y + height / 2, { steps: 3 })
  await page.mouse.up()
  await expect.poll(() => widthOf('ID')).toBe(before + 60)
  await page.mouse.dblclick(x + width + 57, y + height / 2)
  await expect.poll(() => widthOf('ID')).toBe(before)
  await expect(head('ID')).toHaveAttribute('aria-sort', 'none')
  await head('Finding, component').getByRole('button').press('Enter')
  await head('ID').getByRole('button').press('Shift+Enter')
  await expect(head('Finding, component')).toContainText('1')
  await expect(head('ID')).toContainText('2')

  await grid.getByRole('row', { name: /xz/ }).press('Control+a')
  await page
    .getByRole('region', { name: 'Selected rows' })
    .getByRole('button', { name: 'Status' })
    .press('Enter')
  await page
    .getByRole('group', { name: 'Status of 2 rows' })
    .getByRole('button', { name: 'Accepted' })
    .press('Enter')
  await expect(grid.getByRole('row', { name: /Accepted/ })).toHaveCount(2)
})
