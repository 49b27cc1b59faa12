// What speaks for one's own vector against a published one, written by one press.
import { cves } from '../threat/stand-in-figures.ts'
import { findsNothing } from '../screen/axe.ts'
import { expect, test, vectors } from '../threat/threat-app.ts'

test('the case against a published vector is copied by one press, and in another form by another', async ({
  app,
  threat,
}) => {
  await app.openVector(vectors.v31)
  await threat.ask(cves.known)
  await threat.show()
  const entry = threat.entry('CNA Acme · CVSS v3.1')
  const write = entry.getByRole('button', {
    name: 'Write the case against the v3.1 vector of CNA Acme',
  })
  const text = await app.copies(write)
  for (const said of [
    `${cves.known}: two scores for one vulnerability`,
    'Mine: 9.8 Critical (CVSS v3.1)',
    'Privileges Required PR: mine None, published Low. The published value alone would make mine 8.8.',
    'Mine: Exploitability: 8.22 × AV 0.85 × AC 0.77 × PR 0.85 × UI 0.85 = 3.887043 (§7.1)',
  ])
    expect(text).toContain(said)
  expect(text).toMatch(/\nPublished by CNA Acme, as of \d{4}-\d{2}-\d{2}\n/)
  await expect(entry.getByText('The case is copied: Plain text, without notes.')).toBeVisible()
  const markdown = await app.copies(entry.getByRole('button', { name: 'Markdown' }))
  expect(markdown).toContain('**Mine: 9.8 Critical (CVSS v3.1)**')
  await expect(entry.getByText('The case is copied: Markdown')).toBeVisible()
  await findsNothing(app)
  await app.button('Why 9.8').click()
  const why = app.page.getByRole('region', { name: 'Why 9.8' })
  await why.getByRole('textbox', { name: 'Another page shows' }).fill('7.6')
  await expect(why.getByText(`CNA Acme (v4.0) published it for ${cves.known}.`)).toBeVisible()
  // Of a vector that agrees there is none; what was said of another case is gone.
  await threat.load('3.1', 'CNA Acme')
  await expect(entry).toContainText('The same as in the calculator.')
  await expect(write).toHaveCount(0)
  // A draft has no score that could be compared, and that is said.
  await app.focus('Attack Vector', 'Adjacent')
  await app.press('Delete')
  await expect(entry).toContainText('answer the metric that is open in yours')
})

test('a comparison writes the case against a column of somebody else, for one’s own', async ({
  app,
  threat,
}) => {
  const { page } = app
  await app.openVector(vectors.v31)
  await app.choose('Attack Complexity', 'High')
  await threat.ask(cves.known)
  await threat.show()
  await threat.published.getByRole('button', { name: 'Compare all' }).click()
  const write = page.getByRole('button', {
    name: /^Write the case against the v3\.1 vector of CNA/,
  })
  const text = await app.copies(write)
  expect(text).toContain(`${cves.known}: two scores for one vulnerability`)
  expect(text).toContain('Mine: 8.1 High (CVSS v3.1)')
  expect(text).toContain('Attack Complexity AC: mine High, published Low.')
  // Against one's own there is none.
  await expect(page.getByRole('button', { name: /^Write the case against/ })).toHaveCount(3)
  await findsNothing(app)
})
