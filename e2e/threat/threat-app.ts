// The page with a stand-in for the hosts that look-ups go to, and what a person does about a CVE.
import type { Page } from '@playwright/test'

import { type App, expect, test as base } from '../app.ts'
import { startClock } from '../clock.ts'
import { collectFaults, isRequestTo } from '../faults.ts'
import { type StandIn, createStandIn } from './stand-in.ts'

export { expect }
export { vectors } from '../app.ts'
export type ThreatApp = ReturnType<typeof threatOn>

/** What a person sees and does about a CVE ID, by role and name. */
export function threatOn(app: App) {
  const { page } = app
  const panel = page.getByRole('region', { name: 'Threat context', exact: true })
  const part = (name: string) => panel.getByRole('region', { name })
  const evidence = part('Evidence')
  const publishedPart = part('Published vectors')
  const threat = {
    panel,
    /** The card in the result panel, under the CVE ID or without one. */
    card: app.result.getByRole('region', { name: /^(CVE-|Threat context)/ }),
    epss: part('EPSS'),
    evidence,
    published: publishedPart,
    files: part('Files instead of the network'),
    /** The entry of a source, such as "CNA Acme · CVSS v4.0". */
    entry: (name: string) => publishedPart.getByRole('listitem').filter({ hasText: name }),
    lookUp: page.getByRole('button', { name: 'Look up', exact: true }),
    always: page.getByRole('checkbox', { name: 'Always look up IDs that arrive' }),

    /** Types an ID and asks for it by Enter. */
    async ask(cve: string): Promise<void> {
      await app.pasteField.fill(cve)
      await app.pasteField.press('Enter')
      await expect(threat.card).toHaveAccessibleName(cve)
    },
    /** Everything asked for the known CVE has been answered, in whatever order. */
    async knowsAll(): Promise<void> {
      for (const said of ['In KEV since', 'EPSS 15.3%', 'SSVC active', 'Published 3 vectors'])
        await expect(threat.card).toContainText(said)
    },
    async show(): Promise<void> {
      await app.button('Show threat context').click()
      await expect(panel).toBeVisible()
    },
    /** Loads a published vector by the name of its button. */
    async load(version: string, source: string): Promise<void> {
      await app.button(`Load the v${version} vector of ${source}`).click()
    },
    /** Loads one with one's own metrics of these groups. */
    async loadWithMine(version: string, source: string, groups: string): Promise<void> {
      await app
        .button(`Load the v${version} vector of ${source}, keep my ${groups} metrics`)
        .click()
    },
    async chooseFile(name: string, content: Buffer | string): Promise<void> {
      await threat.chooseFiles([name, content])
    },
    async chooseFiles(
      ...files: readonly (readonly [name: string, content: Buffer | string])[]
    ): Promise<void> {
      await threat.files.getByLabel('Choose files').setInputFiles(
        files.map(([name, content]) => ({
          name,
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(content),
        })),
      )
    },
    /** The entries of the files in use. */
    inUse: part('Files instead of the network')
      .getByRole('list', { name: 'Files in use' })
      .getByRole('listitem'),
    /** Opens the page again once the browser holds the files that it was given. */
    async openAgain(): Promise<void> {
      await expect(threat.inUse.filter({ hasText: 'The browser is storing it' })).toHaveCount(0)
      await page.reload()
    },
    /** A fact of the card, by how it begins. */
    fact: (beginning: string) =>
      threat.card.getByRole('listitem').filter({ hasText: new RegExp(`^${beginning}`) }),
    /** Opens the files that stand in for look-ups while there is no ID. */
    async useFiles(): Promise<void> {
      await app.button('Use files').click()
      await expect(threat.files).toBeVisible()
    },
    /** The page with these files, and look-ups as they are preferred. */
    async openFiles(lookUps?: RegExp): Promise<void> {
      await app.open()
      if (lookUps) await threat.preferLookUps(lookUps)
      await threat.useFiles()
    },
    /** The page with an ID that was asked for. */
    async openAsking(cve: string, lookUps?: RegExp): Promise<void> {
      await app.open()
      if (lookUps) await threat.preferLookUps(lookUps)
      await threat.ask(cve)
    },
    /** The same with the whole context of the ID. */
    async openContext(cve: string, lookUps?: RegExp): Promise<void> {
      await threat.openAsking(cve, lookUps)
      await threat.show()
    },
    /** The settings of look-ups, in the dialog of keys and settings. */
    async preferLookUps(choice: RegExp): Promise<void> {
      await page.getByRole('main').click({ position: { x: 1, y: 1 } })
      await app.press('?')
      await app.keys.getByRole('radio', { name: choice }).click()
      await app.press('Escape')
      await expect(app.keys).toBeHidden()
    },
    /** Nothing was loaded into it. */
    async calculatorIsEmpty(): Promise<void> {
      await app.shows({ score: /^0\.0\s*to\s*10\.0$/, vector: 'CVSS:4.0' })
    },
    /** The calculator works: a choice changes vector and score. */
    async calculatorWorks(): Promise<void> {
      await app.switchTo('3.1')
      await app.vector.fill('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N')
      await app.vector.blur()
      await app.choose('Availability', 'High')
      await app.shows({ score: '9.8', severity: 'Critical' })
    },
    /** Resolves once the browser's store holds all answers of a CVE, under a clock of the test's own. */
    async storesAll(cve: string): Promise<void> {
      // The answers are kept a moment after they came.
      await page.clock.runFor(5_000)
      await threat.holdsAll(cve)
    },
    /** Resolves once the browser's store holds all answers of a CVE. */
    async holdsAll(cve: string): Promise<void> {
      for (const key of [['cve-record', cve], ['epss', cve], ['kev']])
        await expect.poll(() => storedAnswers(page)).toContain(JSON.stringify(key))
    },
  }
  return threat
}

function storedAnswers(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('plumb-answers')
        opening.addEventListener('success', () => {
          const { result } = opening
          const names = [...result.objectStoreNames]
          if (names.length === 0) return resolve('')
          const reading = result.transaction('answers').objectStore('answers').getAllKeys()
          reading.addEventListener('success', () => {
            result.close()
            resolve(reading.result.map(String).join(' '))
          })
        })
      }),
  )
}

type Fixtures = {
  standIn: StandIn
  threat: ThreatApp
  /** Somebody else with the page open, on an afternoon of a day. */
  visitorOn: (day: string) => Promise<{ app: App; page: Page; threat: ThreatApp }>
}

/** What the browser itself says about a failed request; no page can keep it from that. */
const saidByBrowser = /^error: Failed to load resource: /

export const test = base.extend<Fixtures>({
  standIn: async ({ sharedContext }, give) => {
    const standIn = createStandIn()
    await standIn.serve(sharedContext)
    await give(standIn)
    await standIn.leave(sharedContext)
  },
  faults: ({ standIn }, give) => {
    const isAsked = isRequestTo(...Object.values(standIn.hosts))
    return collectFaults(give, (fault) => saidByBrowser.test(fault) || isAsked(fault))
  },
  page: async ({ page, sharedContext, origin, faults }, give) => {
    const session = await sharedContext.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    await session.detach()
    page.on('response', (response) => {
      const isOwn = response.url().startsWith(origin)
      if (isOwn && !response.ok()) faults.push(`${response.status()}: ${response.url()}`)
    })
    await give(page)
  },
  visitor: async ({ visitor, standIn }, give) => {
    await give(async (options) => {
      const other = await visitor(options)
      await standIn.serve(other.page.context())
      return other
    })
  },
  visitorOn: async ({ visitor }, give) => {
    await give(async (day) => {
      const app = await visitor()
      const { page } = app
      await startClock(page, `${day}T15:00:00Z`)
      await app.open()
      return { app, page, threat: threatOn(app) }
    })
  },
  threat: async ({ app }, give) => {
    await give(threatOn(app))
  },
})
