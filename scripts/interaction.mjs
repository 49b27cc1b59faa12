// `npm run interaction`: how long a click takes until the next paint, in milliseconds, at a quarter of this machine's speed.
import { chromium } from '@playwright/test'

import { BROWSER_FLAGS, findBrowser } from './find-browser.mjs'
import { serve } from './serve.mjs'

const metrics = ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA', 'SC', 'SI', 'SA', 'AV', 'VC']

const address = await serve({ orNext: true })
const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS })
const page = await browser.newPage({ viewport: { width: 412, height: 823 } })
await page.addInitScript(() => {
  /** @type {number[]} */
  const durations = []
  Reflect.set(globalThis, 'durations', durations)
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (entry.name === 'click') durations.push(entry.duration)
  })
  // TypeScript's library does not know the threshold yet; the least one is 16 ms.
  const events = { type: 'event', durationThreshold: 16, buffered: true }
  observer.observe(events)
})
const session = await page.context().newCDPSession(page)
await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
await page.goto(address)
for (const [step, metric] of metrics.entries()) {
  const choice = step < 11 ? 0 : 1
  await page.locator(`fieldset[data-metric=${metric}] input`).nth(choice).click()
  await page.waitForTimeout(350)
}
/** @type {number[]} */
const durations = await page.evaluate(() => Reflect.get(globalThis, 'durations'))
const sorted = durations.toSorted((a, b) => a - b)
console.log(
  `${sorted.length} clicks: median ${sorted[Math.floor(sorted.length / 2)]} ms, slowest ${sorted.at(-1)} ms`,
)
await browser.close()
process.exit()
