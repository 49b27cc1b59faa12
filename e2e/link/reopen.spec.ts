import { expect, test, vectors } from '../app.ts'

const open = { score: '0.0 to 9.8', severity: 'None to Critical' }

test('Delete opens the focused metric again, and undo answers it', async ({ app }) => {
  await app.openVector(vectors.v31)
  await app.focus('Privileges Required', 'None')
  await app.press('Delete')
  await app.shows({
    score: '7.2 to 9.8',
    severity: 'High to Critical',
    vector: 'CVSS:3.1/AV:N/AC:L/UI:N/S:U/C:H/I:H/A:H',
  })
  await expect(app.metric('Privileges Required').getByRole('radio', { checked: true })).toHaveCount(
    0,
  )
  await expect(app.value('Privileges Required', 'None')).toBeFocused()
  await app.press('Control+z')
  await app.shows({ score: '9.8', vector: vectors.v31 })
})

test('the pointer opens a metric again with its Clear', async ({ app }) => {
  await app.openVector(vectors.v31)
  const clear = app.button('Clear Scope (S)')
  await app.metric('Scope').hover()
  await expect(clear).toHaveCSS('opacity', '1')
  await clear.click()
  await app.shows({
    score: '9.8 to 10.0',
    severity: 'Critical',
    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/C:H/I:H/A:H',
  })
  await expect(clear).toBeHidden()
})

test('Backspace clears the metric before and returns to it, also in the group before', async ({
  app,
}) => {
  await app.openVector('CVSS:3.1')
  await app.focus('Attack Vector', 'Network')
  await app.press('n', 'l', 'n', 'Backspace')
  await app.shows({ ...open, score: '0.0 to 10.0', vector: 'CVSS:3.1/AV:N/AC:L' })
  await expect(app.value('Privileges Required', 'None')).toBeFocused()
  await app.press('h', 'Backspace', 'Backspace')
  await app.shows({ ...open, score: '0.0 to 10.0', vector: 'CVSS:3.1/AV:N' })
  await app.openVector(vectors.v31)
  await app.focus('Exploit Code Maturity', 'Not Defined')
  await app.press('Backspace')
  await app.shows({ score: '9.1 to 9.8', vector: vectors.v31.replace('/A:H', '') })
  await expect(app.metric('Availability').locator(':focus')).toBeVisible()
})

test('Backspace on the first metric leaves everything as it is', async ({ app }) => {
  await app.openVector(vectors.v31)
  await app.focus('Attack Vector', 'Network')
  await app.press('Backspace')
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
})
