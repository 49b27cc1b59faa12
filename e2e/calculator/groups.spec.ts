import { expect, test, vectors } from '../app.ts'

test('Environmental opens when asked, with the requirements first', async ({ app }) => {
  const { page } = app
  await app.openVector(vectors.v31)
  const environmental = page
    .getByText('Environmental', { exact: true })
    .and(page.getByRole('heading'))
  await expect(app.metric('Modified Attack Vector')).toBeHidden()
  await environmental.click()
  const names = await page
    .getByRole('group', { name: /Requirement|Modified/ })
    .evaluateAll((all) => all.map((each) => each.ariaLabel))
  expect(names.slice(0, 4)).toEqual([
    'Confidentiality Requirement (CR)',
    'Integrity Requirement (IR)',
    'Availability Requirement (AR)',
    'Modified Attack Vector (MAV)',
  ])
  const asBase = app.metric('Modified Attack Vector').getByRole('radio').first()
  await expect(asBase).toHaveAccessibleName('Not Defined (X), as base: Network')
  await expect(app.metric('Modified Scope').getByRole('radio').first()).toHaveAccessibleName(
    'Not Defined (X), as base: Unchanged',
  )
  await app.choose('Modified Attack Vector', 'Physical')
  await app.shows({ score: '6.8', severity: 'Medium', vector: `${vectors.v31}/MAV:P` })
  await expect(page.getByRole('main')).toContainText('1 of 11 set')
  await environmental.click()
  await expect(app.metric('Modified Attack Vector')).toBeHidden()
  await app.shows({ score: '6.8', vector: `${vectors.v31}/MAV:P` })
})

test('Environmental and Supplemental are open when a link uses them', async ({ app }) => {
  await app.openVector(`${vectors.v40}/MAV:P/S:P/U:Red`)
  await expect(app.value('Modified Attack Vector', 'Physical')).toBeChecked()
  await expect(app.value('Safety', 'Present')).toBeChecked()
  await expect(app.value('Provider Urgency', 'Red')).toBeChecked()
  await app.openVector(vectors.v40)
  await expect(app.metric('Safety')).toBeHidden()
})

test('Supplemental metrics never change the score and show no consequence', async ({ app }) => {
  await app.openVector(vectors.v40)
  await app.page.getByRole('heading', { name: 'Supplemental' }).click()
  await expect(app.page.getByRole('main')).toContainText('never changes the score')
  await app.choose('Automatable', 'Yes')
  await app.shows({ score: '7.6', severity: 'High', vector: `${vectors.v40}/AU:Y` })
  await expect(app.result).toContainText('CVSS-B · version 4.0')
  await expect(app.cell('Recovery', 'User')).toHaveText(/^\s*U\s*User\s*$/, {
    useInnerText: true,
  })
})

test('a group says how much of it is set and what open metrics count as', async ({ app }) => {
  const main = app.page.getByRole('main')
  await app.openVector(vectors.v40)
  await expect(main).toContainText('not set, counts as Attacked')
  await app.choose('Exploit Maturity', 'Unreported')
  await expect(main).toContainText('1 of 1 set')
})
