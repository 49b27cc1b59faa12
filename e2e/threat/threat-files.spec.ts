import { gzipSync } from 'node:zlib'

import type { App } from '../app.ts'
import type { StandIn } from './stand-in.ts'
import { cves, kevCatalogue, recordText } from './stand-in-figures.ts'
import { expect, test, vectors } from './threat-app.ts'

const name = 'epss_scores-2026-08-14.csv.gz'
const head = '#model_version:v2026.06.15,score_date:2026-08-14T12:03:41Z\ncve,epss,percentile\n'

const worker = /given-file\.worker/

/** Holds the script of the worker back, so that a file is still being read; gives what lets it go. */
async function holdWorker({ page }: App, standIn: StandIn): Promise<() => void> {
  const open = standIn.hold('given-file.worker')
  await page.context().route(worker, async (route) => {
    await standIn.released(route.request().url())
    await route.continue().catch(() => undefined)
  })
  return open
}

/** A daily file of so many rows, the known CVE among them. */
function dailyFile(rows: number): string {
  const others = Array.from({ length: rows - 1 }, (_, row) => {
    return `CVE-${2000 + (row % 26)}-${1000 + row},${(row % 1000) / 1000},0.5\n`
  })
  return `${head}${others.join('')}${cves.known},4e-05,0.10123\n`
}

test('a daily file of 360,000 rows answers at once, and stays until it is deleted', async ({
  app,
  threat,
  standIn,
}) => {
  // FIRST cannot be reached: the file stands alone.
  standIn.fail('offline', ['epss'])
  await threat.openContext(cves.rejected)
  // The first question goes out with its pack, a moment after it was asked, and is repeated two seconds later:
  // on a busy machine it may have been by now.
  await expect.poll(() => standIn.requests('epss').length).toBeGreaterThan(0)
  await threat.chooseFile(name, gzipSync(dailyFile(360_000), { level: 1 }))
  await threat.calculatorWorks()
  await expect(threat.files).toContainText('360,000 scores of 2026-08-14 are loaded.')
  await threat.ask(cves.known)
  await expect(threat.card).toContainText('EPSS <0.01% (10th), 2026-08-14')
  await expect(threat.epss).toContainText(
    /2026-08-14 · model v5 · \d+ days old · from a file of 2026-08-14/,
  )
  await threat.ask('CVE-2012-1012')
  await expect(threat.card).toContainText('EPSS 1.2% (50th)')
  await threat.ask(cves.unknown)
  await expect(threat.card).toContainText('EPSS no score yet, 2026-08-14')

  await threat.openAgain()
  const before = standIn.requests('epss').length
  await threat.ask(cves.known)
  await expect(threat.card).toContainText('EPSS <0.01% (10th)')
  // FIRST is asked once more before that counts as a failure.
  await expect.poll(() => standIn.requests('epss').length).toBe(before + 2)
  await threat.show()
  await expect(threat.files).toContainText('360,000 scores of 2026-08-14 are loaded.')
  standIn.recover()
  await app.button(`Delete the file ${name}`).click()
  await threat.epss.getByRole('button', { name: 'Try again' }).click()
  await expect(threat.card).toContainText('EPSS 15.3% (92nd)')
  await threat.openAgain()
  await threat.ask(cves.known)
  await expect(threat.card).toContainText('EPSS 15.3% (92nd)')
  await threat.show()
  await expect(threat.inUse).toHaveCount(0)
})

test('reading can be cancelled', async ({ app, threat, standIn }) => {
  await threat.openContext(cves.known)
  // The worker's script is held back, so that there is time to change one's mind.
  const open = await holdWorker(app, standIn)
  await threat.chooseFile(name, gzipSync(dailyFile(10)))
  await expect(threat.files.getByRole('progressbar')).toBeVisible()
  await app.button('Cancel').click()
  await expect(threat.files.getByRole('progressbar')).toHaveCount(0)
  await expect(threat.files).not.toContainText('could not be read')
  await expect(threat.card).toContainText('EPSS 15.3% (92nd)')
  open()
  await threat.chooseFile(name, gzipSync(dailyFile(10)))
  await expect(threat.files).toContainText('10 scores of 2026-08-14 are loaded.')
  await app.page.context().unroute(worker)
})

test.describe('files that are given while others are read', () => {
  let open = () => {}
  /** The worker's script is held back, so that what is given first is still being read. */
  test.beforeEach(async ({ app, threat, standIn }) => {
    await threat.openFiles()
    open = await holdWorker(app, standIn)
  })
  test.afterEach(async ({ app }) => {
    await app.page.context().unroute(worker)
  })

  const older = 'epss_scores-2026-08-13.csv'
  const oldFile = dailyFile(20).replace('2026-08-14', '2026-08-13')

  test('win, and those are named and can be read after all', async ({ app, threat }) => {
    await threat.chooseFile(older, oldFile)
    await expect(threat.files.getByRole('progressbar')).toBeVisible()
    await threat.chooseFile(name, dailyFile(10))
    await expect(threat.files).toContainText(
      `${older} was not read: other files were given meanwhile.`,
    )
    open()
    await expect(threat.inUse).toContainText(['10 scores of 2026-08-14 are loaded.'])
    await expect(threat.inUse).toHaveCount(1)
    await app.button(`Read ${older} after all`).click()
    await expect(threat.inUse).toContainText([
      '10 scores of 2026-08-14 are loaded.',
      '20 scores of 2026-08-13 are loaded.',
    ])
    await expect(threat.files).not.toContainText('was not read')
  })

  test('of one day are in use, and the other is not, also after a reload', async ({ threat }) => {
    await threat.chooseFile('first.csv', dailyFile(20))
    await threat.chooseFile('second.csv', dailyFile(10))
    open()
    await expect(threat.inUse).toContainText(['10 scores of 2026-08-14 are loaded.'])
    await threat.openAgain()
    await threat.useFiles()
    await expect(threat.inUse).toContainText(['10 scores of 2026-08-14 are loaded.'])
    await expect(threat.inUse).toHaveCount(1)
  })

  test('of one day and in one choice: the last is in use, and the other is named', async ({
    threat,
  }) => {
    open()
    await threat.chooseFiles(['first.csv', dailyFile(20)], ['second.csv', dailyFile(10)])
    await expect(threat.inUse).toContainText(['10 scores of 2026-08-14 are loaded.'])
    await expect(threat.files).toContainText(
      'An earlier file of the same day or name is no longer used: first.csv.',
    )
  })

  test('do not come on screen over what somebody has gone on with', async ({ app, threat }) => {
    await threat.chooseFile('record.json', recordText(cves.known) ?? '')
    await expect(threat.files.getByRole('progressbar')).toBeVisible()
    const own = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N'
    await app.pasteField.fill(own)
    await app.pasteField.press('Enter')
    await app.shows({ score: '9.1', vector: own })
    open()
    await expect(threat.inUse).toContainText(['CVE records: 1'])
    await app.shows({ score: '9.1', vector: own })
    await app.button(`Show ${cves.known}`).click()
    await app.shows({ score: '7.6', vector: vectors.v40 })
    await expect(app.button(`Show ${cves.known}`)).toHaveCount(0)
  })
})

test('a wrong file is refused with its line, and the one before stays', async ({
  threat,
  standIn,
}) => {
  standIn.fail('offline', ['epss'])
  await threat.openContext(cves.known)
  await threat.chooseFile(name, gzipSync(dailyFile(10)))
  await expect(threat.card).toContainText('EPSS <0.01% (10th)')

  await threat.chooseFile('scores.csv', `${head}CVE-2024-0001,0.5,0.5\nCVE-2024-0002,high,0.5\n`)
  await expect(threat.files).toContainText(
    'This is no EPSS daily file: line 4 should hold a probability from 0 to 1 but holds “',
  )
  await threat.chooseFile('notes.csv', 'Dear team,\nnothing here.\n')
  await expect(threat.files).toContainText('line 1 should hold the heading cve,epss,percentile')
  await threat.chooseFile(name, gzipSync(dailyFile(5_000)).subarray(0, 9_000))
  await expect(threat.files).toContainText('should hold complete gzip data')
  await expect(threat.files).toContainText('The file ends early.')
  await threat.chooseFile('kev.json.gz', gzipSync(JSON.stringify(kevCatalogue)).subarray(0, -9))
  await expect(threat.files).toContainText('kev.json.gz: The file ends early')
  await threat.chooseFile('other.json', '{"hello":"world"}')
  await expect(threat.files).toContainText('neither a CVE record nor the KEV catalogue')
  await expect(threat.files).not.toContainText('gzip')
  await threat.chooseFile('kev.json', JSON.stringify(kevCatalogue))
  await expect(threat.files).toContainText(
    'The KEV catalogue is kept, but the answer of the same day counts',
  )
  await expect(threat.files).not.toContainText('neither')
  await threat.calculatorWorks()

  await expect(threat.card).toContainText('EPSS <0.01% (10th)')
  await threat.openAgain()
  await threat.ask(cves.known)
  await expect(threat.card).toContainText('EPSS <0.01% (10th)')
})

test('with look-ups switched off, files alone tell of a CVE', async ({ app, threat, standIn }) => {
  await threat.openFiles(/^never/)
  await threat.chooseFile(name, gzipSync(dailyFile(10)))
  await expect(threat.files).toContainText('10 scores of 2026-08-14 are loaded.')
  await threat.ask(cves.known)
  await expect(threat.card).toContainText('EPSS <0.01% (10th)')
  await expect(threat.card).not.toContainText('unknown')
  await expect(threat.epss).toContainText(
    /2026-08-14 · model v5 · \d+ days old · from a file of 2026-08-14/,
  )
  await expect(threat.evidence).toContainText('Not looked up.')
  await expect(threat.published).toContainText('Not looked up.')
  await threat.chooseFile('kev.json', JSON.stringify(kevCatalogue))
  await expect(threat.evidence).toContainText(
    'In KEV since 2026-07-01 · federal due date 2026-07-22',
  )
  await threat.chooseFile('record.json', recordText(cves.known) ?? '')
  await expect(threat.published.getByRole('listitem')).toHaveCount(3)
  await app.shows({ score: '7.6', vector: vectors.v40 })
  expect(standIn.requests()).toEqual([])
})

test('with look-ups off, a record among several files, or kept, fills the assessment of its CVE', async ({
  app,
  threat,
  standIn,
}) => {
  await threat.openContext(cves.known, /^never/)
  await threat.chooseFiles(
    ['other.json', recordText(cves.old) ?? ''],
    ['record.json', recordText(cves.known) ?? ''],
    ['kev.json', JSON.stringify(kevCatalogue)],
  )
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await expect(app.result).toContainText('CNA Acme, from a file')
  await expect(threat.card).toHaveAccessibleName(cves.known)
  // One that is not on screen is offered, and one that is asked for comes from what is kept.
  await app.button(`Show ${cves.old}`).click()
  await expect(threat.card).toHaveAccessibleName(cves.old)
  await app.shows({ score: '7.5' })
  await threat.ask(cves.known)
  await app.shows({ score: '7.6', vector: vectors.v40 })
  expect(standIn.requests()).toEqual([])
})

test('a file in use tells how much of it could not be read, also after a reload', async ({
  threat,
}) => {
  await threat.openFiles()
  const vulnerabilities = [...kevCatalogue.vulnerabilities, { cveID: 'no ID' }]
  await threat.chooseFile('kev.json', JSON.stringify({ ...kevCatalogue, vulnerabilities }))
  const all = vulnerabilities.length
  await expect(threat.inUse).toContainText(`1 of ${all} entries could not be read.`)
  await threat.openAgain()
  await threat.useFiles()
  await expect(threat.inUse).toContainText(`1 of ${all} entries could not be read.`)
})

test('a catalogue without a date leaves the card incomplete', async ({ threat }) => {
  await threat.openContext(cves.unknown, /^never/)
  const { dateReleased: _, ...undated } = kevCatalogue
  await threat.chooseFile('kev.json', JSON.stringify(undated))
  await expect(threat.card).toContainText('Not complete: KEV is not certain.')
})

for (const day of ['2026-02-30', '2026-13-01', '9999-99-99']) {
  test(`a file of ${day} is said to be of no day that exists, and its score of none`, async ({
    threat,
  }) => {
    await threat.openContext(cves.known, /^never/)
    await threat.chooseFile('scores.csv', dailyFile(10).replace('2026-08-14', day))
    await expect(threat.inUse).toContainText('10 scores of an unknown day are loaded.')
    await expect(threat.inUse).toContainText(`its day, ${day}, does not exist`)
    await expect(threat.files).toContainText(
      `The daily file is used. The file is wrong: its day, ${day}, does not exist.`,
    )
    await expect(threat.card).toContainText('EPSS <0.01% (10th), day unknown')
    await expect(threat.epss).toContainText('day unknown · from a file of an unknown day')
    // What is kept knows it, too.
    await threat.openAgain()
    await threat.show()
    await expect(threat.inUse).toContainText(`its day, ${day}, does not exist`)
  })
}

test('a daily file or catalogue with an impossible day says so, whatever its name says', async ({
  threat,
}) => {
  await threat.openFiles()
  const vulnerabilities = kevCatalogue.vulnerabilities.slice(0, 1)
  await threat.chooseFiles(
    ['epss_scores-2026-08-14.csv', dailyFile(10).replace('2026-08-14', '2026-02-30')],
    ['kev.json', JSON.stringify({ dateReleased: '2026-06-31T10:00:00Z', vulnerabilities })],
  )
  await expect(threat.inUse).toContainText([
    /10 scores of 2026-08-14 .* its day, 2026-02-30, does not exist; 2026-08-14 is the one in its name\./,
    /KEV catalogue of an unknown day.* its day, 2026-06-31, does not exist\./,
  ])
})

test('the ID of a dropped CVE record is not sent anywhere', async ({ app, threat, standIn }) => {
  await threat.openFiles()
  await threat.chooseFile('record.json', recordText(cves.known) ?? '')
  await expect(threat.card).toHaveAccessibleName(cves.known)
  await expect(threat.card).toContainText('SSVC active')
  await expect(threat.card).toContainText('3 vectors')
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await expect(threat.lookUp).toBeVisible()
  expect(standIn.requests()).toEqual([])
})

test('a CVE record and the KEV catalogue stand in for look-ups', async ({
  app,
  threat,
  standIn,
}) => {
  standIn.fail('offline')
  await threat.openAsking(cves.unknown)
  await expect(threat.card).toContainText('Not complete: KEV, EPSS, CVE record')
  await threat.show()
  await threat.chooseFile('kev.json', JSON.stringify(kevCatalogue))
  await expect(threat.files).toContainText('The KEV catalogue is used.')
  await expect(threat.evidence).toContainText('Not in the catalogue of 2026-08-14.')
  const before = standIn.requests('cve').length
  await threat.chooseFile('record.json', recordText(cves.known) ?? '')
  await expect(threat.files).toContainText('The CVE record is shown.')
  await expect(threat.card).toHaveAccessibleName(cves.known)
  await expect(threat.published.getByRole('listitem')).toHaveCount(3)
  await expect(threat.evidence).toContainText(
    'In KEV since 2026-07-01 · federal due date 2026-07-22',
  )
  await app.shows({ score: '7.6', vector: vectors.v40 })
  expect(standIn.requests('cve')).toHaveLength(before)
})

test('a file dropped anywhere on the page is read', async ({ app, threat }) => {
  await app.open()
  const text = dailyFile(10)
  const transfer = await app.page.evaluateHandle((content) => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'epss_scores-2026-08-14.csv'))
    return data
  }, text)
  const metrics = app.metric('Attack Vector')
  await metrics.dispatchEvent('dragover', { dataTransfer: transfer })
  await metrics.dispatchEvent('drop', { dataTransfer: transfer })
  await expect(threat.files).toContainText('10 scores of 2026-08-14 are loaded.')
})
