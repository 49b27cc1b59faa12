import { cves } from './stand-in-figures.ts'
import { expect, test } from './threat-app.ts'

test('KEV says forensic triage, and of two rows the later one counts', async ({ threat }) => {
  await threat.openAsking(cves.triaged)
  await expect(threat.fact('In KEV')).toHaveText(
    'In KEV since 2026-08-11, ransomware use unknown, due 2026-08-14, forensic triage: yes',
  )
  await threat.show()
  await expect(threat.evidence).toContainText('CISA asks for forensic triage')
  await expect(threat.evidence).toContainText('The catalogue has 2 rows for it; the later one')
  // Not said is not No.
  await threat.ask(cves.known)
  await expect(threat.fact('In KEV')).toContainText('since 2026-07-01')
  await expect(threat.card).not.toContainText('forensic')
  await expect(threat.evidence).not.toContainText('forensic')
})

test('SSVC 2.0.0 is read, and what it leaves open is named', async ({ threat }) => {
  await threat.openAsking(cves.triaged)
  await expect(threat.fact('SSVC')).toHaveText('SSVC none or poc, automatable (Acme, 2026-08-12)')
  await threat.show()
  await expect(threat.evidence).toContainText('Exploitation open: none or poc')
})

test('a word and a field that contradict are named, and so are NVD’s numbers of early 2026', async ({
  app,
  threat,
}) => {
  await threat.openContext(cves.triaged)
  const entry = threat.entry('CNA Acme · CVSS v4.0')
  await expect(entry).toContainText('A v4.0 vector in the record’s field for v3.1.')
  await expect(entry).toContainText('The severity word CRITICAL does not fit 7.6, which is High.')
  await app.button('Ask NVD for its vectors').click()
  await expect(threat.published).toContainText(
    'NVD, 2026-08-15: Deferred: NVD does not plan to score it.',
  )
  await expect(threat.entry('NVD')).toContainText('published 8.9 · recomputed 7.6')
  await expect(threat.entry('NVD')).toContainText('NVD’s v4.0 numbers of early 2026 were too high')

  await threat.ask(cves.bare)
  await app.button('Ask NVD for its vectors').click()
  await expect(threat.published).toContainText('NVD, 2026-08-15: Under Dispute')
  await expect(threat.published).toContainText('NVD has no vector of its own.')
})

test('a v3 temporal score is called one', async ({ app, threat }) => {
  await threat.openContext(cves.differing)
  await expect(threat.entry('CNA Acme')).toContainText(
    'published 8.8 · recomputed 8.8 (Temporal Score)',
  )
  // So it is where it stands as the calculator's own, until a base score is all there is.
  await expect(app.result).toContainText('CVSS v3.1, Temporal Score')
  await app.page.getByRole('heading', { name: 'Environmental', exact: true }).click()
  await app.choose('Modified Attack Vector', 'Physical')
  await expect(app.result).toContainText('CVSS v3.1, Environmental Score')
})

test('a reserved ID is neither rejected nor unknown', async ({ threat }) => {
  await threat.openAsking(cves.reserved)
  await expect(threat.card).toContainText('Reserved ID, nothing published yet')
  await expect(threat.card).not.toContainText('SSVC')
  await threat.show()
  await expect(threat.evidence).toContainText('The ID is reserved: there is no SSVC yet.')
  await expect(threat.published).toContainText('This CVE ID is reserved')
})

test('a source that is awaited keeps its place, while the others answer', async ({
  threat,
  standIn,
}) => {
  const open = standIn.hold('api.first.org')
  await threat.openAsking(cves.known)
  await expect(threat.fact('In KEV')).toBeVisible()
  await expect(threat.fact('EPSS')).toHaveText('EPSS Looking up…')
  await expect(threat.card).toContainText('Awaited: EPSS.')
  open()
  await expect(threat.fact('EPSS')).toContainText('15.3% (92nd)')
  await expect(threat.card).not.toContainText('Awaited')
})

test('an answer of an earlier visit says so, and is asked for anew by a press', async ({
  visitorOn,
  standIn,
}) => {
  const { app, threat } = await visitorOn('2026-08-15')
  await threat.ask(cves.known)
  await threat.knowsAll()
  await expect(threat.card).not.toContainText('Stored answers')
  await threat.storesAll(cves.known)
  await app.page.clock.setSystemTime('2026-08-15T16:00:00Z')
  await app.page.reload()
  await expect(threat.card).toContainText(
    /Stored answers: KEV, EPSS, CVE record, of 2026-08-15 15:0\d UTC\./,
  )
  await threat.lookUp.click()
  await expect(threat.card).toContainText('Stored answers: KEV, EPSS, CVE record')
  const before = standIn.requests().length
  await app.button(/^Ask again: KEV/).click()
  await expect(threat.card).not.toContainText('Stored answers')
  expect(standIn.requests().length).toBe(before + 3)
})

test('NVD that cannot be reached may have been asked too often', async ({
  app,
  threat,
  standIn,
}) => {
  standIn.fail('offline', ['nvd'])
  await threat.openContext(cves.known)
  await app.button('Ask NVD for its vectors').click()
  await expect(threat.published).toContainText('services.nvd.nist.gov could not be reached.')
  await expect(threat.published).toContainText('more than 5 times in 30 seconds')
})

test('EPSS names its age once it is older than two days', async ({ visitorOn, standIn }) => {
  const { app, threat } = await visitorOn('2026-08-17')
  await threat.ask(cves.known)
  await expect(threat.fact('EPSS')).toHaveText('EPSS 15.3% (92nd), 2026-08-15')
  await app.page.clock.setSystemTime('2026-08-18T09:00:00Z')
  await app.page.reload()
  await threat.lookUp.click()
  await expect(threat.fact('EPSS')).toHaveText('EPSS 15.3% (92nd), 2026-08-15, 3 days old')
  expect(standIn.requests('epss').length).toBeGreaterThan(0)
})

test('rows of the list carry what was known of their CVE, after a reload, too', async ({
  app,
  threat,
  standIn,
}) => {
  const { page } = app
  const row = page.getByRole('region', { name: 'List', exact: true }).getByRole('row').last()
  const facts = /In KEV since .* · EPSS 15\.3% \(92nd\).*2026.* · SSVC active/
  await threat.openAsking(cves.known)
  await threat.knowsAll()
  await app.button('Keep').click()
  await app.button('List 1').click()
  await app.button(`More about ${cves.known}`).click()
  await expect(row).toHaveText(facts)
  const copied = await app.copies(app.button('Copy all as JSON'))
  const asked = standIn.requests().length
  await threat.holdsAll(cves.known)
  await page.reload()
  await app.button(`More about ${cves.known}`).click()
  await expect(row).toHaveText(facts)
  const [before, after] = [copied, await app.copies(app.button('Copy all as JSON'))].map(
    (text) => JSON.parse(text) as { readonly saved: string; readonly rows: readonly unknown[] },
  )
  expect({ ...after, saved: '' }).toEqual({ ...before, saved: '' })
  // Both versions of the finding stand in its one row.
  expect(before?.rows).toMatchObject([
    {
      id: cves.known,
      epss: { probability: 0.15312, date: '2026-08-15' },
      row: { assessment: { vectors: { length: 2 } } },
    },
  ])
  expect(standIn.requests()).toHaveLength(asked)
})
