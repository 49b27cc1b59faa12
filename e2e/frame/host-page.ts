// Somebody else's page, on another origin: with the calculator in a frame, or with elements of embed.js.
import type { FrameLocator, Page } from '@playwright/test'

import type { FrameMessage, FromHost } from '../../src/embed/protocol.ts'
import { type App, appOn, expect } from '../app.ts'
import { test as base } from '../threat/threat-app.ts'
import { collectFaults, isRequestTo } from '../faults.ts'
import { elementsOn, watchEvents } from './elements.ts'
import { stubPage } from './embed-stub.ts'
import { type HostServer, startHostServer } from './host-server.ts'

export { expect }
export { vectors } from '../app.ts'

export type HostPage = ReturnType<typeof hostOn>
type Heard<Type extends FrameMessage['type']> = Extract<FrameMessage, { type: Type }>

declare global {
  interface Window {
    heard: { data: FrameMessage; origin: string }[]
  }
}

/** Listens before anything can be said. */
const listening =
  "<link rel='icon' href='data:,'><script>heard=[];addEventListener('message',({data,origin})=>heard.push({data,origin}))</script>"

/** The page of a tool, with what it hears from its frames, and what it does with its elements. */
export function hostOn(page: Page, calculator: string, serve: HostServer) {
  const frame: FrameLocator = page.frameLocator('iframe >> nth=0')
  const script = `${calculator}/embed.js`
  const withScripts = (body: string, scripts: readonly string[] = [script]) =>
    `${body}${scripts.map((each) => `<script src="${each}"></script>`).join('')}`
  const host = {
    ...elementsOn(page),
    page,
    script,
    withScripts,
    frame,
    /** The picker in the frame, by role and name. */
    app: appOn(frame as unknown as Page),
    /** Score and vector in the frame. */
    result: frame.getByRole('region', { name: 'Result' }),
    address: (rest = '') => `${calculator}/embed.html${rest}`,
    iframe: (rest = '', attributes = '') =>
      `<iframe title="CVSS" src="${host.address(rest)}" style="width:100%;height:600px" ${attributes}></iframe>`,
    /** Opens a page with this in its body. */
    async open(body: string, headers: Record<string, string> = {}): Promise<void> {
      await page.goto(serve.page(`${listening}<main>${body}</main>`, headers))
    },
    /** Opens a page with elements in its body and, unless told otherwise, embed.js at its end. */
    async openElements(
      body: string,
      { policy, scripts }: { policy?: string; scripts?: readonly string[] } = {},
    ): Promise<void> {
      const headers = policy === undefined ? {} : { 'Content-Security-Policy': policy }
      await page.goto(serve.page(withScripts(body, scripts), headers))
    },
    async loadScript(): Promise<void> {
      await page.addScriptTag({ url: script })
    },
    /** Goes to another page of the same host. */
    async goElsewhere(): Promise<void> {
      await page.goto(serve.page(''))
    },
    /** Says something to a frame, as a host's own script would. */
    async say(message: FromHost & { id?: string | number }, nth = 0): Promise<void> {
      await host.sayAnything({ source: 'cvss-embed', v: 1, ...message }, nth)
    },
    async sayAnything(data: unknown, nth = 0): Promise<void> {
      await page.evaluate(
        ([sent, index]) => {
          const all = document.querySelectorAll('iframe')
          all[index as number]?.contentWindow?.postMessage(sent, '*')
        },
        [data, nth],
      )
    },
    /** What has been heard of a kind, in order. */
    async heard<Type extends FrameMessage['type']>(type: Type): Promise<Heard<Type>[]> {
      const all = await page.evaluate(() => window.heard.map(({ data }) => data))
      return all.filter((data): data is Heard<Type> => data.type === type)
    },
    /** The newest message of a kind, once there are so many. */
    async hears<Type extends FrameMessage['type']>(type: Type, count = 1): Promise<Heard<Type>> {
      await expect.poll(async () => (await host.heard(type)).length).toBeGreaterThanOrEqual(count)
      const [newest] = (await host.heard(type)).slice(-1)
      if (!newest) throw new Error(`nothing heard of ${type}`)
      return newest
    },
    /** Waits for the frame and loads something into it. */
    async load(options: Omit<Extract<FromHost, { type: 'load' }>, 'type'> = {}, nth = 0) {
      await host.hears('ready', nth + 1)
      const before = (await host.heard('loaded')).length
      await host.say({ type: 'load', ...options }, nth)
      return host.hears('loaded', before + 1)
    },
  }
  return host
}

type Fixtures = {
  host: HostPage
  /** What answers in the frames; of the real one, nothing of the stub can be asked. */
  frameKind: 'stub' | 'real'
}

export const test = base.extend<Fixtures, { hostServer: HostServer }>({
  frameKind: ['real', { option: true }],
  hostServer: [
    async ({}, use) => {
      const started = await startHostServer()
      await use(started)
      started.close()
    },
    { scope: 'worker' },
  ],
  faults: ({ hostServer, standIn }, use) =>
    collectFaults(use, isRequestTo(...hostServer.origins, ...Object.values(standIn.hosts))),
  host: async ({ page, origin, hostServer, frameKind }, use) => {
    if (frameKind === 'stub')
      await page.route(/\/embed\.html/, (route) =>
        route.fulfill({ contentType: 'text/html', body: stubPage }),
      )
    await watchEvents(page)
    await use(hostOn(page, origin, hostServer))
  },
})

/** The same for a page with elements: nobody is asked about a CVE ID. */
export const elementTest = test.extend({
  faults: ({ hostServer }, use) => collectFaults(use, isRequestTo(...hostServer.origins)),
})

/** The calculator's page itself, for what is asked of a frame that stands alone. */
export async function openFrame(app: App, rest = ''): Promise<void> {
  await app.page.goto(`/embed.html${rest}`)
  await expect(app.page.getByRole('region', { name: /^Result/ })).toBeVisible()
}
