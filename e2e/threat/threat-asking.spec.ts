import { appOn } from '../app.ts'
import { expect, test, threatOn, vectors } from './threat-app.ts'
import { cves } from './stand-in-figures.ts'

const link = `#CVSS:4.0&cve=${cves.known}`

test('Enter on a typed ID asks, and each fact has its line, KEV first', async ({
  app,
  threat,
  standIn,
}) => {
  await app.open()
  expect(standIn.requests()).toEqual([])
  await threat.ask(cves.known)
  await expect(threat.card.getByRole('listitem')).toHaveText([
    'In KEV since 2026-07-01, ransomware known, due 2026-07-22',
    /^EPSS 15\.3% \(92nd\), 2026-08-15, \d+ days old$/,
    'SSVC active, automatable, total (CISA-ADP, 2026-07-02)',
    /^Published 3 vectors: 8\.8 v3\.1, 7\.6 v4\.0, 9\.8 v3\.1, (record of [\d-]+, )?looked up [\d-]+$/,
  ])
  await expect(app.pasteField).toHaveValue('')
  expect(standIn.requests('epss')).toEqual([
    `${standIn.hosts.epss}data/v1/epss?cve=${cves.known}&scope=time-series`,
  ])
  expect(standIn.requests('cve')).toEqual([`${standIn.hosts.cve}api/cve/${cves.known}`])
  expect(standIn.requests('cveList')).toEqual([])
  expect(standIn.requests('nvd')).toEqual([])

  await threat.show()
  await expect(threat.epss).toContainText('15.3% 92nd percentile')
  await expect(threat.epss).toContainText('2026-08-15 · model v5')
  await expect(threat.epss).toContainText('7 days: +1.4 points · 30 days: +5.3 points')
  await expect(threat.evidence).toContainText(
    'In KEV since 2026-07-01 · federal due date 2026-07-22 · used in ransomware campaigns · Catalogue of 2026-08-14',
  )
  await expect(threat.evidence).toContainText('CISA-ADP, 2026-07-02')
  await expect(threat.evidence).toContainText('Technical Impact total')
  await expect(threat.published.getByRole('listitem')).toHaveCount(3)
  expect(standIn.requests()).toHaveLength(3)
})

test('a pasted bare ID is not sent before Enter', async ({ app, threat, standIn }) => {
  await app.open()
  await app.paste(cves.known)
  await expect(app.pasteField).toHaveValue(cves.known)
  expect(standIn.requests()).toEqual([])
  await app.pasteField.press('Enter')
  await expect(threat.card).toContainText('EPSS 15.3% (92nd)')
})

test('an ID in a link is shown and sent by "Look up" only', async ({ app, threat, standIn }) => {
  await app.open(link)
  await expect(threat.card).toHaveAccessibleName(cves.known)
  await expect(threat.card).toContainText(
    'Sends only this ID, to api.first.org, cveawg.mitre.org, raw.githubusercontent.com.',
  )
  await threat.calculatorWorks()
  await app.hasAddress(`${vectors.v31}&cve=${cves.known}`)
  expect(standIn.requests()).toEqual([])
  await threat.lookUp.click()
  await threat.knowsAll()
  expect(standIn.requests('epss')).toHaveLength(1)
  // Somebody's own vector is not replaced.
  await app.shows({ score: '9.8', vector: vectors.v31 })
})

test('an ID inside a pasted text is shown, not sent', async ({ app, threat, standIn }) => {
  await app.open()
  await app.paste(`Under embargo until Monday: ${cves.known}, ${vectors.v31} (do not share).`)
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(threat.card).toHaveAccessibleName(cves.known)
  await app.hasAddress(`${vectors.v31}&cve=${cves.known}`)
  expect(standIn.requests()).toEqual([])
})

test('of several IDs in a text one is chosen, and none is sent', async ({
  app,
  threat,
  standIn,
}) => {
  await app.open()
  await app.paste(`${cves.known} replaces ${cves.rejected}`)
  await expect(app.notice).toContainText('Several CVE IDs were found.')
  await app.notice.getByRole('button', { name: cves.known }).click()
  await expect(threat.card).toHaveAccessibleName(cves.known)
  expect(standIn.requests()).toEqual([])
})

test('"always" is remembered and asks for what arrives', async ({ app, threat, standIn }) => {
  await app.open(link)
  await threat.always.check()
  expect(standIn.requests()).toEqual([])
  await app.page.reload()
  await expect(threat.card).toContainText('EPSS 15.3% (92nd)')
  await app.paste(`About ${cves.old}.`)
  await expect(threat.card).toContainText('EPSS 99.99% (100th)')
  expect(standIn.requests('epss')).toHaveLength(2)
})

test('"never" switches every look-up off', async ({ app, threat, standIn }) => {
  await app.open(link)
  await threat.preferLookUps(/^never/)
  await expect(threat.card).toContainText('Look-ups are switched off in the settings.')
  await expect(threat.lookUp).toBeHidden()
  await threat.ask(cves.old)
  await expect(threat.card).toContainText('Look-ups are switched off in the settings.')
  await app.page.reload()
  await expect(threat.card).toContainText('Look-ups are switched off in the settings.')
  await threat.calculatorWorks()
  expect(standIn.requests()).toEqual([])
})

test('"never" also ends what is shown already', async ({ app, threat, standIn }) => {
  await threat.openAsking(cves.known)
  await threat.knowsAll()
  const before = standIn.requests().length
  await threat.preferLookUps(/^never/)
  await app.page.reload()
  await expect(threat.card).toContainText('Look-ups are switched off in the settings.')
  expect(standIn.requests()).toHaveLength(before)
})

test('the link carries the ID, a reload keeps it, and it can be taken away', async ({
  app,
  threat,
  standIn,
}) => {
  await app.openVector(vectors.v31)
  await threat.ask(cves.known)
  await app.hasAddress(`${vectors.v31}&cve=${cves.known}`)
  await threat.knowsAll()
  const before = standIn.requests().length
  await app.page.reload()
  await expect(threat.card).toHaveAccessibleName(cves.known)
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(threat.lookUp).toBeVisible()
  expect(standIn.requests()).toHaveLength(before)
  await app.button(`Remove ${cves.known}`).click()
  await app.hasAddress(vectors.v31)
  await expect(threat.card).toHaveAccessibleName('Threat context')
})

test('switched off in plumb.json, nobody can ask', async ({ app, threat, standIn }) => {
  await app.page.route('**/plumb.json', (route) => route.fulfill({ json: { lookUps: false } }))
  await app.open(link)
  const byHost = 'Look-ups are switched off by whoever hosts this copy.'
  await expect(threat.card).toContainText(byHost)
  await threat.ask(cves.known)
  await expect(threat.card).toContainText(byHost)
  await app.button('Keys and settings').click()
  await expect(app.keys).toContainText('This has no effect here')
  expect(standIn.requests()).toEqual([])
})

for (const [what, answer, said] of [
  ['with a wrong value', { json: { lookUps: false, hosts: { epss: 7 } } }, 'plumb.json hosts.epss'],
  [
    'with a word for false',
    { json: { lookUps: 'false' } },
    'plumb.json lookUps cannot be as it is',
  ],
  ['with a slip in a key', { json: { lookups: false } }, 'plumb.json lookups cannot be'],
  [
    'that says two things',
    { body: '{ "lookUps": false, "lookUps": true }' },
    'plumb.json lookUps cannot be as it is',
  ],
  [
    'with a password for a mirror',
    { json: { hosts: { epss: 'https://u:p@mirror.example' } } },
    'plumb.json hosts.epss cannot be',
  ],
  ['with a comma too many', { body: '{ "lookUps": false, }' }, 'plumb.json is no valid JSON'],
  ['that is no object', { body: 'null' }, 'plumb.json is no object of settings'],
  ['of a host in trouble', { status: 503 }, 'plumb.json could not be fetched'],
] as const) {
  test(`a plumb.json ${what} means that nobody is asked, and is said to be so`, async ({
    app,
    threat,
    standIn,
    faults,
  }) => {
    await app.page.route('**/plumb.json', (route) => route.fulfill(answer))
    await app.open(link)
    await expect(threat.card).toContainText(said)
    await threat.ask(cves.known)
    await expect(threat.card).toContainText(said)
    expect(standIn.requests()).toEqual([])
    // The browser's own word for an answer that is a failure.
    expect(faults.filter((fault) => !fault.includes('503'))).toEqual([])
    faults.length = 0
  })
}

test('a plumb.json that never answers means that nobody is asked, after ten seconds at most', async ({
  app,
  threat,
  standIn,
  faults,
}) => {
  // Never fulfilled; a wait of ten seconds ends at once, a longer one never.
  await app.page.route('**/plumb.json', () => {})
  await app.page.addInitScript(() => {
    AbortSignal.timeout = (limit) =>
      limit <= 10_000
        ? AbortSignal.abort(new DOMException('', 'TimeoutError'))
        : new AbortController().signal
  })
  await app.open(link)
  await expect(threat.card).toContainText('plumb.json could not be fetched')
  await threat.ask(cves.known)
  await expect(threat.card).toContainText('plumb.json could not be fetched')
  expect(standIn.requests()).toEqual([])
  expect(faults).toEqual([])
})

test('never, chosen in one tab, holds in all and ends what was asked in them', async ({
  app,
  threat,
  standIn,
}) => {
  await app.open(link)
  await threat.always.check()
  await threat.lookUp.click()
  await threat.knowsAll()
  const page = await app.page.context().newPage()
  await page.goto('/')
  await threatOn(appOn(page)).preferLookUps(/^never/)
  await page.close()
  const before = standIn.requests().length
  // What the first tab remembers does not come back by way of another preference.
  await app.switchTo('4.0')
  await app.open(`#${vectors.v31}&cve=${cves.old}`)
  await expect(threat.card).toContainText('Look-ups are switched off')
  await app.page.reload()
  await expect(threat.card).toContainText('Look-ups are switched off')
  expect(standIn.requests()).toHaveLength(before)
})

test('only the hosts of plumb.json are asked, however late it arrives', async ({
  app,
  threat,
  standIn,
}) => {
  const open = standIn.hold('plumb.json')
  await app.page.route('**/plumb.json', async (route) => {
    await standIn.released('plumb.json')
    await route.fulfill({ json: { hosts: { epss: standIn.hosts.cve } } })
  })
  // The ten seconds after which it counts as unreachable do not pass, however slow the machine is.
  await app.page.addInitScript(() => {
    AbortSignal.timeout = () => new AbortController().signal
  })
  await threat.openAsking(cves.known)
  await threat.calculatorWorks()
  expect(standIn.requests()).toEqual([])
  open()
  await expect(threat.card).toContainText('In KEV since 2026-07-01')
  expect(standIn.requests('epss')).toEqual([])
})

test('on a phone the bar says what a look-up found, without the sheet', async ({ threat, app }) => {
  await app.page.setViewportSize({ width: 360, height: 740 })
  await app.open()
  await app.pasteField.fill(cves.known)
  await app.pasteField.press('Enter')
  await expect(app.result.getByText(`${cves.known} · In KEV · EPSS 15.3%`)).toBeVisible()
  await expect(threat.card).toBeHidden()
})

test('what failed of another ID is not sent again', async ({ app, threat, standIn }) => {
  standIn.fail('offline', ['epss', 'cve', 'cveList', 'kev'])
  await threat.openAsking(cves.old)
  await expect(threat.card).toContainText('Not complete')
  await app.button(`Remove ${cves.old}`).click()
  const before = standIn.requests().filter((url) => url.includes(cves.old)).length
  standIn.recover()
  await threat.ask(cves.known)
  await threat.knowsAll()
  await threat.ask(cves.known)
  await threat.knowsAll()
  expect(standIn.requests().filter((url) => url.includes(cves.old))).toHaveLength(before)
})
