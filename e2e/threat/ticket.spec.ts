// What goes into a ticket on one CVE: a line that holds up, and why, whatever a source has failed to say.
import { findsNothing } from '../screen/axe.ts'
import { smallTargets, textFaults } from '../screen/layout.ts'
import { cves } from './stand-in-figures.ts'
import type { Source } from './stand-in.ts'
import { type ThreatApp, expect, test } from './threat-app.ts'

const part = ({ panel }: ThreatApp) => panel.getByRole('region', { name: 'Decide' })

test('the ticket is seen as it is copied, carries what is taken over, and Share can carry the decision', async ({
  app,
  threat,
}) => {
  const { page } = app
  await threat.openContext(cves.known)
  const decide = part(threat)
  const preview = decide.getByLabel('What is copied')
  const copy = () => app.copies(decide.getByRole('button', { name: 'Copy for the ticket' }))
  await expect(preview).toHaveText(
    `${cves.known} · 7.6 High (CVSS-B, v4.0, CNA Acme) · EPSS 15.3% (92nd, 2026-08-15, v5) · KEV since 2026-07-01 · SSVC active/yes/total · CISA BOD 26-04: 3 days & forensic investigation, exposed or not, due 2026-07-04`,
  )
  await decide.getByRole('combobox', { name: 'Form' }).selectOption('Jira and Confluence wiki')
  await decide.getByRole('radio', { name: 'With the reasons' }).check()
  expect(await copy()).toContain('{{CVSS:4.0/')
  await expect(preview).toContainText('Publicly Exposed No or Yes (not answered)')

  // SSVC says automatable, the vector nothing: one press takes it over, another gives it back.
  await decide.getByRole('button', { name: 'Set AU:Y' }).click()
  await expect(preview).toContainText('CNA Acme, 1 metric changed: AU')
  await expect(preview).toContainText('/AU:Y}}')
  await decide.getByRole('button', { name: 'Take AU:Y back' }).click()
  await expect(preview).not.toContainText('AU:Y')

  // The parts of a helper input are asked for.
  await decide
    .getByRole('combobox', { name: 'Table' })
    .selectOption('Deployer Patch Application Priority')
  await expect(decide).toContainText('CERT/CC, SSVC, version 1.0.0')
  const parts = decide.getByRole('group', { name: /^Human Impact/ })
  await parts
    .getByRole('group', { name: /^Safety Impact/ })
    .getByText('Catastrophic', { exact: true })
    .click()
  await expect(
    decide.getByRole('group', { name: /^Human Impact by the table Human Impact/ }),
  ).toBeVisible()
  await parts.getByText('What Human Impact means').click()
  await expect(parts.getByText('Safety catastrophic, or the mission fails.')).toBeVisible()
  await expect(preview).toContainText('depends on System Exposure')
  await decide.getByRole('checkbox', { name: 'CISA Coordinator' }).check()
  await expect(preview).toContainText(' · CISA Coordinator: Attend or Act, depends on')
  await findsNothing(app)
  await page.setViewportSize({ width: 320, height: 740 })
  await expect(preview).toBeVisible()
  expect(await textFaults(page)).toEqual([])
  expect(await smallTargets(page, 24)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 800 })

  await app.button('Share').click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  const shown = dialog.getByRole('textbox', { name: /^Preview/ })
  await dialog.getByRole('radio', { name: 'Markdown' }).check()
  await expect(shown).not.toContainText('Deployer')
  await dialog.getByRole('checkbox', { name: 'the decision' }).check()
  await expect(shown).toContainText('Deployer Patch Application Priority: ')
  await expect(shown).toContainText('CISA-ADP, 2026-07-02')
  await dialog.getByRole('button', { name: 'Copy as Markdown' }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.reload()
  // The main button repeats the form with what was asked for.
  await expect(app.result.getByText('In KEV since 2026-07-01')).toBeVisible()
  expect(await app.copies(app.button('Copy as Markdown'))).toContain(
    'Deployer Patch Application Priority: ',
  )
})

test('a source that fails is named in the ticket, and its silence is never "not in KEV"', async ({
  threat,
  standIn,
}) => {
  const failing: readonly (readonly [string, readonly Source[], string, RegExp])[] = [
    [cves.differing, ['kev'], 'KEV could not be had', /not in KEV/i],
    [cves.known, ['epss'], 'EPSS could not be had', /no EPSS|0%/],
    [cves.modelBreak, ['cve', 'cveList'], 'SSVC could not be had', /no SSVC|no CVE record/i],
  ]
  for (const [cve, sources, said, never] of failing) {
    standIn.recover()
    standIn.fail('offline', sources)
    await threat.openContext(cve)
    const preview = part(threat).getByLabel('What is copied')
    await expect(preview).toContainText(` · ${said} · `)
    await expect(preview).not.toContainText(never)
    // The others have been told all the same.
    await expect(preview).not.toContainText(/being looked up|not asked/)
  }
})
