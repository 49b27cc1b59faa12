// What the browser keeps of the page: a copy of the build on a server of its own, which goes, changes and comes back.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Page } from '@playwright/test'

import { type App, appOn, expect, test as base, vectors } from '../app.ts'
import { threatOn } from '../threat/threat-app.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** A host with a folder of its own, at one address however often it goes and comes back. */
type Host = {
  readonly address: string
  readonly file: (name: string) => string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

async function hostIn(folder: string): Promise<Host> {
  let server: ChildProcess | undefined
  let port = '0'
  async function start(): Promise<void> {
    server = spawn(process.execPath, ['scripts/serve.mjs'], {
      cwd: project,
      env: { ...process.env, PLUMB_DIST: folder, PORT: port },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (!server.stdout) throw new Error('the server has no output')
    const [said] = (await once(server.stdout, 'data')) as [Buffer]
    ;({ port } = new URL(said.toString().trim()))
  }
  async function stop(): Promise<void> {
    if (!server || server.exitCode !== null || server.killed) return
    server.kill()
    await once(server, 'exit')
  }
  await start()
  return { address: `http://localhost:${port}/`, file: (name) => join(folder, name), start, stop }
}

const test = base.extend<{ host: Host; app: App }>({
  host: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'plumb-'))
    cpSync(join(project, 'dist'), folder, { recursive: true })
    const host = await hostIn(folder)
    await use(host)
    await host.stop()
    rmSync(folder, { recursive: true })
  },
  // The host is none of those that the guard of every test knows; what is missing without a network is said to be so.
  app: async ({ host, visitor }, use) => {
    await use(await visitor({ baseURL: host.address, serviceWorkers: 'allow' }))
  },
  faults: async ({}, use) => {
    await use([])
  },
})

/** Resolves once the worker keeps all of the page. */
async function isKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

/** Changes files of a host, which is away meanwhile. */
async function change(host: Host, edits: Record<string, (text: string) => string>): Promise<void> {
  await host.stop()
  for (const [name, edit] of Object.entries(edits)) {
    writeFileSync(host.file(name), edit(readFileSync(host.file(name), 'utf8')))
    for (const packed of ['br', 'gz']) rmSync(host.file(`${name}.${packed}`), { force: true })
  }
  await host.start()
}

/** Another build: another page, and a worker that keeps it. */
function publish(host: Host, title: string): Promise<void> {
  return change(host, {
    'index.html': (text) => text.replace(/<title>[^<]*/, `<title>${title}`),
    'service-worker.js': (text) =>
      text.replace(/("url":"index\.html","revision":")[^"]*/, `$1${title}`),
    'whats-new.json': () => JSON.stringify({ en: `this is ${title}.` }),
  })
}

test('after one visit a link opens cold without a network, with all parts', async ({
  app,
  host,
}) => {
  const { page } = app
  await app.open()
  await isKept(page)
  await page.close()
  await host.stop()

  const later = await page.context().newPage()
  await later.goto(`${host.address}#${vectors.v31}`)
  const cold = appOn(later)
  await cold.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
  await cold.choose('Attack Vector', 'Local')
  await cold.shows({ score: '8.4' })
  await cold.button('Share').click()
  await expect(later.getByRole('dialog', { name: 'Share' })).toBeVisible()
  await cold.press('Escape')
  await later.getByRole('button', { name: /^Why/ }).click()
  await expect(later.getByRole('region', { name: /^Why/ })).toContainText('Exploitability')
  // A link whose # became %23 is rescued by the page for what is missing.
  await later.goto(`${host.address}%23${vectors.v40}`)
  await cold.shows({ score: '7.6', vector: vectors.v40 })
})

test('what is looked up without a network is unknown, for one reason that is said', async ({
  app,
}) => {
  const { page } = app
  await app.open()
  await isKept(page)
  await page.reload()
  await page.context().setOffline(true)
  const threat = threatOn(app)
  await threat.ask('CVE-2021-44228')
  await threat.show()
  await expect(threat.epss).toContainText('No network.')
  await expect(threat.panel).not.toContainText('could not be reached')
  await expect(threat.card).not.toContainText('not in KEV')
})

test('a newer build is offered, and nothing changes before it is taken, also by an older one', async ({
  app,
  host,
}) => {
  const { page } = app
  await app.openVector(vectors.v31)
  await isKept(page)
  await page.reload()
  for (const title of ['Newer', 'Older']) {
    await test.step(title, async () => {
      await publish(host, title)
      await app.choose('Attack Vector', title === 'Newer' ? 'Local' : 'Physical')
      // What a browser does by itself with every navigation, and once a day.
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
      const offer = page.getByRole('region', { name: 'A new version of Plumb' })
      await expect(offer).toContainText(`A new version is ready: this is ${title}.`)
      await expect(page).not.toHaveTitle(title)
      const score = title === 'Newer' ? '8.4' : '6.8'
      await app.shows({ score })
      await offer.getByRole('button', { name: 'Use it now' }).click()
      await app.shows({ score })
      await expect(app.button('Undo')).toBeEnabled()
      await expect(offer).toBeHidden()
    })
  }
})

test('a broken copy mends itself at the next load', async ({ app, host }) => {
  const { page } = app
  await app.openVector(vectors.v31)
  await isKept(page)
  const broken = await page.evaluate(async () => {
    const [name = ''] = await caches.keys()
    const cache = await caches.open(name)
    const all = await cache.keys()
    const pages = all.filter(({ url }) => new URL(url).pathname.endsWith('/index.html'))
    const scripts = all.filter(({ url }) => url.endsWith('.js'))
    for (const each of pages) await cache.put(each, new Response('<!doctype html><p>half'))
    for (const [at, each] of scripts.entries())
      await (at % 2 === 0 ? cache.delete(each) : cache.put(each, new Response('throw 1')))
    return { pages: pages.length, scripts: scripts.length }
  })
  expect(broken.pages).toBe(1)
  expect(broken.scripts).toBeGreaterThan(20)
  await page.reload()
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.button('Share').click()
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible()
  await host.stop()
  await page.reload()
  await app.shows({ score: '9.8', vector: vectors.v31 })
  await app.button('Share').click()
  await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible()
})

test('what the host says in plumb.json counts at every start, and its last word without a network', async ({
  app,
  host,
}) => {
  const { page } = app
  const settings = async (): Promise<string> => {
    await page.getByRole('main').click({ position: { x: 1, y: 1 } })
    await app.press('?')
    const text = await app.keys.innerText()
    await app.press('Escape')
    return text
  }
  const configure = (text: string) => change(host, { 'plumb.json': () => text })
  await configure('{ "lookUps": false }')
  await app.open()
  await isKept(page)
  await host.stop()
  await page.reload()
  await expect.poll(settings).toContain('look-ups are switched off by whoever hosts this copy')
  await configure('{ "lookUps": true, "offline": false }')
  await page.reload()
  await expect.poll(settings).not.toContain('no effect')
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ])
  await expect.poll(left).toEqual([0, 0])
})

test('the frame, its loader, the engine and the configuration are the host’s alone', async ({
  app,
  host,
}) => {
  const { page } = app
  await app.open()
  await isKept(page)
  await page.reload()
  await host.stop()
  const answered = await page.evaluate(async () => {
    const names = ['embed.html', 'embed.js', 'engine.js', 'plumb.json', 'snapshot/2024/9.json']
    const all = await Promise.allSettled(names.map((name) => fetch(name)))
    return names.filter((_, at) => all[at]?.status === 'fulfilled')
  })
  expect(answered).toEqual([])
  await expect(page.goto(`${host.address}embed.html`)).rejects.toThrow('ERR_CONNECTION_REFUSED')
})
