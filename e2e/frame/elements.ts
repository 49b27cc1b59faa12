// The elements of a page of somebody else's, which the built embed.js brings to life.
import type { Frame, JSHandle, Page } from '@playwright/test'

import type { FromHost } from '../../src/embed/protocol.ts'
import type { CvssCalculatorElement } from '../../src/embed-loader/embed.d.ts'

type EventSeen = { type: string; target: string; detail: unknown }

declare global {
  interface Window {
    /** What reached the document, oldest first. */
    seen: EventSeen[]
  }
}

/** Notes the events that reach the document, from before anything can happen. */
export async function watchEvents(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.seen = []
    for (const type of ['change', 'save', 'cancel', 'error'])
      document.addEventListener(type, (event) => {
        const { target, detail } = event as CustomEvent<unknown>
        window.seen.push({ type, target: (target as Element).localName, detail })
      })
  })
}

/** What a page's own script does with its elements. */
export function elementsOn(page: Page) {
  const elements = page.locator('cvss-calculator')
  const all = {
    elements,
    frameOf: async (index = 0): Promise<Frame> => {
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
    value: (index = 0): Promise<string> => all.on((element) => element.value, index),
    /** What the form would send, by name. */
    sent: (): Promise<[string, unknown][]> =>
      page.evaluate(() => [...new FormData(document.querySelector('form') ?? undefined)]),
    seen: (): Promise<EventSeen[]> => page.evaluate(() => window.seen),

    /** What the page said to the frame, by type; of a frame that is a stub. */
    async told<Type extends FromHost['type']>(
      type: Type,
      index = 0,
    ): Promise<Extract<FromHost, { type: Type }>[]> {
      const told = await (await all.frameOf(index)).evaluate(() => window.stub.heard)
      return told.filter(
        (message): message is Extract<FromHost, { type: Type }> => message.type === type,
      )
    },
    /** A person chooses in a frame that is a stub. */
    async choose(vector: string, index = 0): Promise<void> {
      await (await all.frameOf(index)).evaluate((vector) => window.stub.choose(vector), vector)
    },
  }
  return all
}
