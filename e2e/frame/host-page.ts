// Somebody else's page, on another origin, with the calculator in a frame.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { FrameLocator, Page } from '@playwright/test'

import type { FrameMessage, FromHost } from '../../src/embed/protocol.ts'
import { type App, appOn, expect } from '../app.ts'
import { test as base } from '../threat/threat-app.ts'

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
  "<script>heard=[];addEventListener('message',({data,origin})=>heard.push({data,origin}))</script>"

/** The page of a tool, with what it hears from its frames. */
export function hostOn(page: Page, calculator: string, serve: HostServer) {
  const frame: FrameLocator = page.frameLocator('iframe >> nth=0')
  const host = {
    page,
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

type HostServer = {
  /** The page at its own origin, and at one that differs in the name of the host. */
  page: (body: string, headers?: Record<string, string>, name?: '127.0.0.1' | 'localhost') => string
  server: Server
}

function startHostServer(): Promise<HostServer> {
  const pages = new Map<string, { body: string; headers: Record<string, string> }>()
  const server = createServer((request, response) => {
    const found = pages.get(request.url ?? '')
    response.writeHead(found ? 200 : 204, { 'Content-Type': 'text/html', ...found?.headers })
    const title =
      '<!doctype html><html lang="en"><title>A tool</title><link rel="icon" href="data:,">'
    response.end(found && `${title}${found.body}`)
  })
  return new Promise((resolve) => {
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo
      resolve({
        server,
        page(body, headers = {}, name = '127.0.0.1') {
          const path = `/${pages.size}`
          pages.set(path, { body, headers })
          return `http://${name}:${port}${path}`
        },
      })
    })
  })
}

export const test = base.extend<{ host: HostPage }, { hostServer: HostServer }>({
  hostServer: [
    async ({}, use) => {
      const started = await startHostServer()
      await use(started)
      started.server.closeAllConnections()
      started.server.close()
    },
    { scope: 'worker' },
  ],
  faults: async ({ hostServer, standIn }, use) => {
    const faults: string[] = []
    await use(faults)
    const { port } = hostServer.server.address() as AddressInfo
    const isHost = new RegExp(`^request: http://(127\\.0\\.0\\.1|localhost):${port}/`)
    const asked = Object.values(standIn.hosts).map((address) => `request: ${address}`)
    const real = faults.filter(
      (fault) => !isHost.test(fault) && !asked.some((address) => fault.startsWith(address)),
    )
    expect(real, 'messages, errors, policy violations, requests to others').toEqual([])
  },
  host: async ({ page, origin, hostServer }, use) => {
    await use(hostOn(page, origin, hostServer))
  },
})

/** The calculator's page itself, for what is asked of a frame that stands alone. */
export async function openFrame(app: App, rest = ''): Promise<void> {
  await app.page.goto(`/embed.html${rest}`)
  await expect(app.page.getByRole('region', { name: /^Result/ })).toBeVisible()
}
