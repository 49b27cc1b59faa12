// Where the browser or the host behaves unlike others, the page stands and says what is missing.
import { partOf } from '../built-files.ts'
import { type App, expect, test, vectors } from '../app.ts'

/** What the page fetches once it stands, so that it is there when the network or the file is not. */
const ahead = ['start-late', 'paste-outcome', 'reading']

async function aheadIsFetched({ page }: App): Promise<void> {
  for (const name of ahead)
    await expect
      .poll(async () => {
        const addresses = await page.evaluate(() =>
          performance.getEntriesByType('resource').map((each) => each.name),
        )
        return addresses.map(partOf)
      })
      .toContain(name)
}

const local = vectors.v31.replace('AV:N', 'AV:L')

test('under a path of two slashes links open, and edits reach the address', async ({
  app,
  origin,
}) => {
  const { page } = app
  for (const link of [`//#${vectors.v31}`, `//?vector=${vectors.v31}`]) {
    await page.goto('about:blank')
    await page.goto(`${origin}${link}`)
    await app.shows({ score: '9.8', vector: vectors.v31 })
    await expect(page).toHaveURL(`${origin}//#${vectors.v31}`)
    await app.choose('Attack Vector', 'Local')
    await app.shows({ score: '8.4', vector: local })
    await expect(page).toHaveURL(`${origin}//#${local}`)
    await app.switchTo('4.0')
    await expect(page).toHaveURL(`${origin}//#CVSS:4.0`)
  }
})

test('an address that the browser refuses to replace is written later', async ({ visitor }) => {
  // A stopped clock stops every tab of its context.
  const app = await visitor()
  const { page } = app
  await page.addInitScript(() => {
    function refuse(): never {
      throw new DOMException('too many', 'SecurityError')
    }
    Object.assign(history, { replaceState: refuse, pushState: refuse })
    document.addEventListener('allow', () => {
      Reflect.deleteProperty(history, 'replaceState')
      Reflect.deleteProperty(history, 'pushState')
    })
  })
  await page.clock.install()
  await app.openVector(vectors.v31.toLowerCase())
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.choose('Attack Vector', 'Local')
  await page.clock.runFor(300)
  await app.switchTo('4.0')
  await app.switchTo('3.1')
  await app.shows({ score: '8.4', vector: local })
  await page.evaluate(() => document.dispatchEvent(new Event('allow')))
  await page.clock.runFor(10_000)
  await app.hasAddress(local)
})

test('a step of the start that breaks is said, and the calculator works', async ({
  app,
  faults,
}) => {
  const { page } = app
  await page.addInitScript(() => {
    // What reading the address asks first.
    performance.getEntriesByType = () => {
      throw new Error('broken')
    }
  })
  await app.openVector(vectors.v31)
  await expect(app.notice).toContainText(
    'A part of Plumb did not start, so this may not be what the link says.',
  )
  await app.switchTo('3.1')
  for (const key of ['n', 'l', 'n', 'n', 'u', 'h', 'h', 'h']) await app.press(key)
  await app.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
  const reported = faults.splice(0)
  expect(reported.length).toBeGreaterThan(0)
  for (const fault of reported) expect(fault).toMatch(/broken$/)
})

test('a build that came while the tab was open is said, and a reload keeps everything', async ({
  app,
  faults,
}) => {
  const { page } = app
  await app.openVector(vectors.v31)
  await app.pasteField.fill('a ticket, half written')
  // The notice's own part is fetched ahead; what is wanted later is gone.
  await aheadIsFetched(app)
  let isNew = true
  await page.route('**/assets/*.js', (route) =>
    isNew
      ? route.fulfill({ status: 404, contentType: 'text/html', body: 'gone' })
      : route.continue(),
  )
  await page.route(/\/$/, async (route) => {
    const answer = await route.fetch()
    const body = await answer.text()
    const updated = body.replace(/assets\/index-[^"]+\.js/, 'assets/index-new.js')
    await route.fulfill({ response: answer, body: isNew ? updated : body })
  })
  await app.choose('Attack Vector', 'Local')
  await app.button('Share').click()
  await expect(app.notice).toContainText('Plumb was updated')
  await app.shows({ score: '8.4', vector: local })
  isNew = false
  await app.notice.getByRole('button', { name: 'Reload' }).click()
  await app.shows({ score: '8.4', vector: local })
  await expect(app.notice).not.toContainText('Plumb was updated')
  await expect(app.pasteField).toHaveValue('a ticket, half written')
  for (const fault of faults.splice(0)) expect(fault).toMatch(/404|dynamically imported module/)
})

test('a part that is missing for want of a network asks for no reload', async ({
  visitor,
  faults,
}) => {
  const app = await visitor()
  const { page } = app
  await app.openVector(vectors.v31)
  await aheadIsFetched(app)
  await page.context().setOffline(true)
  await app.button('Share').click()
  // Other parts may be missing in their own places.
  const dismiss = page.getByRole('button', { name: 'Dismiss', exact: true })
  const missing = page.getByRole('alert').filter({ has: dismiss })
  await expect(missing).toContainText('This part of the page could not be loaded')
  await expect(missing).toBeInViewport()
  await expect(app.notice).not.toContainText('updated')
  await app.choose('Attack Vector', 'Local')
  await app.shows({ score: '8.4', vector: local })
  await missing.getByRole('button', { name: 'Try again' }).click()
  await expect(missing).toBeVisible()
  await page.context().setOffline(false)
  await missing.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible()
  await expect(missing).toHaveCount(0)
  for (const fault of faults.splice(0)) expect(fault).toMatch(/ERR_|dynamically imported module/)
})
