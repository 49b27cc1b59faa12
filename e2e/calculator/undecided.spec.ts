// Metrics that are undecided between named values: by pointer, by keys, in links and in copies.
import { expect, test, vectors } from '../app.ts'
import { findsNothing } from '../screen/axe.ts'

const withoutComplexity = vectors.v31.replace('/AC:L', '')
const undecided = `${withoutComplexity}&or=AC:L,AC:H`
const joint =
  'CVSS:4.0/AV:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N&or=AC:L+AT:P,AC:H+AT:N&or=E:A,E:P'

test('a second value makes the score a range, in the link and in what is copied', async ({
  app,
}) => {
  const { page } = app
  await app.openVector(vectors.v31)
  await app.cell('Attack Complexity', 'High').click({ modifiers: ['Alt'] })
  // With AC:H alone it is 8.1.
  await app.shows({ score: '8.1 to 9.8', severity: 'High to Critical', vector: withoutComplexity })
  await app.hasAddress(undecided)
  await expect(app.metric('Attack Complexity').getByText('Low or High?')).toBeVisible()
  await expect(app.result.getByText('AC:L or H')).toBeVisible()
  await expect(app.result.getByText('Not decided: whether special conditions')).toBeVisible()
  expect(await app.copies(app.button('Copy draft'))).toBe(
    `8.1 to 9.8, AC undecided between Low and High (CVSS v3.1) ${withoutComplexity} · Draft, undecided: AC · from a link, 1 metric changed: AC`,
  )
  await app.button('Share').click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await expect(dialog.getByText('no machine form: 1 metric is undecided.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).first().click()
  await page.reload()
  await app.shows({ score: '8.1 to 9.8', vector: withoutComplexity })
  await app.choose('Attack Complexity', 'High')
  await app.shows({ score: '8.1', vector: vectors.v31.replace('AC:L', 'AC:H') })
  await app.button('Undo').click()
  await app.button('Undo').click()
  await app.shows({ score: '9.8', vector: vectors.v31 })
})

test('by keys a letter with Alt adds a value, and takes it away again', async ({ app }) => {
  await app.openVector(vectors.v31)
  await app.focus('Attack Vector', 'Network')
  await app.press('Alt+l', 'Alt+p')
  await expect(app.status.filter({ hasText: 'Network or Local or Physical' })).toHaveCount(1)
  await app.shows({ score: '6.8 to 9.8' })
  await app.press('Alt+n', 'Alt+p')
  await app.shows({ score: '8.4', vector: vectors.v31.replace('AV:N', 'AV:L') })
  // Without Alt a capital letter chooses as any letter does.
  await app.press('Shift+a')
  await app.shows({ score: '8.8', vector: vectors.v31.replace('AV:N', 'AV:A') })
})

test('without Alt there is a button, and the values can all be chosen', async ({ app }) => {
  await app.openVector(vectors.v31)
  await app.focus('User Interaction', 'None')
  const several = app.button('More than one value of User Interaction (UI)')
  await several.click()
  const required = app.metric('User Interaction').getByRole('checkbox', { name: /^Required/ })
  await required.click()
  await app.shows({ score: '8.8 to 9.8' })
  await expect(required).toBeChecked()
  await findsNothing(app)
  await required.click()
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(several).toHaveAttribute('aria-pressed', 'true')
  await app.press('Escape')
  await expect(several).toHaveAttribute('aria-pressed', 'false')
  await expect(app.value('User Interaction', 'Required')).toBeFocused()
})

test('values that belong together are decided together', async ({ app }) => {
  await app.openVector(joint)
  await app.shows({ score: '8.2 to 9.2', vector: joint.slice(0, joint.indexOf('&')) })
  await expect(app.metric('Attack Requirements').getByText('None or Present?')).toBeVisible()
  await findsNothing(app)
  await app.choose('Attack Complexity', 'High')
  await expect(app.value('Attack Requirements', 'None')).toBeChecked()
  await app.choose('Exploit Maturity', 'Attacked')
  await app.shows({ score: '9.2', severity: 'Critical' })
})

test('what a link cannot leave undecided is named, and the rest is shown', async ({ app }) => {
  await app.openVector(`${undecided}&or=UI:N,UI:R&or=S:X,S:C&or=PR:L`)
  await app.shows({ score: '8.1 to 9.8', vector: withoutComplexity })
  for (const named of [
    '“UI:N,UI:R”, because the vector has a value',
    '“S:X,S:C”',
    '“PR:L” as values',
  ])
    await expect(app.notice).toContainText(named)
})

test('typing goes on while something is undecided', async ({ app }) => {
  await app.openVector(undecided)
  await app.vector.click()
  await app.press('End')
  await app.vector.pressSequentially('/E:U')
  await app.press('Enter')
  await app.shows({ score: '7.4 to 9.0', vector: `${withoutComplexity}/E:U` })
})
