// What leaves the browser: every request of long journeys in two tabs, held against what was asked for.
import type { BrowserContext, Request } from '@playwright/test'

import { type App, appOn } from '../app.ts'
import { cves } from './stand-in-figures.ts'
import { type ThreatApp, expect, test, threatOn, vectors } from './threat-app.ts'

const secret = 'Nightjar'
const inText = 'CVE-2020-11111'
const inNote = 'CVE-2020-22222'
const inFile = 'CVE-2020-33333'
const inTabB = cves.old

const record = JSON.stringify({
  dataType: 'CVE_RECORD',
  dataVersion: '5.2',
  cveMetadata: { cveId: inFile, state: 'PUBLISHED', assignerShortName: secret },
  containers: {
    cna: {
      providerMetadata: { shortName: secret },
      metrics: [{ cvssV3_1: { version: '3.1', vectorString: vectors.v31, baseScore: 9.8 } }],
    },
  },
})

/** A request as its host and everybody on the way is told of it: without its fragment. */
type Told = { readonly origin: string; readonly text: string; readonly referer: string | undefined }

async function told(request: Request): Promise<Told> {
  const { origin, pathname, search } = new URL(request.url())
  // What a page that goes away had under way has no other headers than those it was begun with.
  const headers = await request.allHeaders().catch(() => request.headers())
  const { cookie = '', referer } = headers
  const parts = [request.method(), origin, pathname, search, cookie, request.postData() ?? '']
  return { origin, referer, text: [...parts, referer ?? ''].join(' ') }
}

/** Everything that goes out of a context from now on. */
function recordRequests(context: BrowserContext): Promise<Told>[] {
  const requests: Promise<Told>[] = []
  context.on('request', (request) => {
    if (/^https?:/.test(request.url())) requests.push(told(request))
  })
  return requests
}

/** Uses everything that could send something, with words and IDs that must not leave. */
async function useEverything(app: App, threat: ThreatApp): Promise<void> {
  const { page } = app
  await app.open(`#${vectors.v31}&cve=${cves.known}`)
  await app.shows({ score: '9.8' })
  await app.paste(`${secret}, under embargo: ${inText} scores ${vectors.v40}.`)
  await app.shows({ score: '7.6', vector: vectors.v40 })
  await page.getByRole('heading', { name: 'Title and notes' }).click()
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill(`${secret} overflow`)
  await page
    .getByRole('textbox', { name: 'Note on the vector' })
    .fill(`As for ${inNote}, see https://tracker.example/${secret}`)
  await app.button('Share').click()
  const share = page.getByRole('dialog', { name: 'Share' })
  for (const form of await share.getByRole('radio').all()) await form.click()
  await share.getByRole('button', { name: 'Close' }).click()
  await app.button('Keep').click()
  await page.getByRole('button', { name: /^List \d/ }).click()
  await app.copies(page.getByRole('button', { name: 'Copy all as JSON' }))
  await app.button('Back to the calculator').click()
  await app.button('Use files').click()
  await threat.chooseFiles([`${inFile}.json`, record], ['notes.txt', secret])
  await expect(threat.files).toContainText('notes.txt')
  await app.vector.fill(`${secret} ${inNote}`)
  await app.vector.blur()
  await app.pasteField.fill(`not read: ${inNote}`)
  await page.reload()
  await app.stands()
}

/** A second tab, about another ID. */
async function openTabB(context: BrowserContext): Promise<App> {
  const app = appOn(await context.newPage())
  await app.open(`#${vectors.v40Half}&cve=${inTabB}`)
  return app
}

/** Holds every request against what may be sent; gives the IDs that were sent, each once. */
async function idsSent(recorded: readonly Promise<Told>[], own: string): Promise<string[]> {
  const requests = await Promise.all(recorded)
  expect(requests.length).toBeGreaterThan(10)
  const ids = new Set<string>()
  for (const { origin, text, referer } of requests) {
    expect(text).toMatch(/^GET /)
    expect(text).not.toContain(secret)
    expect(text).not.toContain('CVSS:')
    const found = text.match(/CVE-\d{4}-\d{4,}/g) ?? []
    if (origin === own) expect(found).toEqual([])
    // Others are told nothing of the page that asks.
    else expect(referer).toBeUndefined()
    for (const id of found) ids.add(id)
  }
  return [...ids].toSorted()
}

test('never: two tabs and every feature send nothing to anybody', async ({
  app,
  threat,
  standIn,
  sharedContext,
  origin,
}) => {
  await app.open()
  await threat.preferLookUps(/^never/)
  const requests = recordRequests(sharedContext)
  await useEverything(app, threat)
  const other = await openTabB(sharedContext)
  await other.shows({ score: '5.9 to 9.9' })
  expect(await idsSent(requests, origin)).toEqual([])
  await other.page.close()
  expect(standIn.requests()).toEqual([])
})

test('ask: only the one ID that was asked for leaves, in the tab that asked', async ({
  app,
  threat,
  standIn,
  sharedContext,
  origin,
}) => {
  const requests = recordRequests(sharedContext)
  await useEverything(app, threat)
  const other = await openTabB(sharedContext)
  expect(standIn.requests()).toEqual([])
  await threat.ask(cves.known)
  await threat.knowsAll()
  expect(await idsSent(requests, origin)).toEqual([cves.known])
  await other.page.close()
})

test('always: what arrives as an assessment’s own ID leaves, and no other', async ({
  app,
  threat,
  sharedContext,
  origin,
}) => {
  const requests = recordRequests(sharedContext)
  await app.open(`#CVSS:4.0&cve=${cves.known}`)
  await threat.always.check()
  await threat.lookUp.click()
  await threat.knowsAll()
  await useEverything(app, threat)
  const other = await openTabB(sharedContext)
  await expect(threatOn(other).card).toHaveAccessibleName(inTabB)
  await expect(threatOn(other).card).toContainText('EPSS')
  expect(await idsSent(requests, origin)).toEqual([inText, inFile, cves.known, inTabB])
  await other.page.close()
})
