// EPSS and KEV as static files beside the page: they are asked before any other host, one file for a thousand IDs.
import type { Page } from '@playwright/test'

import { cves } from './stand-in-figures.ts'
import { expect, test } from './threat-app.ts'

const date = '2026-08-20'
const shard = {
  form: 1,
  shard: '2026/10',
  date,
  model: 'v2026.06.15',
  scores: '1 20500 93100',
  kev: {
    dateReleased: '2026-08-21',
    vulnerabilities: [
      { cveID: cves.known, dateAdded: '2026-07-01', knownRansomwareCampaignUse: 'Known' },
    ],
  },
}
const snapshot = { form: 1, date, kevDate: '2026-08-21', years: { 2026: '10' } }

/** Addresses of shards that the page asks for; without a text nothing answers. */
async function besideThePage(page: Page, text?: string): Promise<readonly string[]> {
  const asked: string[] = []
  await page.route('**/plumb.json', (route) => route.fulfill({ json: { snapshot } }))
  await page.route('**/snapshot/**', (route) => {
    asked.push(new URL(route.request().url()).pathname)
    return text === undefined ? route.abort() : route.fulfill({ body: text })
  })
  return asked
}

test('a snapshot is asked first, its dates are shown, and FIRST only on request', async ({
  app,
  threat,
  standIn,
}) => {
  const asked = await besideThePage(app.page, JSON.stringify(shard))
  await app.open(`#CVSS:4.0&cve=${cves.known}`)
  const { host } = new URL(app.page.url())
  await expect(threat.card).toContainText(
    `${host} sees in which thousand this ID is, cveawg.mitre.org and raw.githubusercontent.com the ID itself; api.first.org only where ${host} does not answer.`,
  )
  expect(asked).toEqual([])
  await threat.lookUp.click()
  await expect(threat.card).toContainText('EPSS 20.5% (93rd), 2026-08-20')
  await expect(threat.card).toContainText('from the snapshot here')
  await expect(threat.card).toContainText('In KEV since 2026-07-01, ransomware known')
  await expect(threat.card).toContainText('SSVC active')
  expect(asked).toEqual(['/snapshot/2026/10.json'])
  expect(standIn.requests('epss')).toEqual([])
  expect(standIn.requests('kev')).toEqual([])

  // It is old, and FIRST may know more.
  await app.button('Ask api.first.org: EPSS').click()
  await expect.poll(() => standIn.requests('epss').length).toBe(1)
  await expect(threat.card).toContainText('20.5%')

  // The next of the same thousand asks nobody for scores.
  await threat.ask(cves.bare)
  await expect(threat.card).toContainText('EPSS no score yet, 2026-08-20')
  await expect(threat.card).toContainText('Not in KEV')
  expect(asked.length).toBe(1)
  expect(standIn.requests('epss').length).toBe(1)
})

test('a snapshot that does not answer stands in nobody’s way', async ({ app, threat, standIn }) => {
  await besideThePage(app.page, JSON.stringify({ ...shard, shard: '2026/11' }))
  await app.open(`#CVSS:4.0&cve=${cves.known}`)
  await threat.lookUp.click()
  await threat.knowsAll()
  expect(standIn.requests('epss').length).toBe(1)
})

test('a list asks for each thousand once, however many IDs it has', async ({
  app,
  threat,
  standIn,
}) => {
  const { page } = app
  const asked = await besideThePage(page, JSON.stringify(shard))
  await app.open()
  await app.paste([cves.known, cves.bare, 'CVE-2026-77001', 'CVE-2026-10999'].join('\n'))
  await app.button('Read it as a list').click()
  await app.button('Add 4 rows to My list').click()
  await expect(
    page.getByText(
      /sees in which thousands the 4 CVE IDs are, for EPSS of 2026-08-20 and KEV of 2026-08-21\. Pressing/,
    ),
  ).toBeVisible()
  expect(asked).toEqual([])
  await app.button('Look up 4').click()
  const row = (id: string) => page.getByRole('row').filter({ hasText: id })
  await expect(row(cves.known)).toContainText('20.5%')
  await expect(row(cves.known)).toContainText('2026-07-01')
  await expect(row(cves.bare)).toContainText('none')
  // No shard is asked for of which plumb.json knows that there is none.
  await expect(row('CVE-2026-77001')).toContainText('none')
  expect(asked).toEqual(['/snapshot/2026/10.json'])
  expect(standIn.requests()).toEqual([])
  await expect(app.button('Look up 4')).toBeHidden()
  await page.reload()
  await expect(row(cves.known)).toContainText('20.5%')
  expect(asked.length).toBe(1)
  await expect(threat.lookUp).toBeHidden()
})
