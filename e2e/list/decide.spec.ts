// A list decides: what sources say and what a person says come to outcomes, days, an order, a calendar and a file that brings the answers back.
import { readFile } from 'node:fs/promises'

import type { App } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'
import { smallTargets, textFaults } from '../screen/layout.ts'
import { cves } from '../threat/stand-in-figures.ts'
import { expect, test } from '../threat/threat-app.ts'

const report = [
  'CVE,Asset,Component,Version,Title,CVSS Vector',
  `${cves.known},web-1,openssl,3.0.1,Flaw in the handshake,CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H`,
  `${cves.differing},web-1,curl,8.0,Heap overflow,CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H`,
  `${cves.triaged},pump-7,busybox,1.3,Shell injection,`,
  `${cves.bare},pump-7,xz,5.4,Nothing known,`,
].join('\n')

async function give({ page }: App, name: string, content: string): Promise<void> {
  await page.locator('main input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  })
  await page.getByRole('button', { name: /^Add 4 rows/ }).click()
}

async function openReport(app: App): Promise<void> {
  const { page } = app
  await app.open()
  await app.button('List').click()
  await app.button('Import').click()
  await give(app, 'scan.csv', report)
  // A phone folds what is done with all rows.
  if ((page.viewportSize()?.width ?? 0) < 640) await app.button('More').click()
  await app.button('Decide').click()
  // Both come late, and the rows move down for them.
  await expect(page.getByRole('region', { name: 'Decide', exact: true })).toContainText('Tables')
  await expect(app.button('Look up 4')).toBeVisible()
  await expect(rowOf(app, cves.bare)).toContainText('Fix on system upgrade')
}

const rowOf = ({ page }: App, cve: string) => page.getByRole('row').filter({ hasText: cve })

test('a report is looked up, answered for many at once, sorted by due day, and saved with its answers', async ({
  app,
}) => {
  const { page } = app
  const saved = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ])
    return readFile(await file.path(), 'utf8')
  }
  await openReport(app)
  // Nobody was asked: everything is possible.
  const nothing = '3 days & forensic investigation to Fix on system upgrade'
  await expect(rowOf(app, cves.bare)).toContainText(nothing)
  await page.getByRole('checkbox', { name: /their CVE records/ }).check()
  await app.button('Look up 4').click()
  await expect(rowOf(app, cves.known)).toContainText('2026-07-04 overdue')
  await expect(rowOf(app, cves.known)).toContainText('KEV: 2026-07-22')
  await expect(rowOf(app, cves.triaged)).toContainText('3 days & forensic investigation to 14 days')
  await expect(rowOf(app, cves.triaged)).toContainText('2026-08-14 or 2026-08-25 overdue')
  // Asked, and without a statement of CISA: the catalogue is too old to say no, and all is open.
  await expect(rowOf(app, cves.bare)).toContainText(nothing)
  await expect(rowOf(app, cves.bare)).toContainText('no date, on upgrade or when found?')

  await page.getByRole('checkbox', { name: /^Count unknown exposure/ }).check()
  await expect(rowOf(app, cves.bare)).toContainText(
    '3 days & forensic investigation to 60 daysassumed',
  )
  await page.getByRole('checkbox', { name: /^Count unknown exposure/ }).uncheck()
  await expect(rowOf(app, cves.bare)).not.toContainText('assumed')

  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('pump-7')
  await expect(page.getByText('2 of 4 rows shown.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).check()
  await app.button('Answer').click()
  await page.getByRole('combobox', { name: 'Publicly Exposed' }).selectOption('No')
  await page.getByLabel('Found on').fill('2026-08-10')
  await page.getByRole('button', { name: 'Answer for 2 rows' }).click()
  await expect(page.getByText('Answers given for 2 rows.')).toBeVisible()
  await expect(rowOf(app, cves.bare)).toContainText(nothing)
  await expect(rowOf(app, cves.bare)).toContainText('2026-10-09')
  await page.getByRole('button', { name: 'Undo the answers for 2 rows' }).click()
  await expect(rowOf(app, cves.bare)).toContainText(nothing)
  await app.button('Answer').click()
  await page.getByRole('combobox', { name: 'Publicly Exposed' }).selectOption('No')
  await page.getByLabel('Found on').fill('2026-08-10')
  await page.getByRole('button', { name: 'Answer for 2 rows' }).click()
  await app.button('Esc clears').click()
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('')
  await expect(page.getByRole('row').nth(1)).toContainText(cves.known)
  await expect(page.getByRole('row').nth(2)).toContainText(cves.triaged)
  await expect(page.getByRole('row').nth(3)).toContainText(cves.bare)

  const calendar = (await saved('Due dates, .ics (3)')).replaceAll('\r\n ', '')
  expect(calendar.match(/^DTSTART;VALUE=DATE:.*$/gm)).toEqual([
    'DTSTART;VALUE=DATE:20260704',
    expect.stringMatching(/:202608(13|24)$/),
    'DTSTART;VALUE=DATE:20260813',
  ])
  const again = (await saved('Due dates, .ics (3)')).replaceAll('\r\n ', '')
  expect(again.match(/^UID:.*$/gm)).toEqual(calendar.match(/^UID:.*$/gm))
  expect(calendar).toContain(`SUMMARY:${cves.known} on web-1: 3 days & forensic investigation`)

  await findsNothing(app)
  expect(await textFaults(page)).toEqual([])
  expect(await smallTargets(page, 24)).toEqual([])

  await app.button('Export').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'CSV', exact: true }).check()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save file' }).click(),
  ])
  const csv = await readFile(await file.path(), 'utf8')
  expect(csv).toContain('CISA BOD 26-04,CISA BOD 26-04 due')
  expect(csv).toContain('Publicly Exposed: No (answered); In KEV: No or Yes (too-old)')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('checkbox', { name: 'Select all that are shown' }).check()
  await page.locator('.list-bar').getByRole('button', { name: 'Delete' }).click()
  await app.button('Import').click()
  await give(app, 'ours.csv', csv)
  await expect(rowOf(app, cves.bare)).toContainText('2026-10-09')
})

test('where sources fail nothing is taken for no, on a phone as well', async ({ app, standIn }) => {
  const { page } = app
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  standIn.fail('html200', ['kev', 'cve', 'cveList'])
  await openReport(app)
  await page.getByRole('checkbox', { name: /their CVE records/ }).check()
  await app.button('Look up 4').click()
  await expect(page.getByText(/KEV not known|KEV.*cannot be read/).first()).toBeVisible()
  for (const cve of [cves.known, cves.triaged, cves.bare])
    await expect(rowOf(app, cve)).toContainText(
      '3 days & forensic investigation to Fix on system upgrade',
    )
  await page
    .getByRole('button', { name: /^More about/ })
    .first()
    .click()
  const decision = page.getByRole('region', { name: /^Decision on/ })
  await expect(decision).toContainText('could not be had')
  await decision.getByRole('combobox', { name: /^Publicly Exposed/ }).selectOption('No')
  await expect(decision).toContainText('your answer')
  await findsNothing(app)
  expect(await textFaults(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('a list that was remembered, and an earlier report, say what is new and what is gone', async ({
  app,
}) => {
  const { page } = app
  await openReport(app)
  await app.button('Changes').click()
  const panel = page.getByRole('region', { name: 'Changes' })
  await panel.getByRole('button', { name: 'Remember today' }).click()
  await expect(panel).toContainText('The list is kept as it is today')
  await page.getByRole('checkbox', { name: 'Select Heap overflow' }).check()
  await page.locator('.list-bar').getByRole('button', { name: 'Delete' }).click()
  const days = panel.getByRole('combobox', { name: 'Compare with' })
  await days.selectOption({ index: 1 })
  await expect(panel).toContainText(': 0 new, 1 gone, 0 with another score')
  await expect(panel).toContainText(`Gone: ${cves.differing} curl.`)

  const [head, ...lines] = report.split('\n')
  await panel.locator('input[type=file]').setInputFiles({
    name: 'last-week.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([head, ...lines.slice(0, 2)].join('\n')),
  })
  await expect(panel).toContainText(/Since last-week.csv .*: 2 new, 1 gone/)
  await page.getByRole('checkbox', { name: /^New\s*2$/ }).check()
  await expect(page.getByText('2 of 3 rows shown.')).toBeVisible()
  await expect(rowOf(app, cves.bare)).toContainText('new')
  await findsNothing(app)
  expect(await textFaults(page)).toEqual([])
  await page.reload()
  await app.button('Changes').click()
  await days.selectOption({ index: 1 })
  await expect(panel).toContainText(': 0 new, 1 gone, 0 with another score')
})
