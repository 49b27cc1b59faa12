import { mkdirSync, writeFileSync } from 'node:fs'

import { cves, kevCatalogue, nvdText, published, recordText } from './stand-in-figures.ts'
import { appOn } from '../app.ts'
import { expect, test, threatOn } from './threat-app.ts'
import { zipArchive } from './zip-archive.ts'

const daily = (date: string, epss: string) =>
  `#model_version:v2026.06.15,score_date:${date}T12:03:41Z\ncve,epss,percentile\n${cves.known},${epss},0.5\n`
const record = (cve: string) => recordText(cve) ?? ''
const kevCsv = `cveID,vendorProject,dateAdded,dueDate,knownRansomwareCampaignUse\n${cves.known},"Acme, Inc.",2026-07-01,2026-07-22,Known\n`
const epssAnswer = JSON.stringify({
  status: 'OK',
  'status-code': 200,
  data: [{ cve: cves.known, epss: '0.420000000', percentile: '0.970000000', date: '2026-08-13' }],
})

test('a daily file that is older than FIRST’s answer does not hide it, and is named', async ({
  app,
  threat,
}) => {
  await threat.openAsking(cves.known)
  await expect(threat.fact('EPSS')).toContainText('15.3% (92nd), 2026-08-15')
  await threat.show()
  await threat.chooseFile('epss_scores-2026-08-14.csv', daily('2026-08-14', '0.3'))
  await expect(threat.fact('EPSS')).toContainText('30.0%, from a file of 2026-08-14')
  await expect(threat.fact('EPSS')).toContainText('15.3% (92nd), 2026-08-15')
  await expect(threat.epss).toContainText('15.3% 92nd percentile')
  await expect(threat.epss).toContainText('Older: 30.0%, from a file of 2026-08-14')

  // The same holds the other way round.
  await threat.chooseFile('epss_scores-2026-08-16.csv', daily('2026-08-16', '0.2'))
  await expect(threat.fact('EPSS')).toContainText('20.0% (50th), 2026-08-16')
  await expect(threat.epss).toContainText('from a file of 2026-08-16')
  await expect(threat.epss).toContainText('Older: 15.3%, looked up, of 2026-08-15')
  await app.button('Delete the file epss_scores-2026-08-16.csv').click()
  await expect(threat.fact('EPSS')).toContainText('15.3% (92nd), 2026-08-15')
})

test('an answer of the EPSS API is read to its last row, and is there again after a reload', async ({
  app,
  threat,
}) => {
  const row = { epss: '0.420000000', percentile: '0.970000000', date: '2026-08-13' }
  const data = Array.from({ length: 50_000 }, (_, at) => ({
    ...row,
    cve: `CVE-2015-${10_000 + at}`,
  }))
  await app.open('#CVSS:4.0&cve=CVE-2015-59999')
  await threat.show()
  await threat.chooseFile('epss.json', JSON.stringify({ status: 'OK', total: data.length, data }))
  await expect(threat.inUse).toContainText('EPSS API: 50,000, newest of 2026-08-13')
  await expect(threat.inUse).not.toContainText('not read')
  await expect(threat.fact('EPSS')).toContainText('42.0% (97th), 2026-08-13')
  await threat.openAgain()
  await expect(threat.fact('EPSS')).toContainText('42.0% (97th), 2026-08-13')
})

test('until the browser has stored a file, the page says that it is storing it', async ({
  app,
  threat,
}) => {
  await app.page.addInitScript(() => {
    const commit: unknown = Reflect.get(IDBTransaction.prototype, 'commit')
    // The transaction goes on for as long as it is asked something.
    IDBTransaction.prototype.commit = function hold(this: IDBTransaction) {
      const store = this.objectStore(this.objectStoreNames[0] ?? '')
      if (document.title === 'may be stored') Reflect.apply(commit as () => void, this, [])
      else store.count().addEventListener('success', () => this.commit())
    }
  })
  await threat.openFiles()
  await threat.chooseFile('kev.json', JSON.stringify(kevCatalogue))
  await expect(threat.inUse).toContainText('The browser is storing it for the next visit.')
  await app.page.evaluate(() => (document.title = 'may be stored'))
  await expect(threat.inUse).not.toContainText('storing it')
  await threat.openAgain()
  await threat.useFiles()
  await expect(threat.inUse).toHaveCount(1)
})

test('a KEV catalogue of too many entries is refused with that reason', async ({ threat }) => {
  const vulnerabilities = Array.from({ length: 50_001 }, () => kevCatalogue.vulnerabilities[0])
  await threat.openFiles()
  await threat.chooseFile('kev.json', JSON.stringify({ ...kevCatalogue, vulnerabilities }))
  await expect(threat.files).toContainText('This catalogue holds too many entries: 50,001')
})

test('a file that is older than what counts is said to be kept only, and beside what', async ({
  threat,
}) => {
  await threat.openAsking(cves.known)
  await threat.knowsAll()
  await threat.show()
  const older = { ...kevCatalogue, dateReleased: '2026-08-01T10:00:00Z' }
  await threat.chooseFiles(
    ['old.csv', daily('2026-08-14', '0.3')],
    ['old.json', JSON.stringify(older)],
  )
  await expect(threat.files).toContainText(
    `The daily file is kept, but the newer answer counts for ${cves.known}: looked up, of 2026-08-15.`,
  )
  await expect(threat.files).toContainText(
    `The KEV catalogue is kept, but the newer answer counts for ${cves.known}: looked up, of 2026-08-14.`,
  )
  await expect(threat.files).not.toContainText('is used')
  await threat.chooseFile('new.csv', daily('2026-08-16', '0.2'))
  await expect(threat.files).toContainText('The daily file is used.')
  await threat.chooseFile('old.csv', daily('2026-08-13', '0.3'))
  await expect(threat.files).toContainText(
    `The daily file is kept, but the newer answer counts for ${cves.known}: from a file of 2026-08-16 (new.csv).`,
  )
})

test('several files of every kind at once, each listed with date, count, age and delete', async ({
  threat,
  standIn,
}) => {
  await threat.openFiles(/^never/)
  await threat.chooseFiles(
    ['kev.csv', kevCsv],
    ['nvd.json', nvdText(cves.triaged)],
    ['epss.json', epssAnswer],
    ['one.json', record(cves.known)],
    ['two.json', record(cves.triaged)],
    ['README.md', '# Read me\n'],
  )
  await expect(threat.files).toContainText('2 CVE records are used.')
  await expect(threat.files).toContainText('Left out, no data file: README.md.')
  await expect(threat.files).not.toContainText('This is no EPSS daily file')
  await expect(threat.inUse).toContainText([
    /KEV catalogue, newest entry of 2026-07-01, 1 entry \d+ days old · kev\.csv/,
    'CVE records: 2',
    /NVD: 1, of 2026-08-15 \d+ days old/,
    /EPSS API: 1, newest of 2026-08-13/,
  ])
  await threat.ask(cves.known)
  await expect(threat.fact('In KEV')).toHaveText(
    'In KEV since 2026-07-01, ransomware known, due 2026-07-22, from a file with its newest entry of 2026-07-01 (kev.csv)',
  )
  await expect(threat.fact('EPSS')).toContainText('42.0% (97th), 2026-08-13')
  await expect(threat.fact('EPSS')).toContainText('from a file')
  await expect(threat.fact('Published')).toContainText('3 vectors')
  await expect(threat.fact('Published')).toContainText('from a file')

  await threat.ask(cves.triaged)
  await expect(threat.published).toContainText('Deferred: NVD does not plan to score it.')
  await expect(threat.published).toContainText('from a file of 2026-08-15')
  await expect(threat.entry('NVD')).toContainText('recomputed 7.6')
  expect(standIn.requests()).toEqual([])
})

test('a catalogue without a date of its own says that it is dated by its newest entry', async ({
  threat,
}) => {
  await threat.openContext(cves.old, /^never/)
  await threat.chooseFile('kev.csv', kevCsv)
  await expect(threat.inUse).toContainText('KEV catalogue, newest entry of 2026-07-01, 1 entry')
  await expect(threat.fact('Not in KEV')).toContainText(
    'Not in KEV, catalogue with its newest entry of 2026-07-01',
  )
  await expect(threat.evidence).toContainText(
    'Not in the catalogue with its newest entry of 2026-07-01.',
  )
  await threat.ask(cves.known)
  await expect(threat.evidence).toContainText('Catalogue with its newest entry of 2026-07-01')
  await threat.openAgain()
  await threat.show()
  await expect(threat.inUse).toContainText('KEV catalogue, newest entry of 2026-07-01, 1 entry')
})

test('files are kept until they are deleted, and never pose as look-ups', async ({
  visitorOn,
  standIn,
}) => {
  const { app, threat } = await visitorOn('2026-08-15')
  await threat.useFiles()
  await threat.chooseFiles(
    ['kev.json', JSON.stringify(kevCatalogue)],
    ['record.json', record(cves.known)],
  )
  await expect(threat.card).toHaveAccessibleName(cves.known)
  await expect(threat.inUse).toHaveCount(2)

  // Three weeks later nothing of it has gone, and all of it says where it is from.
  await app.page.clock.setSystemTime('2026-09-05T15:00:00Z')
  await threat.openAgain()
  await expect(threat.fact('In KEV')).toContainText('from a file of 2026-08-14')
  await expect(threat.fact('Published')).toContainText('3 vectors')
  await expect(threat.fact('Published')).toContainText('from a file')
  await expect(threat.card).toContainText('Not looked up: EPSS.')
  await threat.show()
  await expect(threat.inUse.first()).toContainText('22 days old')
  await expect(threat.inUse).toHaveCount(2)
  await app.button('Delete the file kev.json').click()
  await app.button('Delete the file record.json').click()
  await expect(threat.inUse).toHaveCount(0)
  await expect(threat.card).not.toContainText('KEV since')
  await threat.openAgain()
  await threat.show()
  await expect(threat.evidence).toContainText('Not looked up.')
  await expect(threat.inUse).toHaveCount(0)
  expect(standIn.requests()).toEqual([])
})

test('a look-up in another tab stands apart from files, names what it sets aside, and files can be deleted', async ({
  app,
  threat,
  standIn,
}) => {
  await threat.openFiles()
  const row = { cveID: cves.known, dateAdded: '2026-07-05', dueDate: '2026-07-26' }
  await threat.chooseFiles(
    ['own-record.json', record(cves.known)],
    ['one-row.json', JSON.stringify({ count: 1, vulnerabilities: [row] })],
  )
  await expect(threat.inUse).toHaveCount(2)

  const tab = await app.page.context().newPage()
  const there = appOn(tab)
  const other = threatOn(there)
  await tab.goto(`${new URL(app.page.url()).origin}/#CVSS:4.0&cve=${cves.known}`)
  await expect(other.fact('In KEV')).toHaveText(
    'In KEV since 2026-07-05, ransomware use unknown, due 2026-07-26, from a file (one-row.json)',
  )
  await expect(other.fact('Published')).toContainText('from a file (own-record.json)')
  expect(standIn.requests()).toEqual([])
  await other.lookUp.click()
  await other.knowsAll()
  await expect(other.fact('In KEV')).toContainText('In KEV since 2026-07-01')
  await expect(other.fact('In KEV')).toContainText('set aside: from a file (one-row.json)')
  await expect(other.fact('Published')).toContainText('looked up')
  await expect(other.fact('Published')).toContainText('set aside: from a file (own-record.json)')
  await other.show()
  await expect(other.evidence).toContainText(/looked up at raw.githubusercontent.com, 20\d\d-/)
  await expect(other.published).toContainText(/looked up at cveawg.mitre.org or raw\.github/)
  await expect(other.epss).toContainText(/looked up at api.first.org, 20\d\d-/)

  await there.button('Delete the file own-record.json').click()
  await expect(other.fact('Published')).not.toContainText('set aside')
  await there.button('Delete the file one-row.json').click()
  await expect(other.fact('In KEV')).not.toContainText('set aside')
  await expect(other.inUse).toHaveCount(0)
  await tab.close()
})

test('no foreign text brings along what turns others or is not seen', async ({ app, threat }) => {
  await threat.openFiles(/^never/)
  const turned = (name: string) => `${name}\u202E8.9\u202C\u200B\u2066`
  const metrics = [
    { cvssV3_1: { vectorString: published.v31, baseScore: 8.8 } },
    { cvssV3_1: { vectorString: turned('CVSS:3.1/'), baseScore: 1 } },
    {
      other: {
        type: 'ssvc',
        content: { timestamp: '2026-07-02T10:00:00Z', options: [{ Exploitation: 'active' }] },
      },
    },
  ]
  const container = (name: string) => ({
    providerMetadata: { shortName: turned(name) },
    title: turned('Title'),
    metrics,
  })
  const own = {
    cveMetadata: { cveId: cves.known, state: 'PUBLISHED' },
    containers: { cna: container('Acme'), adp: [container('Other')] },
  }
  const rejected = {
    cveMetadata: { cveId: cves.rejected, state: 'REJECTED' },
    containers: { cna: { rejectedReasons: [{ lang: 'en', value: turned('Reason') }] } },
  }
  const nvd = {
    timestamp: '2026-08-15T00:00:00',
    vulnerabilities: [{ cve: { id: cves.known, vulnStatus: turned('Status') } }],
  }
  const kev = {
    dateReleased: '2026-08-14',
    vulnerabilities: [{ cveID: cves.known, vulnerabilityName: turned('Flaw') }],
  }
  await threat.chooseFiles(
    [turned('own.json'), JSON.stringify(own)],
    [turned('rejected.json'), JSON.stringify(rejected)],
    [turned('nvd.json'), JSON.stringify(nvd)],
    [turned('kev.json'), JSON.stringify(kev)],
    [turned('none.txt'), 'nothing'],
  )
  await threat.ask(cves.known)
  await expect(threat.published).toContainText('Acme')
  await expect(threat.published).toContainText('Status')
  await expect(threat.evidence).toContainText('Other')
  await expect(threat.files).toContainText('none.txt')
  const seen = /[\u200B\u202A-\u202E\u2066-\u2069]/
  expect(await app.page.content()).not.toMatch(seen)
  await app.button('Keep').click()
  await app.button('List 1').click()
  await expect(app.page.getByRole('region', { name: 'List', exact: true })).toContainText(
    published.v31,
  )
  expect(await app.page.content()).not.toMatch(seen)
  await threat.ask(cves.rejected)
  await expect(threat.published).toContainText('Reason')
  expect(await app.page.content()).not.toMatch(seen)
})

test('a zip archive is read, and one within it is refused', async ({ threat }) => {
  await threat.openFiles()
  const inner = zipArchive([{ name: 'record.json', text: record(cves.known) }])
  await threat.chooseFile(
    'vulnrichment.zip',
    zipArchive([
      { name: '2026/a.json', text: record(cves.known) },
      { name: '2026/b.json', text: record(cves.differing) },
      { name: 'kev.json', text: JSON.stringify(kevCatalogue) },
      { name: 'more.zip', text: inner },
    ]),
  )
  await expect(threat.inUse).toHaveCount(2)
  await expect(threat.inUse.filter({ hasText: 'CVE records: 2' })).toContainText('vulnrichment.zip')
  await expect(threat.files).toContainText('more.zip: This is an archive within an archive')
  await threat.chooseFile('cut.zip', inner.subarray(0, inner.length - 9))
  await expect(threat.files).toContainText('cut.zip: This archive is damaged: the file ends early.')
  await expect(threat.files).not.toContainText('within an archive')
  await expect(threat.inUse).toHaveCount(2)
})

test('an archive given again takes the place of what it held, and its name is said once', async ({
  threat,
}) => {
  await threat.openFiles()
  const archive = zipArchive([
    { name: 'kev.json', text: JSON.stringify(kevCatalogue) },
    { name: 'a.json', text: record(cves.known) },
    { name: 'b.json', text: record(cves.differing) },
    { name: 'nvd.json', text: nvdText(cves.triaged) },
    { name: 'more.json', text: nvdText(cves.known) },
  ])
  await threat.chooseFile('A-z.zip', archive)
  await expect(threat.inUse).toHaveCount(3)
  await threat.chooseFile('A-z.zip', archive)
  await expect(threat.files).toContainText(
    'An earlier file of the same day or name is no longer used: A-z.zip.',
  )
  await expect(threat.inUse).toHaveCount(3)
})

test('a folder is read with all that is in it', async ({ threat }, info) => {
  const folder = info.outputPath('records')
  mkdirSync(`${folder}/2026`, { recursive: true })
  writeFileSync(`${folder}/2026/a.json`, record(cves.known))
  writeFileSync(`${folder}/2026/b.json`, record(cves.differing))
  writeFileSync(`${folder}/notes.txt`, 'nothing of use\n')
  await threat.openFiles()
  await threat.files.getByLabel('Choose a folder').setInputFiles(folder)
  await expect(threat.inUse).toContainText(['CVE records: 2'])
  await expect(threat.inUse).toContainText(['records'])
  await expect(threat.files).toContainText('Left out, no data file: records/notes.txt.')
})

test('what is no data file by its look is named once and together, without a guess', async ({
  threat,
}) => {
  await threat.openFiles()
  const beside = [
    { name: 'a.png', text: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    { name: '.DS_Store', text: Buffer.from('0000000142756431', 'hex') },
    { name: 'readme.md', text: '[![badge](https://example.com)](x)\n' },
    { name: 'Thumbs.db', text: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
    { name: 'empty.txt', text: '' },
  ]
  const names = 'Left out, no data file: a.png, .DS_Store, readme.md, Thumbs.db, empty.txt.'
  await threat.chooseFile(
    'all.zip',
    zipArchive([
      ...beside,
      { name: 'kev.json', text: JSON.stringify(kevCatalogue) },
      { name: 'notes.csv', text: 'Dear team,\n' },
    ]),
  )
  await expect(threat.inUse).toHaveCount(1)
  await expect(threat.files).toContainText(names)
  // What is called as data is may have been meant as such.
  await expect(threat.files).toContainText('1 file was left out:')
  await expect(threat.files).toContainText('notes.csv: This is no EPSS daily file: line 1')

  await threat.chooseFile('only.zip', zipArchive(beside))
  await expect(threat.files).toContainText(`${names} What is read: FIRST’s EPSS daily file`)
  await expect(threat.files).not.toContainText('This is no EPSS daily file')

  await threat.chooseFile('b.png', beside[0]?.text ?? '')
  await expect(threat.files).toContainText(
    'b.png: This is no data file. What is read: FIRST’s EPSS daily file (CSV), CVE records (JSON)',
  )
  await threat.chooseFile('page.json', '<!doctype html>\n')
  await expect(threat.files).toContainText('page.json: This file should hold JSON')
})

test('a daily file that an earlier build kept is still there', async ({ app, threat }) => {
  await app.open()
  await app.page.evaluate(
    (cve) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('plumb-epss')
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('files'))
        opening.addEventListener('success', () => {
          const [, year, number] = cve.split('-').map(Number)
          const file = {
            date: '2026-08-14',
            model: undefined,
            rows: 1,
            keys: Float64Array.of((year ?? 0) * 1e11 + (number ?? 0)),
            probabilities: Float64Array.of(0.3),
            percentiles: Float64Array.of(0.5),
          }
          const writing = opening.result.transaction('files', 'readwrite')
          writing.objectStore('files').put(file, 'daily-file-1')
          writing.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    cves.known,
  )
  for (const visit of ['the first', 'the second']) {
    await test.step(visit, async () => {
      await threat.openAgain()
      await threat.useFiles()
      await expect(threat.inUse).toHaveCount(1)
      await expect(threat.inUse).toContainText('1 score of 2026-08-14 is loaded.')
    })
  }
  await app.button('Delete the file epss_scores-2026-08-14.csv.gz').click()
  await expect(threat.inUse).toHaveCount(0)
  // A reload within the same moment may come before the browser has deleted it.
  await expect.poll(() => app.page.evaluate(countStored)).toBe(0)
  await threat.openAgain()
  await threat.useFiles()
  await expect(threat.inUse).toHaveCount(0)
})

/** Daily files in the store of earlier builds. */
function countStored(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('plumb-epss')
    opening.addEventListener('error', () => reject(new Error('not opened')))
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('files').objectStore('files').count()
      counting.addEventListener('success', () => {
        opening.result.close()
        resolve(counting.result)
      })
    })
  })
}
