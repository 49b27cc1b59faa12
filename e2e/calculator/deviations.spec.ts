import { expect, test, vectors } from '../app.ts'

test('a score that FIRST’s page rounds down says so, and why', async ({ app }) => {
  const vector = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H'
  const reason = app.result.getByText('lies exactly halfway between two tenths')
  await app.openVector(vector)
  await app.shows({ score: '8.6', severity: 'High', vector })
  await expect(app.result).toContainText('FIRST’s page may show 8.5: it rounds this tie down.')
  await expect(reason).toBeHidden()
  await app.result.getByText('Why', { exact: true }).click()
  await expect(reason).toBeVisible()
  await app.openVector(vectors.v40)
  await app.shows({ score: '7.6' })
  await expect(app.result).not.toContainText('may show')
})
