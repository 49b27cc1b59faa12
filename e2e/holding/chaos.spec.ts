// Whatever is missing, full or broken around it: the calculator stands, and nothing typed is lost.
import type { Page } from '@playwright/test'

import { isScriptOf } from '../built-files.ts'
import { type App, expect, test, vectors } from '../app.ts'

const local = vectors.v31.replace('AV:N', 'AV:L')

/** Scores a vector by keys alone, and takes the last choice back. */
async function calculatorStands(app: App): Promise<void> {
  await app.switchTo('3.1')
  await app.vector.fill(vectors.v31)
  await app.vector.blur()
  await app.choose('Attack Vector', 'Local')
  await app.shows({ score: '8.4', severity: 'High', vector: local })
  await app.button('Undo').click()
  await app.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
}

/** Files of the build that the page asks for when they are needed, by their names. */
async function lateFiles(page: Page): Promise<readonly string[]> {
  const names = new Set<string>()
  const first = await page.evaluate(() =>
    [...document.querySelectorAll('script[src], link[rel="modulepreload"]')].map(
      (each) => each.getAttribute('src') ?? each.getAttribute('href') ?? '',
    ),
  )
  const text = await page.evaluate(
    async (urls) =>
      (await Promise.all(urls.map(async (url) => (await fetch(url)).text()))).join('\n'),
    first.filter((url) => /assets\/.*\.js$/.test(url)),
  )
  for (const [, name = ''] of text.matchAll(/["'`](?:\.\/)?(?:assets\/)?([\w-]+\.js)["'`]/g))
    if (!first.some((url) => url.endsWith(`/${name}`))) names.add(name)
  return [...names]
}

/** Opens everything that comes late; what is missing is a sentence in its place. */
async function openEverything(app: App): Promise<void> {
  const { page } = app
  const dialog = page.getByRole('dialog')
  for (const name of ['Share', 'Embed']) {
    await app.button(name).click()
    await expect(dialog.or(page.getByText(/could not be loaded/)).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await page.getByRole('heading', { name: 'Title and notes' }).click()
  await app.press('?', 'Escape')
  await app.button('Use files').click()
  await app.pasteField.fill(`${vectors.v40} and words`)
  await app.pasteField.press('Enter')
  // It is read, or waits in the field with a sentence.
  await expect(app.notice).toContainText(/Loaded a CVSS v4.0 vector|could not be loaded/)
}

test('every late part may be missing, all or some', async ({ app, faults }) => {
  const { page } = app
  await app.open()
  const files = await lateFiles(page)
  expect(files.length).toBeGreaterThan(20)
  const groups = [files, ...[0, 1, 2].map((rest) => files.filter((_, at) => at % 3 === rest))]
  let missing: readonly string[] = []
  await page.route('**/assets/*.js', (route) =>
    missing.some((name) => route.request().url().endsWith(`/${name}`))
      ? route.abort()
      : route.continue(),
  )
  for (const group of groups) {
    missing = group
    await page.goto('about:blank')
    await app.open()
    await calculatorStands(app)
    await openEverything(app)
    await expect(page.getByRole('heading', { name: 'Something broke' })).toHaveCount(0)
    await calculatorStands(app)
  }
  for (const fault of faults.splice(0)) expect(fault).toMatch(/ERR_FAILED|dynamically imported/)
})

/** Every key under which the page keeps something as text. */
const stored = [
  'drafts',
  'unread',
  'offer',
  'compared',
  'outdated',
  'preferences',
  'theme',
  'tray',
  'list',
  'list.open',
  'environments',
  'env.Office',
  'interview',
].map((name) => `plumb.${name}`)

const hostile = [
  '{}',
  '[]',
  'null',
  '{"now":{"version":"3.1","assessment":{"vectors":"x"}},"past":7,"writings":{}}',
  '{"__proto__":{"lookUps":"always"},"constructor":1,"list":[[[]]]}',
  '\u0000\ud800{"',
  '['.repeat(5_000),
]

test('the page starts from any stored value', async ({ app }) => {
  const { page } = app
  await app.open()
  for (const value of hostile) {
    await page.evaluate(
      ([names, text]) => {
        for (const name of names)
          for (const store of [localStorage, sessionStorage]) store.setItem(name, text)
      },
      [stored, value] as const,
    )
    await page.goto('about:blank')
    await app.openVector('CVSS:3.1')
    await calculatorStands(app)
  }
})

test('a full store, and one that loses everything meanwhile, lose nothing on screen', async ({
  app,
}) => {
  const { page } = app
  await page.addInitScript(() => {
    let calls = 0
    // Every other write fails, as near the quota.
    const setItem: unknown = Reflect.get(Storage.prototype, 'setItem')
    const failing: ProxyHandler<() => void> = {
      apply(write, store, given) {
        calls += 1
        if (calls % 2 === 0) throw new DOMException('full', 'QuotaExceededError')
        return Reflect.apply(write, store, given)
      },
    }
    Storage.prototype.setItem = new Proxy(setItem as () => void, failing)
  })
  await app.openVector(vectors.v40)
  await calculatorStands(app)
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await app.switchTo('4.0')
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await page.reload()
  await app.shows({ score: '7.6', vector: vectors.v40 })
})

test('a reload at any moment comes back to what was on screen', async ({ app }) => {
  const { page } = app
  await app.openVector('CVSS:3.1')
  await app.switchTo('3.1')
  let expected = 'CVSS:3.1'
  for (const [metric, value, code] of [
    ['Attack Vector', 'Network', 'AV:N'],
    ['Attack Complexity', 'Low', 'AC:L'],
    ['Privileges Required', 'None', 'PR:N'],
    ['User Interaction', 'None', 'UI:N'],
    ['Scope', 'Unchanged', 'S:U'],
  ] as const) {
    const loaded = page.waitForEvent('load')
    // Within one task, so that no timer can come between the change and the reload.
    await app.value(metric, value).evaluate((radio: HTMLElement) => {
      radio.click()
      location.reload()
    })
    await loaded
    expected += `/${code}`
    await expect(app.vector).toHaveValue(expected)
    await app.hasAddress(expected)
  }
})

test('Escape takes back a dialog that has not come yet', async ({ app }) => {
  const { page } = app
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(isScriptOf('keys-dialog'), async (route) => {
    await held
    await route.continue()
  })
  await app.open()
  await app.press('?', 'Escape')
  const come = page.waitForResponse((response) =>
    isScriptOf('keys-dialog')(new URL(response.url())),
  )
  release()
  await (await come).finished()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await app.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
})
