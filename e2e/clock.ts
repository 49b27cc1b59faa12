import type { Page } from '@playwright/test'

/**
 * The page's clock begins at an instant and goes on. How a page was come to stays the browser's: the
 * clock empties that, and the page would take its own reload for a visit by the old address.
 */
export async function startClock(page: Page, time: string): Promise<void> {
  await page.addInitScript(() => {
    const { performance } = window
    document.addEventListener('readystatechange', () => {
      window.performance.getEntriesByType = (type) => performance.getEntriesByType(type)
    })
  })
  await page.clock.install({ time })
}
