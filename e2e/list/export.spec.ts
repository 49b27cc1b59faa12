// A list is saved as a file, and the file read as the same list.
import { readFile } from 'node:fs/promises'

import { expect, test } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'

test('a list that is saved, deleted and imported again is the same list', async ({ app }) => {
  const { page } = app
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:'
  await app.open()
  await app.paste(
    [
      `SQL injection in search – ${vector}H/A:H`,
      `Open redirect – ${vector}L/A:N`,
      `Cookie – ${vector}N/A:N`,
    ].join('\n'),
  )
  await app.button('Read it as a list').click()
  await app.button('Add 3 rows to My list').click()
  const rows = page.getByRole('grid', { name: 'Rows' })
  await expect(rows).toHaveAttribute('aria-rowcount', '4')
  const before = await rows.innerText()

  await page.getByText('Columns', { exact: true }).click()
  await page.getByRole('checkbox', { name: 'Show the column Note' }).uncheck()
  await app.button('Export').click()
  const whole = page.getByRole('checkbox', { name: /whole rows in one more column/ })
  await expect(whole).not.toBeChecked()
  await page.getByRole('radio', { name: 'All that have anything' }).check()
  await expect(whole).toBeChecked()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('checkbox', { name: 'Show the column Note' }).check()

  for (const form of ['Excel (XLSX)', 'CSV', 'JSON of Plumb']) {
    await app.button('Export').click()
    const dialog = page.getByRole('dialog', { name: 'Export the list' })
    await dialog.getByRole('radio', { name: 'Markdown table' }).check()
    await expect(dialog.getByText('It cannot hold')).toBeVisible()
    await dialog.getByRole('radio', { name: form, exact: true }).check()
    await expect(dialog.getByText('Plumb reads it back as the same list')).toBeVisible()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save file' }).click(),
    ])
    await expect(dialog.getByText(`Saved as ${download.suggestedFilename()}`)).toBeVisible()
    await findsNothing(app)
    await dialog.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('checkbox', { name: 'Select all that are shown' }).check()
    await page
      .getByRole('region', { name: 'Chosen' })
      .or(page.locator('.list-bar'))
      .getByRole('button', { name: 'Delete' })
      .click()
    await app.button('Import').click()
    const buffer = await readFile(await download.path())
    await page.locator('main input[type=file]').setInputFiles({ name: 'a', buffer, mimeType: '' })
    await app.button('Add 3 rows to My list').click()
    await expect(rows).toHaveAttribute('aria-rowcount', '4')
    expect(await rows.innerText()).toBe(before)
  }
})
