/** Has the browser keep the page for when there is no network, by a service worker; the frame never comes here. */

import { legible } from '#cve-id/legible-text.ts'
import { trustedScript } from '#look-up/start-worker.ts'
import { fieldsOf, hasFields } from '#untrusted/fields.ts'
import { loadConfiguration, useConfiguration } from './configuration.ts'
import { isSparing } from './fetch-ahead.ts'
import { offerNewVersion } from './new-version.ts'
import { keepLastWords } from './read-configuration.ts'

/** A page that stays open asks for a newer build no more often, in milliseconds. */
const leastPause = 60 * 60 * 1000
const longestNews = 200

/** The browser's service workers; none on plain http, in a sandbox, or where the person allows none. */
function workers(): ServiceWorkerContainer | undefined {
  try {
    return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined
  } catch {
    return undefined
  }
}

/** Keeps the page, or what its host wants: where that allows it no more, an installed worker goes. */
export async function startWithoutNetwork(): Promise<void> {
  const container = workers()
  if (!container) return
  await loadConfiguration()
  const { keepsPage, text } = useConfiguration.getState()
  if (text !== undefined) keepLastWords(text)
  const installed = await container.getRegistration(document.baseURI)
  if (keepsPage === false) return forgetPage(installed)
  if (keepsPage === undefined && !installed) return
  if (!installed && isSparing()) return
  const address = new URL('service-worker.js', document.baseURI).href
  const registration = await container.register(trustedScript(address), { updateViaCache: 'none' })
  // Where service workers are blocked, some browsers give nothing in place of a refusal.
  if (hasFields(registration)) follow(registration, container)
}

/** Takes the worker and all that it keeps away. */
async function forgetPage(registration: ServiceWorkerRegistration | undefined): Promise<void> {
  if (!registration) return
  await registration.unregister()
  await caches.delete(`plumb-page-${registration.scope}`)
}

/** Offers each newer build once it is fetched whole. */
function follow(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
  const offer = async (): Promise<void> => {
    const { waiting } = registration
    // On a first visit there is nothing that it would take the place of.
    if (!waiting || !container.controller) return
    const news = await fetchNews()
    offerNewVersion(news, () => {
      container.addEventListener('controllerchange', () => globalThis.location.reload(), {
        once: true,
      })
      waiting.postMessage('use-now', [])
    })
  }
  const awaitInstalled = (): void => {
    registration.installing?.addEventListener('statechange', () => void offer())
  }
  // One may be waiting, or on its way, since before this page listened.
  void offer()
  awaitInstalled()
  registration.addEventListener('updatefound', awaitInstalled)
  let asked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < leastPause) return
    asked = Date.now()
    registration.update().catch(() => undefined)
  })
}

/** What the newer build says of itself in a line. */
async function fetchNews(): Promise<string | undefined> {
  try {
    const answer = await fetch(new URL('whats-new.json', document.baseURI), { cache: 'no-store' })
    const { en } = fieldsOf(answer.ok ? await answer.json() : undefined)
    return typeof en === 'string'
      ? legible(en).trim().slice(0, longestNews) || undefined
      : undefined
  } catch {
    return undefined
  }
}
