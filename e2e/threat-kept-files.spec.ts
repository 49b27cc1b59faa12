import { mkdirSync, writeFileSync } from 'node:fs'

import { cves, kevCatalogue, nvdText, recordText } from './stand-in-figures.ts'
import { expect, test } from './threat-app.ts'
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
  await app.open()
  await threat.ask(cves.known)
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

test('several files of every kind at once, each listed with date, count, age and delete', async ({
  app,
  threat,
  standIn,
}) => {
  await app.open()
  await threat.preferLookUps(/^never/)
  await threat.useFiles()
  await threat.chooseFiles(
    ['kev.csv', kevCsv],
    ['nvd.json', nvdText(cves.triaged)],
    ['epss.json', epssAnswer],
    ['one.json', record(cves.known)],
    ['two.json', record(cves.triaged)],
    ['README.md', '# Read me\n'],
  )
  await expect(threat.files).toContainText('2 CVE records are used.')
  await expect(threat.files).toContainText('1 file was left out:')
  await expect(threat.files).toContainText('README.md: This is no EPSS daily file: line')
  await expect(threat.inUse).toContainText([
    /KEV catalogue of 2026-07-01, 1 entries \d+ days old · kev\.csv/,
    'CVE records: 2',
    /NVD: 1, of 2026-08-15 \d+ days old/,
    /EPSS API: 1, newest of 2026-08-13/,
  ])
  await threat.ask(cves.known)
  await expect(threat.fact('In KEV')).toHaveText(
    'In KEV since 2026-07-01, ransomware known, due 2026-07-22, from a file of 2026-07-01',
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
  await app.page.reload()
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
  await app.page.reload()
  await threat.show()
  await expect(threat.evidence).toContainText('Not looked up.')
  await expect(threat.inUse).toHaveCount(0)
  expect(standIn.requests()).toEqual([])
})

test('a zip archive is read, and one within it is refused', async ({ app, threat }) => {
  await app.open()
  await threat.useFiles()
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

test('a folder is read with all that is in it', async ({ app, threat }, info) => {
  const folder = info.outputPath('records')
  mkdirSync(`${folder}/2026`, { recursive: true })
  writeFileSync(`${folder}/2026/a.json`, record(cves.known))
  writeFileSync(`${folder}/2026/b.json`, record(cves.differing))
  writeFileSync(`${folder}/notes.txt`, 'nothing of use\n')
  await app.open()
  await threat.useFiles()
  await threat.files.getByLabel('Choose a folder').setInputFiles(folder)
  await expect(threat.inUse).toContainText(['CVE records: 2'])
  await expect(threat.inUse).toContainText(['records'])
  await expect(threat.files).toContainText('1 file was left out:')
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
      await app.page.reload()
      await threat.useFiles()
      await expect(threat.inUse).toHaveCount(1)
      await expect(threat.inUse).toContainText('1 scores of 2026-08-14 are loaded.')
    })
  }
  await app.button('Delete the file epss_scores-2026-08-14.csv.gz').click()
  await app.page.reload()
  await threat.useFiles()
  await expect(threat.inUse).toHaveCount(0)
})
