// What a published decision table answers for a CVE, from facts that are known and one that a person knows.
import { readFile } from 'node:fs/promises'

import { findsNothing } from '../screen/axe.ts'
import { smallTargets, textFaults } from '../screen/layout.ts'
import { cves } from './stand-in-figures.ts'
import { type ThreatApp, expect, test } from './threat-app.ts'

const part = ({ panel }: ThreatApp) => panel.getByRole('region', { name: 'Decide' })

test('what is open leaves several outcomes; answered, one is left, and a reload keeps the answer', async ({
  app,
  threat,
}) => {
  const { page } = app
  await threat.openContext(cves.known)
  const decide = part(threat)
  const exposed = decide.getByRole('group', { name: /^Publicly Exposed/ })
  await expect(decide.getByRole('group', { name: /^In KEV in KEV since 2026-07-01/ })).toBeVisible()
  await expect(
    decide.getByRole('group', { name: /^Automatable CISA-ADP, 2026-07-02/ }),
  ).toBeVisible()
  await expect(exposed).toContainText('Can somebody on the Internet reach it?')
  // Automatable and total, so that forensics are due, exposed or not.
  await expect(decide).toContainText('3 days & forensic investigation.')
  await expect(decide).toContainText('Nothing that is open could change it.')
  await expect(decide).toContainText('due 2026-07-04, overdue (counted from 2026-07-01)')
  await expect(decide).toContainText('KEV itself says 2026-07-22, one day for everybody.')
  await decide.getByLabel('Found on the asset').fill('2026-06-20')
  await expect(decide).toContainText('due 2026-06-23, overdue (counted from 2026-06-20)')

  // Somebody knows better than the record.
  await decide
    .getByRole('group', { name: /^Automatable/ })
    .getByText('No', { exact: true })
    .click()
  await expect(decide).toContainText('14 days or 3 days & forensic investigation.')
  await expect(decide).toContainText('It depends on Publicly Exposed.')
  await expect(decide).toContainText('CISA-ADP, 2026-07-02 says Yes: overruled')
  await exposed.getByText('No', { exact: true }).click()
  await expect(decide).toContainText('14 days.')
  await expect(decide.getByRole('cell', { name: '14 days (applies)' })).toBeVisible()
  await decide.getByRole('radio', { name: 'With the reasons' }).check()
  const text = await app.copies(decide.getByRole('button', { name: 'Copy for the ticket' }))
  expect(text).toContain(`${cves.known} · 7.6 High (CVSS-B, v4.0, CNA Acme) · EPSS 15.3% (92nd, `)
  expect(text).toContain(
    '· SSVC active/yes/total · CISA BOD 26-04: 14 days, Automatable answered No against a source, due 2026-07-04\n',
  )
  expect(text).toContain(
    'Publicly Exposed No (answered by the author); In KEV Yes (in KEV since 2026-07-01)',
  )

  await page.reload()
  await threat.show()
  await expect(decide).toContainText('14 days.')
  await decide.getByRole('button', { name: 'Take my answer back: Automatable' }).click()
  await expect(decide).toContainText('3 days & forensic investigation.')
  await findsNothing(app)
})

test('unknown is never no, and exposure is assumed only where that is chosen', async ({
  app,
  threat,
  standIn,
}) => {
  await app.open(`#CVSS:4.0&cve=${cves.known}`)
  await threat.show()
  const decide = part(threat)
  await expect(decide.getByRole('group', { name: /^In KEV not looked up/ })).toBeVisible()
  await expect(decide).toContainText(
    'Fix on system upgrade, 60 days, 14 days, 3 days or 3 days & forensic investigation.',
  )
  await decide.getByRole('checkbox', { name: /Count unknown exposure as exposed/ }).check()
  await expect(decide.getByRole('group', { name: /^Publicly Exposed assumed/ })).toBeVisible()
  await expect(decide).toContainText('60 days, 14 days, 3 days or 3 days & forensic investigation.')
  expect(standIn.requests()).toEqual([])
})

test('other tables, one’s own, its faults by row and cell, a calendar and a selection list', async ({
  app,
  threat,
}) => {
  const { page } = app
  await threat.openContext(cves.known)
  const decide = part(threat)
  const saved = async (name: string) => {
    const download = page.waitForEvent('download')
    await decide.getByRole('button', { name }).click()
    return readFile(await (await download).path(), 'utf8')
  }
  const calendar = await saved('Due date, .ics')
  expect(calendar).toContain('DTSTART;VALUE=DATE:20260704')
  expect(JSON.parse(await saved('SSVC, .json'))).toMatchObject({
    schemaVersion: '2.0.0',
    target_ids: [cves.known],
  })
  await decide.getByRole('combobox', { name: 'Table' }).selectOption('CISA Coordinator')
  await expect(decide).toContainText('Attend or Act.')
  await expect(decide).toContainText('It depends on Mission and Well-Being Impact.')

  const outcome = { namespace: 'x_ours', key: 'P', version: '1.0.0', name: 'Plan' }
  const input = { namespace: 'ssvc', key: 'A', version: '2.0.0', name: 'Automatable' }
  const values = (...keys: readonly string[]) => keys.map((key) => ({ key, name: `Is ${key}` }))
  const table = {
    namespace: 'x_ours',
    key: 'DT',
    version: '1.0.0',
    name: 'House rule',
    definition: 'Ours',
    schemaVersion: '2.0.0',
    decision_points: {
      'ssvc:A:2.0.0': { ...input, values: values('N', 'Y') },
      'x_ours:P:1.0.0': { ...outcome, values: values('L', 'H') },
    },
    outcome: 'x_ours:P:1.0.0',
    mapping: [
      { 'ssvc:A:2.0.0': 'N', 'x_ours:P:1.0.0': 'L' },
      { 'ssvc:A:2.0.0': 'Q', 'x_ours:P:1.0.0': 'H' },
    ],
  }
  const give = (given: object) =>
    decide.getByLabel('Add a table').setInputFiles({
      name: 'rule.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(given)),
    })
  await give(table)
  await expect(decide).toContainText('rule.json is not taken:')
  await expect(decide).toContainText('Row 2, ssvc:A:2.0.0: its point has no such value.')
  const [first] = table.mapping
  await give({ ...table, mapping: [first, { ...table.mapping[1], 'ssvc:A:2.0.0': 'Y' }] })
  await expect(decide).toContainText('House rule is in use.')
  await expect(decide).toContainText('Is H.')
  await page.reload()
  await threat.show()
  await expect(decide.getByRole('combobox', { name: 'Table' })).toHaveValue('x_ours:DT:1.0.0')
  await decide.getByRole('button', { name: 'Remove this table' }).click()
  await expect(decide.getByRole('combobox', { name: 'Table' })).toHaveValue('cisa:DT_BOD2604:1.0.0')
})

test('it fits 320 px', async ({ app, threat }) => {
  await threat.openContext(cves.known)
  await app.page.setViewportSize({ width: 320, height: 740 })
  await expect(part(threat)).toBeVisible()
  expect(await textFaults(app.page)).toEqual([])
  expect(await smallTargets(app.page, 24)).toEqual([])
})
