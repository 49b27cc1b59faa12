// Where the browser or the host behaves unlike others, the page stands and says what is missing.
import { expect, test, vectors } from './app.ts'

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
