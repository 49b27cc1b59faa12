// Somebody else's page, on another origin, with the built embed.js in it.
import type { Frame, JSHandle, Page } from '@playwright/test'

import type { FromHost } from '../../src/embed/protocol.ts'
import type { CvssCalculatorElement } from '../../src/embed-loader/embed.d.ts'
import { test as base } from '../app.ts'
import { stubPage } from './embed-stub.ts'

export { expect } from '@playwright/test'

export const hostOrigin = 'https://host.example'
const strangerOrigin = 'https://stranger.example'

export type EventSeen = { type: string; target: string; detail: unknown }

declare global {
  interface Window {
    /** What reached the document, oldest first. */
    seen: EventSeen[]
  }
}

function hostOn(page: Page, origin: string) {
  const script = `${origin}/embed.js`
  const elements = page.locator('cvss-calculator')
  const host = {
    page,
    script,
    elements,
    /** Opens a page with this body and, unless told otherwise, embed.js at its end. */
    async open(body: string, { policy = '', scripts = [script] } = {}): Promise<void> {
      await page.route(`${hostOrigin}/**`, (route) =>
        route.fulfill({
          contentType: 'text/html',
          headers: policy === '' ? {} : { 'Content-Security-Policy': policy },
          body: `<!doctype html><html lang="en"><title>Host</title>${body}${scripts.map((each) => `<script src="${each}"></script>`).join('')}`,
        }),
      )
      await page.goto(`${hostOrigin}/`)
    },
    async load(source = script): Promise<void> {
      await page.addScriptTag({ url: source })
    },
    frame: async (index = 0): Promise<Frame> => {
      const iframe: JSHandle<Element | null | undefined> = await elements
        .nth(index)
        .evaluateHandle((element) => element.shadowRoot?.querySelector('iframe'))
      const frame = await iframe.asElement()?.contentFrame()
      if (!frame) throw new Error(`element ${index} has no frame`)
      return frame
    },
    /** Waits until the frame has said what is in it. */
    async loaded(index = 0): Promise<void> {
      await page.waitForFunction(
        (index) => document.querySelectorAll('cvss-calculator')[index]?.state,
        index,
      )
    },
    /** Asks or tells the element something in its page. */
    on: <Answer>(ask: (element: CvssCalculatorElement) => Answer, index = 0) =>
      elements.nth(index).evaluate(ask as (element: Node) => Answer),
    value: (index = 0): Promise<string> => host.on((element) => element.value, index),
    /** What the form would send, by name. */
    sent: (): Promise<[string, unknown][]> =>
      page.evaluate(() => [...new FormData(document.querySelector('form') ?? undefined)]),
    seen: (): Promise<EventSeen[]> => page.evaluate(() => window.seen),

    /** What the page said to the frame, by type. */
    async heard<Type extends FromHost['type']>(
      type: Type,
      index = 0,
    ): Promise<Extract<FromHost, { type: Type }>[]> {
      const heard = await (await host.frame(index)).evaluate(() => window.stub.heard)
      return heard.filter(
        (message): message is Extract<FromHost, { type: Type }> => message.type === type,
      )
    },
    async choose(vector: string, index = 0): Promise<void> {
      await (await host.frame(index)).evaluate((vector) => window.stub.choose(vector), vector)
    },
  }
  return host
}

type Fixtures = {
  host: ReturnType<typeof hostOn>
  strangerOrigin: string
  /** What answers in the frame; with the real one, nothing of the stub can be asked. */
  frameKind: 'stub' | 'real'
}

export const test = base.extend<Fixtures>({
  frameKind: ['stub', { option: true }],
  strangerOrigin: async ({}, use) => use(strangerOrigin),
  // The pages of these hosts are made by the tests.
  faults: async ({}, use) => {
    const faults: string[] = []
    await use(faults)
    const own = [hostOrigin, strangerOrigin].map((each) => `request: ${each}/`)
    base
      .expect(
        faults.filter((fault) => !own.some((start) => fault.startsWith(start))),
        'messages, errors, policy violations, requests to others',
      )
      .toEqual([])
  },
  host: async ({ page, origin, frameKind }, use) => {
    // The built page is on this machine, and a browser guards that against pages of the network.
    await page.context().grantPermissions(['local-network-access'], { origin: hostOrigin })
    if (frameKind === 'stub')
      await page.route(/\/embed\.html/, (route) =>
        route.fulfill({ contentType: 'text/html', body: stubPage }),
      )
    await page.addInitScript(() => {
      window.seen = []
      for (const type of ['change', 'save', 'cancel', 'error'])
        document.addEventListener(type, (event) => {
          const { target, detail } = event as CustomEvent<unknown>
          window.seen.push({ type, target: (target as Element).localName, detail })
        })
    })
    await use(hostOn(page, origin))
  },
})
