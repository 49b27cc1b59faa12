// `npm run interaction`: how long a click takes until the next paint, in milliseconds, at a quarter of this machine's speed.
import { chromium } from '@playwright/test'

import { BROWSER_FLAGS, findBrowser } from './find-browser.mjs'
import { serve } from './serve.mjs'

const METRICS = ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA']
const CLICKS = 30
/** A press lasts that long, in milliseconds, as a person's does. */
const PRESSED = 60

const address = await serve({ orNext: true })
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS })
const page = await browser.newPage({ viewport: { width: 412, height: 823 } })
await page.addInitScript(() => {
  /** The longest of the events of each click, by the number that they share. @type {Map<number, number>} */
  const durations = new Map()
  Reflect.set(globalThis, 'durations', durations)
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const click = Number(Reflect.get(entry, 'interactionId'))
      if (click > 0) durations.set(click, Math.max(durations.get(click) ?? 0, entry.duration))
    }
  })
  // TypeScript's library does not know the threshold yet; the least one is 16 ms.
  const events = { type: 'event', durationThreshold: 16, buffered: true }
  observer.observe(events)
})
const session = await page.context().newCDPSession(page)
await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
await page.goto(address)
await page.waitForTimeout(3_000)
for (let click = 0; click < CLICKS; click++) {
  const metric = METRICS[click % METRICS.length]
  const input = page
    .locator(`fieldset[data-metric=${metric}] input`)
    .nth(Math.floor(click / METRICS.length) % 2)
  await input.scrollIntoViewIfNeeded()
  const box = await input.boundingBox()
  if (!box) throw new Error(`${metric} is not drawn`)
  // By the pointer itself: what a locator checks before its click would be measured, too.
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.waitForTimeout(PRESSED)
  await page.mouse.up()
  await page.waitForTimeout(400)
}
/** @type {number[]} */
const durations = await page.evaluate(() => [...Reflect.get(globalThis, 'durations').values()])
const sorted = durations.toSorted((a, b) => a - b)
/** @param {number} share */
const below = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
console.log(
  `${sorted.length} clicks: median ${below(0.5)} ms, 90 % within ${below(0.9)} ms, slowest ${sorted.at(-1)} ms`,
)
await browser.close()
process.exit()
