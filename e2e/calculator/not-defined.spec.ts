import { expect, test } from '../app.ts'

// [vector, metric, chosen value with its key, name of Not Defined, scores, what comes next]
const optional = [
  {
    vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    metric: 'Exploit Maturity',
    key: 'u',
    set: '/E:U',
    scores: ['9.3', '8.1'],
    notDefined: /^Not Defined \(X\), as Attacked$/,
    next: undefined,
  },
  {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    metric: 'Exploit Code Maturity',
    key: 'u',
    set: '/E:U',
    scores: ['9.8', '9.0'],
    notDefined: /^Not Defined \(X\), as High$/,
    next: 'Remediation Level',
  },
  {
    vector: 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    metric: 'Exploit Code Maturity',
    key: 'u',
    set: '/E:U',
    scores: ['9.8', '9.0'],
    notDefined: /^Not Defined \(X\), as High$/,
    next: 'Remediation Level',
  },
  {
    vector: 'CVSS:2.0/AV:N/AC:L/Au:N/C:C/I:C/A:C',
    metric: 'Exploitability',
    key: 'u',
    set: '/E:U',
    scores: ['10.0', '8.5'],
    notDefined: /^Not Defined \(ND\)/,
    next: 'Remediation Level',
  },
] as const

for (const { vector, metric, key, set, scores, notDefined, next } of optional) {
  test(`X chooses Not Defined in ${vector.slice(0, 8)} and moves on`, async ({ app }) => {
    await app.openVector(vector)
    const radio = app.metric(metric).getByRole('radio', { name: notDefined })
    await expect(radio).toBeChecked()
    await radio.focus()
    await app.press(key)
    await app.shows({ score: scores[1], vector: `${vector}${set}` })
    await app.metric(metric).getByRole('radio', { checked: true }).focus()
    await app.press('x')
    await app.shows({ score: scores[0], vector })
    await expect(radio).toBeChecked()
    await expect(app.metric(next ?? metric).locator(':focus')).toBeVisible()
  })
}

test('X opens a base metric again and stays on it', async ({ app }) => {
  await app.openVector('CVSS:2.0/AV:N/AC:L/Au:N/C:C/I:C/A:C')
  await app.focus('Authentication', 'None')
  await app.press('X')
  await app.shows({ score: '8.3 to 10.0', vector: 'CVSS:2.0/AV:N/AC:L/C:C/I:C/A:C' })
  await expect(app.metric('Authentication').locator(':focus')).toBeVisible()
})
