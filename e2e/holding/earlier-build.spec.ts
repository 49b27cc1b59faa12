/**
 * What an earlier build has stored is there in today's page. `build-before-rooms.json` is the dump of
 * the browser's stores after a visit to the build of commit 124d2e9, under a clock of 2026-08-15; of its
 * looked-up KEV catalogue only the rows of three CVE IDs are left.
 */
import type { Page } from '@playwright/test'

import type { App } from '../app.ts'
import { startClock } from '../clock.ts'
import { expect, test, threatOn, vectors } from '../threat/threat-app.ts'
import stored from './build-before-rooms.json' with { type: 'json' }

type Moment = keyof typeof stored.moments

/** Fills the stores of the page's origin, before the page itself has been there. */
async function fill(page: Page, session: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/licences.txt')
  const { local, databases } = stored
  await page.evaluate(
    async ([inLocal, inSession, entries]) => {
      Object.assign(localStorage, inLocal)
      Object.assign(sessionStorage, inSession)
      /** JSON has no arrays of numbers but its own. */
      const whole = (value: unknown): unknown => {
        if (typeof value !== 'object' || value === null) return value
        if (Array.isArray(value)) return value.map(whole)
        if ('float64' in value) return Float64Array.from(value.float64 as number[])
        return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, whole(each)]))
      }
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(request.error ?? new Error('failed')))
        })
      for (const { database: name, store, key, value } of entries) {
        const opening = indexedDB.open(name)
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(store))
        const database = await done(opening)
        await done(
          database.transaction(store, 'readwrite').objectStore(store).put(whole(value), key),
        )
        database.close()
      }
    },
    [local, session, databases] as const,
  )
}

const visit = test.extend<{ openAt: (moment: Moment) => Promise<App> }>({
  openAt: async ({ visitor }, use) => {
    await use(async (moment) => {
      const app = await visitor()
      const { hash, session } = stored.moments[moment]
      await startClock(app.page, '2026-08-15T15:00:00Z')
      await fill(app.page, session)
      await app.open(hash)
      return app
    })
  },
})

visit.afterEach(({ standIn }) => {
  expect(standIn.requests()).toEqual([])
})

visit('preferences of an earlier build hold', async ({ openAt }) => {
  const { page, button, keys } = await openAt('edited')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(button('Theme: Dark')).toBeVisible()
  await button('Keys and settings').click()
  for (const name of [/^Move on/, /^Single-key/, /^Let screen readers/])
    await expect(keys.getByRole('checkbox', { name })).not.toBeChecked()
  await keys.getByRole('button', { name: 'Close' }).click()
  await expect(button('Copy for Slack')).toBeVisible()
  await button('Share').click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await expect(dialog.getByRole('radio', { name: 'Slack', exact: true })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: 'to FIRST’s', exact: true })).toBeChecked()
  const parts = dialog.getByRole('group', { name: 'With' })
  await expect(parts.getByRole('checkbox', { name: 'notes' })).not.toBeChecked()
  await expect(parts.getByRole('checkbox', { name: 'title' })).toBeChecked()
})

visit(
  'the version that was used last is the one an address without one opens on',
  async ({ visitor }) => {
    const app = await visitor()
    await fill(app.page, {})
    await app.page.evaluate(() => {
      const preferences = JSON.parse(localStorage.getItem('plumb.preferences') ?? '') as object
      localStorage.setItem('plumb.preferences', JSON.stringify({ ...preferences, version: '2.0' }))
    })
    await app.open()
    await expect(app.version('2.0')).toHaveAttribute('aria-pressed', 'true')
  },
)

visit(
  'drafts of an earlier build are there in all versions, with their undo steps',
  async ({ openAt }) => {
    const app = await openAt('two versions')
    await app.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
    await app.switchTo('4.0')
    await app.shows({ score: '0.0 to 9.4', vector: 'CVSS:4.0/AV:A/AC:L' })
    await app.button('Undo').click()
    await app.shows({ score: '9.8', vector: vectors.v31 })
  },
)

visit('a set of an earlier build can be applied and deleted', async ({ openAt }) => {
  const app = await openAt('two versions')
  await app.page.getByRole('heading', { name: 'Environmental', exact: true }).click()
  await app.button('Apply the environment Office').click()
  await expect(app.vector).toHaveValue(`${vectors.v31}/CR:H/MAV:L`)
  await app.button('Environments (1)').click()
  await app.button('Delete the environment Office').click()
  await app.page.reload()
  await expect(app.vector).toHaveValue(`${vectors.v31}/CR:H/MAV:L`)
  await expect(app.button('Apply the environment Office')).toHaveCount(0)
})

visit('a row of the list goes on being edited, with what was looked up', async ({ openAt }) => {
  const app = await openAt('edited')
  const threat = threatOn(app)
  const edited = `${vectors.v40.replace('AC:L', 'AC:H')}/E:P`
  await app.shows({ score: '6.8', severity: 'Medium', vector: edited })
  await expect(app.result).toContainText('CNA Acme, 2 metrics changed')
  await expect(app.result).toContainText('TLP:AMBER+STRICT')
  await expect(app.result).toContainText(
    'Editing Login bypass from the list; changes are not saved yet.',
  )
  await expect(threat.card.getByRole('listitem')).toHaveText([
    'In KEV since 2026-07-01, ransomware known, due 2026-07-22 · set aside: from a file of 2026-08-14 (kev.json)',
    'EPSS 15.3% (92nd), 2026-08-15 · 30.0%, from a file of 2026-08-14',
    'SSVC active, automatable, total (CISA-ADP, 2026-07-02)',
    'Published 3 vectors: 8.8 v3.1, 7.6 v4.0, 9.8 v3.1, looked up 2026-08-15 · set aside: from a file (old.json, record.json)',
  ])
  const note = app.page.getByRole('textbox', { name: /^Why this value of Attack Vector/ })
  await expect(note).toHaveValue('Reachable from the internet')
  await expect(app.page.getByRole('textbox', { name: 'Note on the vector' })).toHaveValue(
    'Seen in the\nadmin console.',
  )
  await app.button('Save to list').click()
  const rows = app.page.getByRole('region', { name: 'List', exact: true }).getByRole('row')
  await app.button('More about Login bypass').click()
  await expect(rows.filter({ hasText: 'Login bypass' })).toContainText(edited)
})

visit('the tray of an earlier build has become the list, in its order', async ({ openAt }) => {
  const app = await openAt('two versions')
  await app.button('List 2').click()
  for (const name of ['Login bypass', 'Second']) await app.button(`More about ${name}`).click()
  const rows = app.page
    .getByRole('region', { name: 'List', exact: true })
    .getByRole('row')
    .filter({ hasNot: app.page.getByRole('columnheader') })
  await expect(rows).toContainText([
    /CVE-2026-10001Login bypassTLP:AMBER\+STRICTalso v3\.1 8\.86\.8v4\.0[^]*Medium · CVSS-BT, v4\.0 · also v3\.1 8\.8[^]*In KEV since 2026-07-01, ransomware known, due 2026-07-22 · EPSS 15\.3% \(92nd\), 2026-08-15 · SSVC active, automatable, total \(CISA-ADP, 2026-07-02\)/,
    /Second.*1\.6.*Low · CVSS v3\.1CVSS:3\.1\/AV:P\/AC:H\/PR:H\/UI:R\/S:U\/C:N\/I:N\/A:L/,
  ])
})

visit('what was typed and not read is in both fields', async ({ openAt }) => {
  const app = await openAt('unread')
  await expect(app.pasteField).toHaveValue('half a text, CVSS')
  await expect(app.vector).toHaveValue(vectors.v40.replace('AV:N', 'AV:Q'))
})

visit('the vectors of a link are still offered', async ({ openAt }) => {
  const app = await openAt('several')
  const offer = app.page.getByRole('region', { name: 'Vectors in this link' })
  await expect(offer).toContainText('This link holds 3 vectors.')
  await offer.getByRole('button', { name: 'Add 3 rows to the list' }).click()
  await expect(app.button('List 5')).toBeVisible()
})

visit('files that were given are in use until they are deleted', async ({ openAt }) => {
  const app = await openAt('edited')
  const threat = threatOn(app)
  await threat.show()
  await expect(threat.inUse).toHaveCount(5)
  for (const said of [
    'KEV catalogue of 2026-08-14, 4 entries 1 day old · kev.json',
    '2 scores of 2026-08-14 are loaded. 1 day old · epss_scores-2026-08-14.csv',
    'CVE records: 2, newest of an unknown day old.json, record.json',
    'NVD: 1, of 2026-08-15 of today · nvd.json',
    'EPSS API: 1, newest of 2026-08-13 2 days old · epss.json',
  ])
    await expect(threat.inUse.filter({ hasText: said })).toHaveCount(1)
  await app.button('Delete the file kev.json').click()
  await expect(threat.inUse).toHaveCount(4)
  await app.page.reload()
  await threat.show()
  await expect(threat.inUse).toHaveCount(4)
})
