import { expect, test, vectors } from '../app.ts'

test('a shared link shows another person the same score, vector and version', async ({
  app,
  visitor,
}) => {
  await app.openVector(`${vectors.v40}/E:U/MAV:A`)
  await app.shows({ score: '4.6', severity: 'Medium' })
  const link = await app.copies(app.button('Copy link'))
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

test('the address follows 250 ms after the last change and replaces itself', async ({
  visitor,
}) => {
  // A stopped clock stops every tab of its context.
  const app = await visitor()
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

test('a link that is followed while a change waits to be written is not lost', async ({
  visitor,
}) => {
  const app = await visitor()
  const { page } = app
  // As on a busy machine: what waits is due before the page hears of the new address.
  await page.addInitScript(() => {
    addEventListener('hashchange', (event) => {
      if (event.isTrusted) event.stopImmediatePropagation()
    })
  })
  await app.openVector('CVSS:3.1')
  await app.value('Attack Vector', 'Physical').evaluate((radio: HTMLElement, vector) => {
    radio.click()
    location.hash = vector
  }, vectors.v40)
  await app.shows({ score: '7.6', severity: 'High', vector: vectors.v40 })
  // Nor does the event take back what is changed before it comes.
  await app.value('Attack Vector', 'Physical').evaluate((radio: HTMLElement) => {
    radio.click()
    dispatchEvent(new HashChangeEvent('hashchange'))
  })
  await expect(app.value('Attack Vector', 'Physical')).toBeChecked()
  await app.hasAddress(vectors.v40.replace('AV:N', 'AV:P'))

  // A change of the version is an entry of its own, in front of that of the link.
  await app.version('2.0').evaluate((button: HTMLElement, vector) => {
    location.hash = vector
    button.click()
  }, vectors.v40Half)
  await app.hasAddress('CVSS:2.0')
  await page.goBack()
  await page.evaluate(() => dispatchEvent(new HashChangeEvent('hashchange')))
  await app.shows({ score: '5.9 to 9.9', vector: vectors.v40Half })
})

test('a change is not lost by leaving or reloading before the address follows', async ({ app }) => {
  const { page } = app
  const elsewhere = '<link rel="icon" href="data:," /><p>Elsewhere</p>'
  await page.route('**/elsewhere', (route) =>
    route.fulfill({ contentType: 'text/html', body: elsewhere }),
  )
  await app.openVector('CVSS:3.1')
  const reloaded = page.waitForEvent('load')
  // Within one task, so that no timer can come between the change and the reload.
  await app.value('Attack Vector', 'Physical').evaluate((radio: HTMLElement) => {
    radio.click()
    location.reload()
  })
  await reloaded
  await app.shows({ score: '0.0 to 7.6', vector: 'CVSS:3.1/AV:P' })
  await app.hasAddress('CVSS:3.1/AV:P')

  // A reload that is still on its way when the address is written comes back at the old one.
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/', async (route) => {
    await held
    await route.continue()
  })
  const again = page.waitForEvent('load')
  const written = await app
    .value('Attack Complexity', 'Low')
    .evaluate(async (radio: HTMLElement) => {
      radio.click()
      location.reload()
      const before = location.hash
      while (location.hash === before) await new Promise((resolve) => setTimeout(resolve, 20))
      return location.hash
    })
  expect(written).toBe('#CVSS:3.1/AV:P/AC:L')
  letThrough()
  await again
  await app.shows({ score: '0.0 to 7.6', vector: 'CVSS:3.1/AV:P/AC:L' })
  await app.hasAddress('CVSS:3.1/AV:P/AC:L')
  await page.unroute('**/')

  await app.value('Attack Complexity', 'High').evaluate((radio: HTMLElement) => radio.click())
  await page.goto('/elsewhere')
  await page.goBack()
  await app.shows({ score: '0.0 to 7.1', vector: 'CVSS:3.1/AV:P/AC:H' })
  await app.hasAddress('CVSS:3.1/AV:P/AC:H')

  // A link opened on purpose counts more than what was left here.
  await app.value('Attack Complexity', 'Low').evaluate((radio: HTMLElement) => radio.click())
  await page.goto('/elsewhere')
  await app.openVector('CVSS:3.1/AV:P/AC:H')
  await app.shows({ score: '0.0 to 7.1', vector: 'CVSS:3.1/AV:P/AC:H' })
})

test('the link to what was just kept opens it again, however soon it is followed', async ({
  app,
}) => {
  await app.openVector(vectors.v31)
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.button('Keep').evaluate(
    (keep, link) =>
      new Promise<void>((resolve) => {
        const isKept = () =>
          [...document.querySelectorAll('button')].some((each) => each.textContent === 'List 1')
        new MutationObserver((_, observer) => {
          if (!isKept()) return
          observer.disconnect()
          location.hash = link
          resolve()
        }).observe(document.body, { subtree: true, childList: true, characterData: true })
        if (keep instanceof HTMLElement) keep.click()
      }),
    `#${vectors.v31}`,
  )
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.hasAddress(vectors.v31)
})
