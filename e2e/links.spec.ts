import { expect, test, vectors } from './app.ts'

test('a shared link shows another person the same score, vector and version', async ({
  app,
  visitor,
}) => {
  await app.openVector(`${vectors.v40}/E:U/MAV:A`)
  await app.shows({ score: '4.6', severity: 'Medium' })
  await app.button('Copy link').click()
  const link = await app.copied()
  expect(link).toBe(`${new URL(app.page.url()).origin}/#${vectors.v40}/E:U/MAV:A`)
  const other = await visitor()
  await other.page.goto(link)
  await other.shows({ score: '4.6', severity: 'Medium', vector: `${vectors.v40}/E:U/MAV:A` })
  await expect(other.result).toContainText('CVSS-BTE · version 4.0')
})

test('a changed hash replaces everything that is shown', async ({ app }) => {
  await app.openVector(`${vectors.v40}/E:U/CR:L/S:P`)
  await app.shows({ score: '4.7' })
  await app.vector.fill('CVSS:4.0/nonsense')
  await app.vector.blur()
  await app.pasteField.fill('left over')
  await app.page.evaluate((hash) => {
    location.hash = hash
  }, 'CVSS:4.0/AV:N/AC:L')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:4.0/AV:N/AC:L' })
  await expect(app.value('Exploit Maturity', 'Not Defined')).toBeChecked()
  await expect(app.pasteField).toHaveValue('')
  await app.page.evaluate((hash) => {
    location.hash = hash
  }, vectors.v31)
  await app.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
  await app.page.evaluate((hash) => {
    location.hash = hash
  }, 'CVSS:4.0/AV:P')
  await app.shows({ score: '0.0 to 8.6', vector: 'CVSS:4.0/AV:P' })
  await app.page.evaluate(() => {
    location.hash = 'CVSS:4.0/AV:Z'
  })
  await expect(app.notice).toContainText('The link could not be read.')
  await app.page.evaluate(() => {
    location.hash = 'CVSS:4.0/AV:L'
  })
  await expect(app.notice).not.toContainText('could not be read')
  await app.shows({ score: '0.0 to 9.4', vector: 'CVSS:4.0/AV:L' })
})

test('the address follows 250 ms after the last change and replaces itself', async ({ app }) => {
  const { page } = app
  await page.clock.install()
  await app.openVector('CVSS:3.1')
  await page.clock.pauseAt(Date.now() + 60_000)
  const before = await app.historyLength()
  await app.choose('Attack Vector', 'Network')
  await page.clock.runFor(200)
  await app.choose('Attack Complexity', 'Low')
  await page.clock.runFor(249)
  await app.hasAddress('CVSS:3.1')
  await page.clock.runFor(1)
  await app.hasAddress('CVSS:3.1/AV:N/AC:L')
  expect(await app.historyLength()).toBe(before)
})

test('leaving the page takes the last change into the address', async ({ app }) => {
  const { page } = app
  await page.clock.install()
  await app.openVector('CVSS:3.1')
  await page.clock.pauseAt(Date.now() + 60_000)
  await app.choose('Attack Vector', 'Network')
  await app.hasAddress('CVSS:3.1')
  await page.goto('about:blank')
  await page.goBack()
  await app.hasAddress('CVSS:3.1/AV:N')
  await app.shows({ score: '0.0 to 10.0', vector: 'CVSS:3.1/AV:N' })
})
