import { expect, test, vectors } from '../app.ts'

test('a broken vector is mended in the vector field, which is never overwritten', async ({
  app,
}) => {
  const { vector } = app
  await app.openVector(vectors.v31)
  await vector.click()
  await app.press('Control+a')
  await vector.pressSequentially('cvss:3.1/av:n/ac:q/pr:n')
  await expect(vector).toHaveValue('cvss:3.1/av:n/ac:q/pr:n')
  const problem = 'Metric AC has no value q at position 15. AC takes L or H.'
  await expect(vector).toHaveAccessibleDescription(problem)
  await expect(vector).toHaveAttribute('aria-invalid', 'true')
  await expect(app.result.getByRole('listitem')).toHaveText([problem])
  await app.shows({ score: '0.0 to 10.0' })
  await expect(app.value('Attack Vector', 'Network')).toBeChecked()

  // Left alone, the text stays until it can be read.
  await app.page.getByRole('heading', { name: 'Base' }).click()
  await expect(vector).toHaveValue('cvss:3.1/av:n/ac:q/pr:n')
  await expect(app.result).toContainText('Your text is kept here until it can be read.')

  // The caret goes behind the q and an l takes its place.
  await vector.focus()
  await app.press('Control+Home')
  for (let step = 0; step < 'cvss:3.1/av:n/ac:q'.length; step++) await app.press('ArrowRight')
  await app.press('Backspace', 'l')
  await expect(vector).toHaveValue('cvss:3.1/av:n/ac:l/pr:n')
  await expect(vector).toHaveAttribute('aria-invalid', 'false')
  await expect(app.value('Attack Complexity', 'Low')).toBeChecked()
  await app.press('Tab')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1/AV:N/AC:L/PR:N' })
})

test('the calculator follows a vector while it is typed, as one step of undo', async ({ app }) => {
  const { vector } = app
  await app.openVector(vectors.v31)
  await vector.click()
  await app.press('Control+a')
  await vector.pressSequentially(vectors.v40)
  await app.shows({ score: '7.6', severity: 'High', vector: vectors.v40 })
  await app.value('Exploit Maturity', 'Unreported').click()
  await app.shows({ score: '5.0', vector: `${vectors.v40}/E:U` })
  await app.button('Undo').click()
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await app.button('Undo').click()
  await app.shows({ score: '9.8', vector: vectors.v31 })
})

test('every problem is named with its position', async ({ app }) => {
  await app.openVector('CVSS:3.1')
  await app.vector.fill('CVSS:3.1/AV:Z/AV:N/AV:N//FOO:1/C/I:H:H')
  await expect(app.result.getByRole('listitem')).toHaveText([
    'Metric AV has no value Z at position 10. AV takes N, A, L or P.',
    'Metric AV is given twice, again at position 15. Remove one of the two.',
    'Metric AV is given twice, again at position 20. Remove one of the two.',
    'There is nothing between two slashes at position 25. Remove one slash.',
    '“FOO:1” at position 26 is no metric of this version. Check the letters or the version.',
    '“C” at position 32 has no colon. A metric is written like AV:N.',
    '“I:H:H” at position 34 has two colons. A metric is written like AV:N.',
  ])
  await app.vector.blur()
  await app.button('Show the calculator’s vector').click()
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1' })
  await expect(app.result.getByRole('listitem')).toHaveCount(0)
})

test('a broken link is mended in the paste field', async ({ app }) => {
  const broken = vectors.v40.replace('/AT:P', '/ATP')
  await app.openVector(broken)
  await expect(app.notice).toContainText(
    'The link could not be read. Mend its text in the field above and press Enter.',
  )
  await expect(app.notice.getByRole('listitem')).toHaveText([
    '“ATP” at position 20 has no colon. A metric is written like AV:N.',
  ])
  await expect(app.pasteField).toHaveValue(broken)
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:4.0' })
  await app.hasAddress(broken)
  await app.pasteField.press('Home')
  for (let step = 0; step < 'CVSS:4.0/AV:N/AC:L/AT'.length; step++) await app.press('ArrowRight')
  await app.press(':', 'Enter')
  await app.shows({ score: '7.6', severity: 'High', vector: vectors.v40 })
  await app.hasAddress(vectors.v40)
})
