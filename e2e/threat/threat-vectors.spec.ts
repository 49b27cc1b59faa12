import { cves, published } from './stand-in-figures.ts'
import { expect, test, vectors } from './threat-app.ts'

test('the best vector is loaded into an untouched calculator, and named', async ({
  app,
  threat,
}) => {
  await threat.openAsking(cves.known)
  await app.shows({ score: '7.6', severity: 'High', vector: vectors.v40 })
  await expect(app.result).toContainText('CNA Acme')
  await app.hasAddress(`${vectors.v40}&or=${published.v31}&cve=${cves.known}`)
  await app.choose('Privileges Required', 'None')
  await expect(app.result).toContainText('CNA Acme, 1 metric changed')
  await app.choose('Attack Complexity', 'High')
  await expect(app.result).toContainText('CNA Acme, 2 metrics changed')

  const changed = vectors.v40.replace('AC:L', 'AC:H').replace('PR:L', 'PR:N')
  await app.hasAddress(`${changed}&or=${published.v31}&cve=${cves.known}`)
  await app.page.reload()
  await expect(app.result).toContainText('CNA Acme, 2 metrics changed')
  await app.press('Control+z', 'Control+z')
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await app.press('Control+z')
  await threat.calculatorIsEmpty()
  await expect(app.result).not.toContainText('CNA Acme')
})

test('all published vectors are compared in one press, what is on screen among them', async ({
  app,
  threat,
}) => {
  await threat.openAsking(cves.known)
  await threat.show()
  await threat.published.getByRole('button', { name: 'Compare all' }).click()
  const table = app.page.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveCount(3)
  await expect(app.page.getByRole('heading', { level: 1, name: cves.known })).toBeVisible()
  await expect(app.page.getByRole('main').getByText(/^In KEV since/)).toBeVisible()
  await expect(table).toContainText('v3.1 has other metrics, so that only the scores are compared.')
  await app.button('Back to the calculator').click()
  await app.choose('Privileges Required', 'None')
  await app.button('Back to the comparison').click()
  await expect(table.getByRole('columnheader', { name: 'Yours' })).toBeVisible()
  await expect(table).toContainText('above yours.')
  await expect(table).toContainText('CNA Acme, 1 metric changed')
})

test('nothing is loaded into a calculator that somebody has touched', async ({ app, threat }) => {
  await app.open()
  await app.choose('Attack Vector', 'Physical')
  await threat.ask(cves.known)
  await expect(threat.card).toContainText('3 vectors')
  await expect(app.vector).toHaveValue('CVSS:4.0/AV:P')
})

test('nor into one that was touched while the answer was on its way', async ({
  app,
  threat,
  standIn,
}) => {
  const open = standIn.hold(cves.old)
  await threat.openAsking(cves.old)
  await app.choose('Attack Vector', 'Adjacent')
  open()
  await expect(threat.card).toContainText('1 vector')
  await expect(app.vector).toHaveValue('CVSS:4.0/AV:A')
})

test('an ID in a link loads its best vector once it is asked for', async ({ app, threat }) => {
  await app.open(`#CVSS:4.0&cve=${cves.old}`)
  await threat.calculatorIsEmpty()
  await threat.lookUp.click()
  await app.shows({ score: '7.5', severity: 'High', vector: `CVSS:2.0/${published.v2}` })
  await expect(app.result).toContainText('CNA Acme')
})

test('published vectors are compared, loaded, and undone', async ({ app, threat }) => {
  await app.openVector(`${vectors.v31}/E:P/CR:H`)
  await threat.ask(cves.known)
  await threat.show()
  await expect(threat.entry('CNA Acme · CVSS v3.1')).toContainText('published 8.8 · recomputed 8.8')
  await expect(threat.entry('CNA Acme · CVSS v3.1')).toContainText(
    'Differs from the calculator in PR L (here N), E X (here P), CR X (here H).',
  )
  await expect(threat.entry('ADP Other-ADP')).toContainText('published 9.8 · recomputed 9.8')
  await expect(threat.entry('CNA Acme · CVSS v4.0')).not.toContainText('Differs')

  await threat.load('3.1', 'CNA Acme')
  await app.shows({ score: '8.8', vector: published.v31 })
  await expect(app.button(/, keep my /)).toHaveCount(0)
  await expect(threat.entry('CNA Acme · CVSS v3.1')).toContainText('The same as in the calculator.')
  await expect(app.result).toContainText('CNA Acme')
  await app.button('Undo').click()
  await app.shows({ score: /9\.\d/, vector: `${vectors.v31}/E:P/CR:H` })

  // What may be kept is offered for the version on screen only.
  await expect(app.button(/v4.0 vector of CNA Acme, keep/)).toHaveCount(0)
  await threat.loadWithMine('3.1', 'CNA Acme', 'Temporal and Environmental')
  await app.shows({ score: /8\.\d/, vector: `${published.v31}/E:P/CR:H` })
  await expect(app.result).toContainText('CNA Acme, 2 metrics changed')
  await app.button('Undo').click()
  await app.shows({ score: /9\.\d/, vector: `${vectors.v31}/E:P/CR:H` })

  // A new assessment has all that its source says of this one finding, and nothing else.
  await threat.load('4.0', 'CNA Acme')
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await app.switchTo('3.1')
  await app.shows({ score: '8.8', vector: published.v31 })
  await expect(app.result).toContainText('CNA Acme')
  await app.press('Control+z', 'Control+z')
  await app.shows({ score: /9\.\d/, vector: `${vectors.v31}/E:P/CR:H` })
})

test('why a published score is not ours is told', async ({ app, threat }) => {
  await threat.openContext(cves.differing)
  await expect(threat.entry('CNA Acme')).toContainText(
    'The temporal score was published as the base score.',
  )
  await expect(threat.entry('ADP CISA-ADP')).toContainText('published 8.9 · recomputed 9.8')
  await expect(threat.entry('ADP CISA-ADP')).toContainText('one looks mistyped')
  await app.shows({ score: '8.8', vector: published.temporal })
})

test('evidence suggests a metric for one press, and EPSS never does', async ({ app, threat }) => {
  await threat.openAsking(cves.known)
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await threat.show()
  await expect(threat.evidence).toContainText('Listed in KEV: ')
  await expect(app.vector).toHaveValue(vectors.v40)
  const heading = app.page.getByText('In KEV: could be Attacked.')
  await expect(heading).toBeVisible()
  await app.button('Set E to A').click()
  await expect(heading).toHaveCount(0)
  await expect(app.vector).toHaveValue(`${vectors.v40}/E:A`)
  await expect(threat.evidence).not.toContainText('Listed in KEV: ')
  await app.press('Control+z')
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await app.switchTo('3.1')
  await expect(app.page.getByText('In KEV: could be High.')).toBeVisible()
  await app.button('Set E to H').click()
  await expect(app.vector).toHaveValue(`${published.v31}/E:H`)

  await threat.ask(cves.old)
  await app.switchTo('2.0')
  await expect(threat.evidence).toContainText('SSVC knows of a proof of concept: ')
  await app.button('Set E to POC').click()
  await expect(app.vector).toHaveValue(`${published.v2}/E:POC`)

  // 97.1%, but nobody has reported an attack.
  await threat.ask(cves.differing)
  await expect(threat.epss).toContainText('97.1% 99th percentile')
  await expect(threat.evidence).toContainText('Not in the catalogue of 2026-08-14.')
  await expect(threat.evidence).toContainText('Exploitation none')
  await expect(app.button(/^Set E to/)).toHaveCount(0)
})

test('NVD is asked by a click only', async ({ app, threat, standIn }) => {
  await threat.openContext(cves.known)
  await expect(threat.published.getByRole('listitem')).toHaveCount(3)
  expect(standIn.requests('nvd')).toEqual([])
  await app.button('Ask NVD for its vectors').click()
  await expect(threat.published.getByRole('listitem')).toHaveCount(4)
  await expect(threat.entry('NVD')).toContainText('CVSS v3.1 · published 9.4 · recomputed 9.4')
  expect(standIn.requests('nvd')).toEqual([
    `${standIn.hosts.nvd}rest/json/cves/2.0?cveId=${cves.known}`,
  ])
  await threat.load('3.1', 'NVD')
  await app.shows({ score: '9.4' })
  await expect(app.result).toContainText('NVD')

  standIn.fail('truncated', ['nvd'])
  await threat.ask(cves.old)
  await app.button('Ask NVD for its vectors').click()
  await expect(threat.published).toContainText('services.nvd.nist.gov could not be read.')
  standIn.recover()
  await threat.published.getByRole('button', { name: 'Try again' }).click()
  await expect(threat.published).toContainText('NVD does not know this CVE.')
})

test('sets of Environmental metrics are kept, applied, undone and deleted', async ({
  app,
  standIn,
}) => {
  const { page } = app
  await app.openVector(`${vectors.v31}/CR:H/MAV:L`)
  await page.getByRole('textbox', { name: 'Name of this environment' }).fill('Office')
  await app.press('Enter')
  await expect(app.button('Apply the environment Office')).toBeVisible()

  await page.goto('about:blank')
  await app.openVector(`${published.v31}/E:P/IR:L`)
  await app.button('Apply the environment Office').click()
  await expect(app.vector).toHaveValue(`${published.v31}/E:P/CR:H/MAV:L`)
  await app.button('Undo').click()
  await expect(app.vector).toHaveValue(`${published.v31}/E:P/IR:L`)
  await app.button('Environments (1)').click()
  await app.button('Delete the environment Office').click()
  await expect(app.button('Apply the environment Office')).toHaveCount(0)
  await app.button('Bring back Office').click()
  await expect(app.button('Apply the environment Office')).toBeVisible()
  await app.button('Delete the environment Office').click()
  await expect(app.button('Apply the environment Office')).toHaveCount(0)
  await page.reload()
  await expect(app.vector).toHaveValue(`${published.v31}/E:P/IR:L`)
  await expect(app.button('Apply the environment Office')).toHaveCount(0)
  expect(standIn.requests()).toEqual([])
})
