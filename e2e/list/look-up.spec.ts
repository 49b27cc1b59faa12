// A list is looked up: who sees which IDs is said before, and every request is held against it.
import { existsSync, readFileSync } from 'node:fs'

import type { App } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'
import { smallTargets, textFaults } from '../screen/layout.ts'
import type { StandIn } from '../threat/stand-in.ts'
import { cves, kevText } from '../threat/stand-in-figures.ts'
import { expect, test } from '../threat/threat-app.ts'

/** IDs without any figure. */
const others = (count: number) =>
  Array.from({ length: count }, (_, at) => `CVE-2019-${20_000 + at}`)

async function listOf(app: App, ids: readonly string[]): Promise<void> {
  await app.open()
  await app.paste(ids.join('\n'))
  await app.button('Read it as a list').click()
  await app.button(`Add ${ids.length.toLocaleString('en')} rows to My list`).click()
  await expect(app.button(`List ${ids.length.toLocaleString('en')}`)).toBeVisible()
}

const idsIn = (urls: readonly string[]) => urls.flatMap((url) => url.match(/CVE-\d+-\d+/g) ?? [])
const askedOfEpss = (standIn: StandIn) =>
  standIn.requests('epss').map((url) => new URL(url).searchParams.get('cve')!.split(','))

test('243 IDs are looked up once, by three requests; what is known is not asked again, not even after a reload', async ({
  app,
  standIn,
}) => {
  const { page } = app
  const ids = [cves.bare, cves.known, ...others(241)]
  await listOf(app, ids)
  const row = (id: string) => page.getByRole('row').filter({ hasText: id })
  await expect(page.getByText('api.first.org sees 243 CVE IDs, for EPSS.')).toBeVisible()
  await expect(app.button('Look up 243')).toHaveAccessibleDescription(
    /api\.first\.org sees 243 CVE IDs.*KEV catalogue and sees none/,
  )
  expect(standIn.requests()).toEqual([])
  await app.button('Look up 243').click()
  await expect(row(cves.known)).toContainText('15.3%')
  await expect(row(cves.known)).toContainText('2026-07-01')
  // It is in KEV: it comes first.
  await expect(page.getByRole('row').nth(1)).toContainText(cves.known)
  await expect(row(cves.bare)).toContainText('none')
  await expect(app.button('Look up 243')).toBeHidden()
  expect(
    askedOfEpss(standIn)
      .map(({ length }) => length)
      .toSorted((one, other) => other - one),
  ).toEqual([100, 100, 43])
  expect(idsIn(standIn.requests('epss')).toSorted()).toEqual(ids.toSorted())
  expect(standIn.requests('kev').length).toBe(1)
  expect(standIn.requests().length).toBe(4)

  // Records only of those for which they are wanted.
  await page.getByRole('checkbox', { name: `Select ${cves.known}` }).check()
  await page.getByRole('checkbox', { name: /their CVE records/ }).check()
  await app.button('Look up 1').click()
  await expect(row(cves.known)).toContainText('active')
  await expect(row(cves.known)).toContainText('v4.0')
  expect(idsIn(standIn.requests('cve'))).toEqual([cves.known])
  expect(standIn.requests().length).toBe(5)

  await page.reload()
  await expect(row(cves.known)).toContainText('15.3%')
  await expect(row(cves.bare)).toContainText('none')
  await expect(app.button('Look up 243')).toBeHidden()
  expect(standIn.requests().length).toBe(5)
})

test('what fails says so and is repeated alone; nothing is asked for unasked, and a slow one is cancelled', async ({
  app,
  standIn,
}) => {
  const { page } = app
  await page.emulateMedia({ colorScheme: 'dark' })
  const ids = [cves.known, ...others(149)]
  await listOf(app, ids)
  const row = (id: string) => page.getByRole('row').filter({ hasText: id })
  standIn.fail('html200', ['epss'], 1)
  await app.button('Look up 150').click()
  await expect(
    page.getByText(
      /EPSS of \d+ CVE IDs not known: api.first.org gave an answer that cannot be read/,
    ),
  ).toBeVisible()
  await findsNothing(app)
  expect(await textFaults(page)).toEqual([])
  expect(await smallTargets(page, 24)).toEqual([])
  const before = standIn.requests('epss').length
  await page.getByRole('button', { name: /^Ask again for the \d+ that failed/ }).click()
  await expect(row(cves.known)).toContainText('15.3%')
  await expect(page.getByText('not known:')).toBeHidden()
  expect(standIn.requests('epss').length).toBe(before + 1)
  expect(idsIn(standIn.requests('epss')).length).toBe(150 + askedOfEpss(standIn).at(-1)!.length)

  const release = standIn.hold('cveawg')
  await page.getByRole('checkbox', { name: /their CVE records/ }).check()
  await app.button('Look up 150').click()
  await expect(page.getByText('CVE records: 0 of 150')).toBeVisible()
  await app.button('Cancel').click()
  await expect(page.getByText('Cancelled')).toBeVisible()
  release()
  expect(standIn.requests('cve').length).toBe(4)
  expect(standIn.requests('cveList')).toEqual([])
})

const dailyFile = '../shared/data/epss/epss_scores-2026-08-15.csv.gz'

test('more than two thousand want the daily file, by which nobody learns of them', async ({
  app,
  standIn,
}) => {
  test.skip(!existsSync(dailyFile), 'the daily file of 2026-08-15 is not beside this copy')
  const { page } = app
  const ids = ['CVE-2024-3094', ...others(2_100)]
  await listOf(app, ids)
  await expect(page.getByText(/2,101 CVE IDs are too many to ask FIRST about/)).toBeVisible()
  await page.getByLabel('Give the daily file').setInputFiles({
    name: 'epss_scores-2026-08-15.csv.gz',
    mimeType: 'application/gzip',
    buffer: readFileSync(dailyFile),
  })
  const row = page.getByRole('row').filter({ hasText: 'CVE-2024-3094' })
  await expect(row).toContainText('86.0%')
  await expect(page.getByText('2,101 CVE IDs are answered by a file.')).toBeVisible()
  expect(standIn.requests()).toEqual([])
  await app.button('Look up KEV').click()
  await expect(row).toContainText('no')
  expect(standIn.requests().length).toBe(1)
})

test('CISA’s catalogue that is given to the list answers for its rows, and nobody is asked', async ({
  app,
  standIn,
}) => {
  const { page } = app
  await listOf(app, [cves.known, cves.bare])
  await app.button('Import').click()
  await page.locator('main input[type=file]').setInputFiles({
    name: 'kev.json',
    mimeType: 'application/json',
    buffer: Buffer.from(kevText()),
  })
  await expect(page.getByText('In use: kev.json.')).toBeVisible()
  await app.button('Done').click()
  const row = (id: string) => page.getByRole('row').filter({ hasText: id })
  await expect(row(cves.known)).toContainText('2026-07-01')
  await expect(row(cves.bare)).toContainText('no')
  await expect(app.button('List 2')).toBeVisible()
  expect(standIn.requests()).toEqual([])
})
