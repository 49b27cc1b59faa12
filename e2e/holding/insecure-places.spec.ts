// The page on plain http under a host's name, and in a sandbox with an origin of nobody: without clipboard, locks,
// random IDs, storage or workers, everything is there, or its absence is said.
import { forgive } from '../faults.ts'
import { gzipSync } from 'node:zlib'

import { BROWSER_FLAGS } from '../../scripts/find-browser.mjs'
import { cves } from '../threat/stand-in-figures.ts'
import { type ThreatApp, expect, test as base, vectors } from '../threat/threat-app.ts'
import type { App } from '../app.ts'

// A name that only this browser knows; the tests' own server answers for it.
const plainHost = 'plumb.example'

const test = base.extend<object, { origin: string }>({
  origin: [
    async ({}, use, { project }) => {
      const { origin } = new URL(project.use.baseURL ?? '')
      await use(origin.replace('localhost', plainHost))
    },
    { scope: 'worker' },
  ],
  faults: async ({ faults }, use) => {
    await use(faults)
    // The browser says on plain http that it ignores this header.
    forgive(faults, (fault) => fault.startsWith('error: The Cross-Origin-Opener-Policy'))
  },
})

test.use({
  launchOptions: {
    executablePath: process.env['PLUMB_E2E_BROWSER'] ?? '',
    args: [...BROWSER_FLAGS, `--host-resolver-rules=MAP ${plainHost} 127.0.0.1`],
  },
})

const dailyFile = gzipSync(
  `#model_version:v2026.06.15,score_date:2026-08-14T12:03:41Z\ncve,epss,percentile\n${cves.known},4e-05,0.10123\nCVE-2024-0001,0.5,0.5\n`,
)

/** What was copied, as another program would paste it: nothing here may be asked for it. */
async function pastedElsewhere(app: App): Promise<string> {
  const { page } = app
  await page.evaluate(() => {
    const field = document.createElement('textarea')
    field.id = 'elsewhere'
    document.body.append(field)
    field.focus()
  })
  await app.press('Control+v')
  return page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#elsewhere')
    field?.remove()
    return field?.value ?? ''
  })
}

/** A walk through everything that asks the browser for something. */
async function works(app: App, threat: ThreatApp): Promise<void> {
  const { page } = app
  await app.openVector('CVSS:3.1/AV:N/AC:L')
  await app.choose('Privileges Required', 'None')
  await app.button('Copy vector').click()
  expect(await pastedElsewhere(app)).toBe('CVSS:3.1/AV:N/AC:L/PR:N')

  await threat.ask(cves.known)
  await threat.knowsAll()
  await threat.show()
  await threat.chooseFile('epss_scores-2026-08-14.csv.gz', dailyFile)
  await expect(threat.files).toContainText('2 scores of 2026-08-14 are loaded.')

  await app.openVector(vectors.v31)
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.button('Share').click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await dialog.getByRole('radio', { name: 'Plain text' }).check()
  await dialog.getByRole('button', { name: 'Copy as text' }).click()
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toHaveCount(0)
  expect(await pastedElsewhere(app)).toContain(`9.8 Critical`)

  await app.openVector(`${vectors.v31}/CR:H`)
  await page.getByRole('textbox', { name: 'Name of this environment' }).fill('Office')
  await app.press('Enter')
  await expect(app.button('Apply the environment Office')).toBeVisible()
  await app.button('Keep').click()
  await expect(app.button('List 1')).toBeVisible()
}

test('on plain http everything is there, and kept', async ({ app, threat, standIn }) => {
  const { page } = app
  await app.open()
  const missing = await page.evaluate(() => [
    isSecureContext,
    'clipboard' in navigator,
    'locks' in navigator,
    'randomUUID' in crypto,
  ])
  expect(missing).toEqual([false, false, false, false])
  await works(app, threat)
  await app.openVector(`${vectors.v31}/CR:H`)
  await app.choose('Attack Vector', 'Local')
  const local = `${vectors.v31.replace('AV:N', 'AV:L')}/CR:H`
  await app.hasAddress(local)

  await page.reload()
  await app.shows({ score: '8.4', vector: local })
  await expect(app.button('List 1')).toBeVisible()
  await expect(app.button('Apply the environment Office')).toBeVisible()
  const asked = standIn.requests().length
  await threat.ask(cves.known)
  await threat.knowsAll()
  expect(standIn.requests()).toHaveLength(asked)
})

test('with an origin of nobody everything works, and what is not kept is said', async ({
  app,
  threat,
}) => {
  const { page } = app
  await page.route(
    (url) => url.hostname === plainHost,
    async (route) => {
      const url = route.request().url().replace(plainHost, 'localhost')
      const response = await route.fetch({ url })
      const headers = response.headers()
      if (response.url().endsWith('/'))
        headers['content-security-policy'] += '; sandbox allow-scripts'
      await route.fulfill({ response, headers })
    },
  )
  await app.open()
  expect(await page.evaluate(() => origin)).toBe('null')
  await works(app, threat)
  await app.button('List 1').click()
  await expect(page.getByRole('region', { name: 'List', exact: true })).toContainText(
    'This browser does not store the list: it lasts until the page is closed.',
  )
  await app.openVector(`${vectors.v31}/CR:H`)
  await page.reload()
  await app.shows({ score: '9.8', vector: `${vectors.v31}/CR:H` })
})
