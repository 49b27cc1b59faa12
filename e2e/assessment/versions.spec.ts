import { expect, test, vectors } from '../app.ts'

test('switching the version and back keeps what was set in each', async ({ app }) => {
  await app.openVector(vectors.v31)
  await app.switchTo('4.0')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:4.0' })
  await expect(app.value('Attack Vector', 'Network')).toBeFocused()
  await app.press('p')
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P' })
  await app.switchTo('2.0')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:2.0' })
  await expect(app.value('Access Vector', 'Local')).toBeFocused()
  await app.switchTo('3.0')
  // It has the metrics of 3.1.
  await app.shows({ score: '9.8', vector: vectors.v31.replace('3.1', '3.0') })
  await app.switchTo('3.1')
  await app.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
  await app.switchTo('4.0')
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P' })
  await expect(app.value('Attack Complexity', 'Low')).toBeFocused()
})

test('only a version change is an entry of the history, and Back leads to it', async ({ app }) => {
  await app.open()
  const before = await app.historyLength()
  await app.choose('Attack Vector', 'Physical')
  await app.hasAddress('CVSS:4.0/AV:P')
  await app.choose('Attack Complexity', 'Low')
  await app.switchTo('3.1')
  await app.hasAddress('CVSS:3.1')
  expect(await app.historyLength()).toBe(before + 1)
  await app.press('n', 'l')
  await app.hasAddress('CVSS:3.1/AV:N/AC:L')
  expect(await app.historyLength()).toBe(before + 1)
  await app.page.goBack()
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P/AC:L' })
  await app.hasAddress('CVSS:4.0/AV:P/AC:L')
  await app.page.goForward()
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1/AV:N/AC:L' })
})

test('Back from the first version change leads to the page as it was opened', async ({ app }) => {
  await app.open()
  await app.switchTo('3.1')
  await app.hasAddress('CVSS:3.1')
  await app.page.goBack()
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:4.0' })
})

test('the page opens on the version last used', async ({ app, visitor }) => {
  await app.open()
  await app.switchTo('2.0')
  const sameBrowser = await app.page.context().newPage()
  await sameBrowser.goto('/')
  await expect(sameBrowser.getByRole('button', { name: 'CVSS v2.0' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await sameBrowser.close()
  const other = await visitor()
  await other.open()
  await other.shows({ score: '0.0 to 10.0', vector: 'CVSS:4.0' })
})
