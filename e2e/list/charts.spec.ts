// A list as charts: what is likely and severe, how much the first rows hold, and a threshold that was set for another model.
import type { App } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'
import { smallTargets, textFaults } from '../screen/layout.ts'
import { cves, kevText } from '../threat/stand-in-figures.ts'
import { expect, test } from '../threat/threat-app.ts'

const severe = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const medium = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:R/S:C/C:L/I:L/A:N'

/** ID, vector, status, EPSS of v4 and of v5. */
const rows = [
  ['CVE-2021-50001', severe, 'open', 0.6, 0.5],
  [cves.known, severe, 'open', 0.5, 0.25],
  ['CVE-2021-50003', severe, 'open', 0.05, 0.02],
  ['CVE-2021-50004', medium, 'open', 0.05, 0.15],
  ['CVE-2021-50005', medium, 'open', 0.01, 0.004],
  ['CVE-2021-50006', severe, 'open', undefined, undefined],
  ['CVE-2021-50007', '', 'open', 0.1, 0.3],
  ['CVE-2021-50008', medium, 'fixed', 0.01, 0.002],
] as const
const besides = [
  ['CVE-2021-60001', '', '', 0.4, 0.02],
  ['CVE-2021-60002', '', '', 0.01, 0.001],
  ['CVE-2021-60003', '', '', 0.01, 0.001],
] as const

function dailyFile(day: string, model: string, column: 3 | 4) {
  const scores = [...rows, ...besides].flatMap((row) =>
    row[column] === undefined ? [] : [`${row[0]},${row[column]},0.5`],
  )
  const text = [
    `#model_version:${model},score_date:${day}T12:00:00Z`,
    'cve,epss,percentile',
    ...scores,
  ]
  return {
    name: `epss_scores-${day}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(text.join('\n')),
  }
}

async function chartedList(app: App): Promise<void> {
  const { page } = app
  const give = page.locator('main input[type=file]')
  const csv = ['CVE,CVSS Vector,Status', ...rows.map((row) => row.slice(0, 3).join(','))]
  await app.open()
  await app.button('List').click()
  await app.button('Import').click()
  await give.setInputFiles({
    name: 'week.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv.join('\n')),
  })
  await app.button('Add 8 rows to My list').click()
  await app.button('Import').click()
  const kev = { name: 'kev.json', mimeType: 'application/json', buffer: Buffer.from(kevText()) }
  const files = [
    dailyFile('2026-06-13', 'v2025.03.14', 3),
    dailyFile('2026-08-15', 'v2026.06.15', 4),
    kev,
  ]
  for (const file of files) {
    await give.setInputFiles(file)
    await expect(page.getByText(`In use: ${file.name}.`)).toBeVisible()
  }
  await app.button('Done').click()
  await app.button('Chart').click()
}

test('a chart counts what is likely and severe, selects it, and carries over a threshold that was set for an older model', async ({
  app,
  standIn,
}) => {
  const { page } = app
  await chartedList(app)
  const charts = page.getByRole('region', { name: 'Charts' })
  const scatter = page.getByRole('region', { name: 'Score and EPSS' })
  await expect(charts).toContainText(
    'Of 7 open rows shown; 1 closed one is left out. EPSS of 2026-08-15, model v5.',
  )
  await expect(scatter).toContainText('2 rows are not drawn: 1 without a score, 1 without EPSS.')
  const both = scatter.getByRole('button', { name: 'likely and severe' })
  await expect(both).toHaveAccessibleName('Select 2 rows, 1 in KEV likely and severe')

  // By keyboard.
  const chosen = page.getByRole('region', { name: 'Selected rows' })
  await both.focus()
  await app.press('Enter')
  await expect(chosen).toContainText('2 selected')
  await expect(page.getByRole('checkbox', { name: `Select ${cves.known}` })).toBeChecked()
  const slider = scatter.getByRole('slider', { name: 'Threshold of the score' })
  await slider.focus()
  await app.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', 'from 10.0')
  await expect(both).toBeDisabled()
  await app.press('Home')
  await expect(both).toHaveAccessibleName('Select 3 rows, 1 in KEV likely and severe')
  await scatter.getByRole('textbox', { name: 'Score' }).fill('7')

  // By pointer: over the upper half, where three rows lie.
  const area = (await scatter.locator('.chart-surface').boundingBox())!
  await page.mouse.move(area.x + 55, area.y + 20)
  await page.mouse.down()
  await page.mouse.move(area.x + area.width - 2, area.y + area.height * 0.6, { steps: 3 })
  await page.mouse.up()
  await expect(chosen).toContainText('3 selected')
  await app.button('Esc clears').click()

  const percent = scatter.getByRole('textbox', { name: 'EPSS in %' })
  await percent.fill('400')
  await expect(scatter.getByRole('alert').filter({ hasText: 'A percentage' })).toBeVisible()
  await percent.fill('0.36')
  await app.button('Make it 36%').click()
  await expect(both).toHaveAccessibleName('Select 1 row likely and severe')
  await expect(scatter).toContainText(
    'Was 36% set for v4? On 2026-06-13 3 CVEs, 30.0% of all, reached it. In v5 on 2026-08-15 the same share reaches 25%; 36% is reached by 1, 67% fewer than then.',
  )
  await app.button('Carry over to 25%').click()
  await expect(percent).toHaveValue('25')
  await expect(both).toHaveAccessibleName('Select 2 rows, 1 in KEV likely and severe')
  await expect(scatter).toContainText(
    'of 3 that reached it 2 still do, 1 no longer; 1 other does instead.',
  )
  await expect(app.button('Back to 36%')).toBeVisible()

  await scatter.getByText('As a table').click()
  await expect(scatter.getByRole('row', { name: /^10% to under 50%/ })).toHaveText(
    '10% to under 50%1 (1)113 (1)',
  )
  const coverage = page.getByRole('region', { name: 'Coverage' })
  await coverage.getByRole('textbox', { name: 'First rows' }).fill('3')
  await expect(coverage).toContainText('The first 3 rows hold 86% of the summed EPSS')
  await expect(coverage).toContainText('The first 3 rows hold 63% of the summed EPSS')
  await expect(coverage).toContainText('1 row has no EPSS score, 0 of them among the first')
  await coverage.getByText('As a table').click()

  // The same among the filters.
  await page.getByRole('textbox', { name: 'or from %' }).fill('36')
  await expect(page.getByText('1 of 8 rows shown.')).toBeVisible()
  await page
    .getByRole('search', { name: 'Filter' })
    .getByRole('button', { name: 'Carry over to 25%' })
    .click()
  await expect(page.getByText('3 of 8 rows shown.')).toBeVisible()
  await expect(charts).toContainText('Of 3 open rows shown.')
  expect(standIn.requests()).toEqual([])

  await findsNothing(app)
  expect(await textFaults(page)).toEqual([])
  expect(await smallTargets(page, 24)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await findsNothing(app, 'colours')
  await page.setViewportSize({ width: 320, height: 640 })
  // The charts are drawn anew once their place has another width.
  await expect.poll(() => textFaults(page)).toEqual([])
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
