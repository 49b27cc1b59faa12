// Runs once before the journeys, so that whoever only reads the configuration needs no browser.
import { findBrowser } from '../scripts/find-browser.mjs'

export default async function findBrowserOnce(): Promise<void> {
  process.env['PLUMB_E2E_BROWSER'] ??= await findBrowser()
}
