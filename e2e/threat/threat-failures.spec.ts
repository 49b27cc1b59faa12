import { isScriptOf } from '../built-files.ts'
import { forgive } from '../faults.ts'
import { type Fault, lookUpSources } from './stand-in.ts'
import { cves, published } from './stand-in-figures.ts'
import { expect, test, threatOn, vectors } from './threat-app.ts'

test('an unknown CVE is no failure', async ({ threat }) => {
  await threat.openAsking(cves.unknown)
  await expect(threat.card.getByRole('listitem')).toHaveText([
    /^Not in KEV, catalogue 2026-08-14, \d+ days old$/,
    /^EPSS no score yet, \d{4}-\d\d-\d\d$/,
    'No CVE record',
  ])
  await threat.show()
  await expect(threat.epss).toContainText('No score is not 0.')
  await expect(threat.evidence).toContainText('Not in the catalogue of 2026-08-14.')
  await expect(threat.published).toContainText('No CVE record with this ID exists.')
  await expect(threat.evidence).toContainText('No CVE record, so no SSVC.')
  await threat.calculatorIsEmpty()
  await threat.calculatorWorks()
})

test('a rejected record says so', async ({ threat }) => {
  await threat.openAsking(cves.rejected)
  await expect(threat.card.getByRole('listitem').first()).toHaveText(
    /^Rejected record of 2026-07-30, looked up \d{4}-\d\d-\d\d$/,
  )
  await threat.show()
  await expect(threat.published).toContainText(
    'This CVE record was rejected. Not a vulnerability after all.',
  )
  await expect(threat.evidence).toContainText('The record was rejected, so no SSVC.')
  await threat.calculatorIsEmpty()
})

test('a record without vectors says so', async ({ threat }) => {
  await threat.openAsking(cves.bare)
  await expect(threat.card).toContainText('EPSS no score yet')
  await expect(threat.card).toContainText('0 vectors')
  await threat.show()
  await expect(threat.published).toContainText('The record has no CVSS vector.')
  await expect(threat.evidence).toContainText('No SSVC in the record.')
  await threat.calculatorIsEmpty()
})

test('429 once, and the second attempt succeeds', async ({ threat, standIn }) => {
  standIn.fail('429', lookUpSources, 1)
  await threat.openAsking(cves.known)
  await threat.calculatorWorks()
  await expect(threat.card).toContainText('In KEV since 2026-07-01')
  await expect(threat.card).toContainText('EPSS 15.3% (92nd)')
  await expect(threat.card).toContainText('3 vectors')
  expect(standIn.requests('epss')).toHaveLength(2)
})

type Failing = Record<'epss' | 'cve' | 'cveList' | 'kev', Fault>

/** Every fault in every place where it says something of its own; the first two are told of. */
const failing: readonly { faults: Failing; epss: string; cve: string; attempts: number }[] = [
  {
    faults: { epss: '429', cve: '503', cveList: 'drop', kev: 'nocors' },
    epss: 'api.first.org got too many requests, try again in 30 seconds.',
    cve: 'cveawg.mitre.org answered with an error (503).',
    attempts: 2,
  },
  {
    faults: { epss: '503', cve: 'drop', cveList: 'nocors', kev: '429' },
    epss: 'api.first.org answered with an error (503).',
    cve: 'cveawg.mitre.org could not be reached.',
    attempts: 2,
  },
  {
    faults: { epss: 'drop', cve: 'nocors', cveList: '503', kev: 'drop' },
    epss: 'api.first.org could not be reached.',
    cve: 'cveawg.mitre.org could not be reached.',
    attempts: 2,
  },
  {
    faults: { epss: 'nocors', cve: 'offline', cveList: 'offline', kev: 'offline' },
    epss: 'api.first.org could not be reached.',
    cve: 'cveawg.mitre.org could not be reached.',
    attempts: 2,
  },
  {
    faults: { epss: 'truncated', cve: 'html200', cveList: 'truncated', kev: 'empty200' },
    epss: 'The answer of api.first.org could not be read.',
    cve: 'The answer of cveawg.mitre.org could not be read.',
    attempts: 1,
  },
  {
    faults: { epss: 'html200', cve: 'truncated', cveList: 'empty200', kev: 'html200' },
    epss: 'The answer of api.first.org could not be read.',
    cve: 'The answer of cveawg.mitre.org could not be read.',
    attempts: 1,
  },
  {
    faults: { epss: 'empty200', cve: 'empty200', cveList: 'html200', kev: 'truncated' },
    epss: 'The answer of api.first.org could not be read.',
    cve: 'The answer of cveawg.mitre.org could not be read.',
    attempts: 1,
  },
]

for (const { faults: planned, epss, cve, attempts } of failing) {
  test(`unknown in plain sentences, then better: ${Object.values(planned).join(', ')}`, async ({
    app,
    threat,
    standIn,
    faults,
  }) => {
    for (const source of lookUpSources) standIn.fail(planned[source], [source])
    await threat.openAsking(cves.known)
    await threat.calculatorWorks()
    await expect(threat.fact('KEV unknown')).toBeVisible()
    await expect(threat.fact('EPSS unknown')).toContainText(epss)
    await expect(threat.fact('CVE record unknown')).toContainText(cve)
    await expect(threat.card).toContainText('Not complete: KEV, EPSS, CVE record could not be had.')
    await expect(threat.card.getByRole('button', { name: /^Try again: / })).toHaveCount(3)
    await threat.show()
    await expect(threat.epss).toContainText(epss)
    await expect(threat.epss).not.toContainText('No score')
    await expect(threat.evidence).toContainText('KEV unknown.')
    await expect(threat.evidence).toContainText('SSVC unknown.')
    await expect(threat.evidence).not.toContainText('No SSVC')
    await expect(threat.published).toContainText(cve)
    await expect(threat.published).not.toContainText('no CVSS vector')
    // To open the context is not to ask again.
    for (const source of lookUpSources) expect(standIn.requests(source)).toHaveLength(attempts)
    await app.shows({ score: '9.8', vector: vectors.v31 })

    standIn.recover()
    await threat.epss.getByRole('button', { name: 'Try again' }).click()
    await expect(threat.card).toContainText('EPSS 15.3% (92nd)')
    await expect(threat.card).toContainText('Not complete: KEV, CVE record could not be had.')
    await threat.fact('KEV').getByRole('button', { name: 'Try again' }).click()
    await threat.published.getByRole('button', { name: 'Try again' }).click()
    await expect(threat.card).toContainText('In KEV since 2026-07-01')
    await expect(threat.card).not.toContainText('Not complete')
    await expect(threat.published.getByRole('listitem')).toHaveCount(3)
    if (!Object.values(planned).includes('nocors')) return
    // The browser itself tells of this one, too.
    forgive(faults, (message) => message.includes('blocked by CORS policy'))
  })
}

test('numbers in place of texts are understood', async ({ threat, standIn }) => {
  standIn.fail('number', ['epss'])
  await threat.openAsking(cves.known)
  await expect(threat.card).toContainText('EPSS 15.3% (92nd)')
})

test('one source that fails leaves the others alone', async ({ threat, standIn }) => {
  standIn.fail('503', ['cve', 'kev'])
  await threat.openAsking(cves.known)
  // The list of records and the record's own word on KEV stand in.
  await expect(threat.fact('In KEV since 2026-07-01')).toContainText('answered with an error (503)')
  await expect(threat.card).toContainText('EPSS 15.3% (92nd)')
  await expect(threat.card).toContainText('SSVC active')
  await expect(threat.card).toContainText('3 vectors')
  expect(standIn.requests('cveList')).toHaveLength(1)
})

test('that the copy on GitHub lacks a record is no answer of CVE Services', async ({
  threat,
  standIn,
}) => {
  standIn.fail('html200', ['cve'])
  await threat.openAsking(cves.unknown)
  await expect(threat.fact('CVE record unknown')).toContainText(
    'The answer of cveawg.mitre.org could not be read.',
  )
  expect(standIn.requests('cveList')).toHaveLength(1)
  await expect(threat.card).toContainText('Not complete: CVE record could not be had.')
  await expect(threat.card).not.toContainText('No CVE record')
  await threat.show()
  await expect(threat.published).toContainText('The answer of cveawg.mitre.org could not be read.')
  await expect(threat.published).not.toContainText('No CVE record')
  await expect(threat.evidence).toContainText('SSVC unknown.')

  standIn.recover()
  await threat.published.getByRole('button', { name: 'Try again' }).click()
  await expect(threat.published).toContainText('No CVE record with this ID exists.')
  await expect(threat.card).not.toContainText('Not complete')
})

test('without the catalogue a CVE that no record lists is not said to be absent', async ({
  threat,
  standIn,
}) => {
  standIn.fail('truncated', ['kev'])
  await threat.openAsking(cves.differing)
  await expect(threat.card).toContainText('KEV unknown')
  await expect(threat.card).not.toContainText('Not in KEV')
})

test('a slow answer is overtaken by a newer question', async ({ app, threat, standIn }) => {
  const open = standIn.hold(cves.known)
  await threat.openAsking(cves.known)
  await expect.poll(() => standIn.requests('cve')).toHaveLength(1)
  await expect.poll(() => standIn.requests('epss')).toHaveLength(1)
  await threat.ask(cves.old)
  await expect(threat.card).toContainText('EPSS 99.99% (100th)')
  await expect(threat.card).toContainText('1 vector')
  await app.shows({ score: '7.5', vector: `CVSS:2.0/${published.v2}` })
  open()
  await expect(threat.card).not.toContainText('15.3%')
  await app.shows({ score: '7.5', vector: `CVSS:2.0/${published.v2}` })
  // The earlier question may be asked again, and is answered then.
  await threat.ask(cves.known)
  await expect(threat.card).toContainText('EPSS 15.3% (92nd)')
})

test('offline, the stored answers are shown with their date', async ({ visitorOn, standIn }) => {
  const { page, threat } = await visitorOn('2026-08-15')
  await threat.ask(cves.known)
  await threat.knowsAll()
  await threat.storesAll(cves.known)

  // Two days later every answer is old.
  await page.clock.setSystemTime('2026-08-17T15:00:00Z')
  await page.reload()
  standIn.fail('offline')
  await threat.lookUp.click()
  await expect(threat.card).toContainText('EPSS 15.3% (92nd)')
  await expect(threat.card).toContainText('In KEV since 2026-07-01')
  await threat.show()
  await page.clock.runFor(3_000)
  await expect(threat.epss).toContainText(
    'api.first.org could not be reached. Stored answer of 2026-08-15, because the network failed.',
  )
  await expect(threat.published).toContainText('Stored answer of 2026-08-15')
  await expect(threat.published.getByRole('listitem')).toHaveCount(3)
  await expect(threat.epss).toContainText('15.3% 92nd percentile')
})

test('where a part of the page cannot be loaded, the calculator stays', async ({ app, threat }) => {
  let isDown = true
  await app.page.route(isScriptOf('known-summary', 'load-published', 'threat-panel'), (route) => {
    return isDown ? route.abort('internetdisconnected') : route.continue()
  })
  await threat.openAsking(cves.known)
  await expect(threat.card).toContainText('This part of the page could not be loaded.')
  await threat.show()
  await expect(threat.panel).toContainText('This part of the page could not be loaded.')
  await threat.calculatorWorks()
  isDown = false
  await threat.panel.getByRole('button', { name: 'Try again', exact: true }).click()
  await expect(threat.published).toBeVisible()
  await threat.card.getByRole('button', { name: 'Try again', exact: true }).click()
  await threat.knowsAll()
})

test('without a store in the browser everything works for this visit', async ({ visitor }) => {
  const app = await visitor()
  const threat = threatOn(app)
  await app.page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('closed', 'SecurityError')
      },
    })
  })
  await threat.openAsking(cves.known)
  await expect(threat.card).toContainText('EPSS 15.3% (92nd)')
  await expect(threat.card).toContainText('3 vectors')
  await app.shows({ score: '7.6', vector: vectors.v40 })
})
