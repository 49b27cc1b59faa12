/** The page's service worker: after one visit the page opens without a network, and a broken copy of it mends itself. */

import { PrecacheController } from 'workbox-precaching/PrecacheController.js'

import { type KeptFile, isWholePage } from './kept-file.ts'
import { pageFor } from './page-for.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** The build writes them in the place of this name. */
  readonly PLUMB_FILES: readonly KeptFile[]
}

const files = self.PLUMB_FILES
const { scope } = self.registration
const names = new Set(files.map(({ url }) => url))
const byAddress = new Map(files.map((file) => [new URL(file.url, scope).href, file]))
const cacheName = `plumb-page-${scope}`

/** Whether an answer is what the build wrote, or, of a page, what its host has made of that. */
async function isRight(answer: Response, { integrity }: KeptFile): Promise<boolean> {
  const copy = answer.clone()
  if (integrity === undefined) return isWholePage(await copy.text(), names)
  const digest = await crypto.subtle.digest('SHA-384', await copy.arrayBuffer())
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` === integrity
}

function fileAt(address: string): KeptFile | undefined {
  const { origin, pathname } = new URL(address)
  return byAddress.get(origin + pathname)
}

const controller = new PrecacheController({
  cacheName,
  plugins: [
    {
      // What is not right counts as missing: it is fetched again.
      cachedResponseWillBeUsed: async ({ cachedResponse, request }) => {
        const file = fileAt(request.url)
        return cachedResponse && file && (await isRight(cachedResponse, file))
          ? cachedResponse
          : null
      },
      cacheWillUpdate: async ({ request, response }) => {
        const file = fileAt(request.url)
        return response.status === 200 && file && (await isRight(response, file)) ? response : null
      },
    },
  ],
})
controller.addToCacheList(files.map((file) => ({ ...file })))

self.addEventListener('install', (event) => void controller.install(event))
self.addEventListener('activate', (event) => void controller.activate(event))

/** What is kept at an address, or from the network where that is missing or broken. */
function kept(event: FetchEvent, address: string): Promise<Response> {
  const cacheKey = controller.getCacheKeyForURL(address) ?? address
  const integrity = controller.getIntegrityForCacheKey(cacheKey)
  return controller.strategy.handle({
    event,
    request: new Request(address),
    params: { cacheKey, ...(integrity === undefined ? {} : { integrity }) },
  })
}

/** Takes what the host has made of a page of this build since, for the next time. */
async function refresh(address: string): Promise<void> {
  const file = byAddress.get(address)
  const answer = await fetch(address, { cache: 'no-cache' }).catch(() => undefined)
  if (!file || answer?.status !== 200 || answer.redirected || !(await isRight(answer, file))) return
  const cache = await caches.open(cacheName)
  await cache.put(controller.getCacheKeyForURL(address) ?? address, answer)
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  if (request.mode !== 'navigate') {
    if (byAddress.has(request.url)) event.respondWith(kept(event, request.url))
    return
  }
  const page = pageFor(request.url, scope)
  if (!page) return
  const address = new URL(page.file, scope).href
  if (page.isHeld) {
    event.respondWith(kept(event, address))
    event.waitUntil(refresh(address))
  } else event.respondWith(fetch(request).catch(() => kept(event, address)))
})

self.addEventListener('message', ({ data }) => {
  if (data === 'use-now') void self.skipWaiting()
})
