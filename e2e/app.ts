// The page in a person's words, and the guard that every test stands under.
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
  test as base,
  expect,
} from '@playwright/test'

import { collectFaults } from './faults.ts'

export { expect }
export type App = ReturnType<typeof appOn>

export const vectors = {
  /** 9.8 Critical */
  v31: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  /** 7.6 High */
  v40: 'CVSS:4.0/AV:N/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:L/SC:N/SI:N/SA:N',
  /** 5.9 to 9.9, six metrics open */
  v40Half: 'CVSS:4.0/AV:N/AC:L/UI:N/VC:H/SC:N',
}

/** How many times as slow a processor is for the page; shows which test depends on its speed. */
const slower = Number(process.env['PLUMB_SLOWER'] ?? 1)

function beginsWith(name: string): RegExp {
  return new RegExp(`^${name} \\(`)
}

/** Everything a person does with the page and sees on it, by role and name. */
export function appOn(page: Page) {
  // Layout tests use these in the longer language, too, where names begin alike.
  const result = page.getByRole('region', { name: /^Result/ })
  const header = page.getByRole('banner')
  const app = {
    page,
    result,
    /** The number or the range; beside it severity and nomenclature or version. */
    score: result
      .getByRole('paragraph')
      .filter({ hasText: /^\s*\d+\.\d(\s*to\s*\d+\.\d|\s*either way)?\s*$/ }),
    severity: result
      .getByRole('paragraph')
      .filter({ hasText: /^(None|Low|Medium|High|Critical)( to (Low|Medium|High|Critical))?$/ }),
    vector: page.getByRole('textbox', { name: /^Vector/ }),
    pasteField: header.getByRole('textbox', { name: /^Paste/ }),
    /** What the page says about the text in the paste field. */
    notice: header.getByRole('search'),
    status: page.getByRole('status'),
    help: page.getByRole('region', { name: 'Help for the focused metric' }),
    keys: page.getByRole('dialog', { name: 'Keys and settings' }),
    button: (name: string | RegExp) => page.getByRole('button', { name, exact: true }),
    version: (version: string) =>
      page.getByRole('button', { name: `CVSS v${version}`, exact: true }),
    metric: (name: string): Locator => page.getByRole('group', { name: beginsWith(name) }),
    value: (metric: string, value: string): Locator =>
      app.metric(metric).getByRole('radio', { name: beginsWith(value) }),
    /** The drawn cell of a value, with everything that stands in it. */
    cell: (metric: string, value: string): Locator =>
      app
        .metric(metric)
        .locator('label')
        .filter({ has: page.getByRole('radio', { name: beginsWith(value) }) }),

    /** Opens the page, or a link to it; a link that differs in its fragment only changes the hash. */
    /** The page has taken the place of the one that was drawn by the build. */
    async stands(): Promise<void> {
      await expect(page.locator('html[data-drawn]')).toHaveCount(0)
      await expect(result).toBeVisible()
    },
    async open(link = ''): Promise<void> {
      await page.goto(`/${link}`)
      await app.stands()
      // The page hears of another hash in a task of its own, which has to come before what a test does next.
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const { port1, port2 } = new MessageChannel()
            port1.addEventListener('message', resolve)
            port1.start()
            port2.postMessage('')
          }),
      )
    },
    async openVector(vectorString: string): Promise<void> {
      await app.open(`#${vectorString}`)
    },
    async choose(metric: string, value: string): Promise<void> {
      await app.value(metric, value).click()
    },
    async focus(metric: string, value: string): Promise<void> {
      await app.value(metric, value).focus()
    },
    async press(...keys: readonly string[]): Promise<void> {
      // Key after key: a press is over when the page has dealt with it.
      for (const key of keys) await page.keyboard.press(key)
    },
    async switchTo(version: string): Promise<void> {
      await app.version(version).click()
      await expect(app.version(version)).toHaveAttribute('aria-pressed', 'true')
    },
    async copyElsewhere(text: string): Promise<void> {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    },
    copied: (): Promise<string> => page.evaluate(() => navigator.clipboard.readText()),
    /** Presses a button that copies, and gives what it copied; the button itself says so for a moment only. */
    async copies(button: Locator): Promise<string> {
      await app.copyElsewhere('not copied yet')
      await button.click()
      await expect.poll(app.copied).not.toBe('not copied yet')
      return app.copied()
    },
    /** Copies a text somewhere else and pastes it into the field at the top. */
    async paste(text: string): Promise<void> {
      await app.copyElsewhere(text)
      await app.pasteField.click()
      await app.press('Control+a', 'Control+v')
    },

    /** Asserts what is shown: all of it, so that no part can lag behind another. */
    async shows(shown: {
      score: string | RegExp
      severity?: string
      vector?: string
    }): Promise<void> {
      await expect(app.score).toHaveText(shown.score)
      if (shown.severity !== undefined) await expect(app.severity).toHaveText(shown.severity)
      if (shown.vector === undefined) return
      await expect(app.vector).toHaveValue(shown.vector.replace(/^CVSS:2\.0\/?/, ''))
      const [, version = ''] = /^CVSS:(\d\.\d)/.exec(shown.vector) ?? []
      await expect(app.version(version)).toHaveAttribute('aria-pressed', 'true')
    },
    async hasAddress(fragment: string): Promise<void> {
      const { origin } = new URL(page.url())
      await expect(page).toHaveURL(`${origin}/#${fragment}`)
    },
    historyLength: (): Promise<number> => page.evaluate(() => history.length),
  }
  return app
}

/** Collects what must never happen: messages, errors, policy violations, requests to others. */
async function watch(page: Page, origin: string, faults: string[]): Promise<void> {
  if (slower > 1) {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  }
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`page error: ${error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`request: ${url.href}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      // The page's own messages are faults, so this one is, too.
      console.error(`policy violation: ${violatedDirective} ${blockedURI}`)
    })
  })
}

/**
 * Closes a page, and then ends the answers that its test gives in place of hosts: one that is under
 * way would fail whatever the worker does next. The other way round its requests would go out.
 */
async function leave(page: Page): Promise<void> {
  await page.close()
  await page.unrouteAll({ behavior: 'ignoreErrors' }).catch(() => undefined)
}

const room: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  permissions: ['clipboard-read', 'clipboard-write'],
  colorScheme: 'light',
}

/**
 * A context in which nothing is kept of the page, unless service workers are allowed by name: one of them
 * would answer for the tests that come later in its context.
 */
async function newContext(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({ ...room, ...options })
  if (options.serviceWorkers !== 'allow')
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  return context
}

type Fixtures = {
  faults: string[]
  app: App
  /** Somebody else, or another device: a browser context of its own. */
  visitor: (options?: BrowserContextOptions) => Promise<App>
}

/**
 * Each test has a tab of its own in a context that its worker shares: a fresh context costs half a
 * second. Tabs share localStorage and IndexedDB only, which are emptied first.
 */
export const test = base.extend<Fixtures, { sharedContext: BrowserContext; origin: string }>({
  origin: [
    async ({}, use, { project }) => {
      await use(new URL(project.use.baseURL ?? '').origin)
    },
    { scope: 'worker' },
  ],
  sharedContext: [
    async ({ browser, origin }, use) => {
      const context = await newContext(browser, { baseURL: origin })
      await use(context)
      await context.close()
    },
    { scope: 'worker' },
  ],
  faults: ({}, use) => collectFaults(use),
  page: async ({ sharedContext, origin, faults }, use) => {
    const page = await sharedContext.newPage()
    const session = await sharedContext.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', {
      origin,
      storageTypes: 'local_storage,indexeddb',
    })
    await watch(page, origin, faults)
    await use(page)
    await leave(page)
  },
  app: async ({ page }, use) => {
    await use(appOn(page))
  },
  visitor: async ({ browser, origin, faults }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options) => {
      const context = await newContext(browser, { baseURL: origin, ...options })
      contexts.push(context)
      const page = await context.newPage()
      await watch(page, origin, faults)
      return appOn(page)
    })
    await Promise.all(
      contexts.map(async (context) => {
        await Promise.all(context.pages().map(leave))
        await context.close()
      }),
    )
  },
})
