// A selection goes out as CycloneDX and CSAF, and is imported again; rows are picked by what is doubtful about them.
import { readFile } from 'node:fs/promises'

import { expect, test } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'

const csv = `CVE,Component,Version,Vector,Score,Severity
CVE-2024-3094,xz,5.6.0,CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H,9.8,Critical
CVE-2021-44228,log4j,2.14,CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N,9.1,High
CVE-2023-4863,libwebp,1.0,CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N,5.3,Critical
`

test('a selection goes out as CycloneDX and CSAF, and comes back by importing', async ({ app }) => {
  const { page } = app
  const give = async (buffer: Buffer) =>
    page.locator('main input[type=file]').setInputFiles({ name: 'a', buffer, mimeType: '' })
  await app.open()
  await app.button('List').click()
  await app.button('Import').click()
  await give(Buffer.from(csv))
  await app.button('Add 3 rows to My list').click()
  const rows = page.getByRole('grid', { name: 'Rows' })
  await expect(rows).toHaveAttribute('aria-rowcount', '4')

  const differs = page.getByRole('checkbox', { name: 'Claimed differs' })
  await differs.check()
  await expect(rows).toHaveAttribute('aria-rowcount', '2')
  await expect(rows.getByText('CVE-2021-44228', { exact: true })).toBeVisible()
  await differs.uncheck()
  await page.getByRole('checkbox', { name: 'Severity off its band' }).check()
  await page.getByRole('button', { name: 'More about CVE-2023-4863' }).click()
  await expect(page.getByText('The claimed severity is the word for none')).toBeVisible()
  await app.button('Show all').click()

  for (const form of ['CycloneDX VDR', 'CSAF 2.1']) {
    await page.getByRole('checkbox', { name: 'Select all that are shown' }).check()
    const bar = page.getByRole('region', { name: 'Selected rows' })
    await bar.getByRole('button', { name: 'Export' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export the list' })
    await expect(dialog.getByRole('radio', { name: '3 selected' })).toBeChecked()
    await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeVisible()
    await dialog.getByRole('radio', { name: form }).check()
    if (form === 'CSAF 2.1') {
      await expect(dialog.getByText('Choose a TLP label first')).toBeVisible()
      await dialog.getByLabel('TLP').selectOption('AMBER')
      await expect(dialog.getByText('Publisher “Publisher”')).toBeVisible()
      await dialog.getByLabel('Publisher').fill('Example PSIRT')
      await expect(dialog.getByText('Publisher “Publisher”')).toBeHidden()
    }
    await findsNothing(app)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save file' }).click(),
    ])
    const buffer = await readFile(await download.path())
    await dialog.getByRole('button', { name: 'Close' }).click()
    await bar.getByRole('button', { name: 'Delete' }).click()
    await app.button('Import').click()
    await give(buffer)
    await app.button('Add 3 rows to My list').click()
    await expect(rows).toHaveAttribute('aria-rowcount', '4')
    await expect(rows.getByText('CVE-2024-3094', { exact: true })).toBeVisible()
  }
})
