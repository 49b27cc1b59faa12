import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Page } from '@playwright/test'

import { type App, test as atRoot, expect, vectors } from '../app.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const folder = '/tools/cvss/'
const cve = 'CVE-2021-44228'
const encoded = encodeURIComponent(vectors.v40)

/** A build for a folder, on a server of its own; the guard of every test then stands there. */
const inFolder = atRoot.extend<object, { origin: string }>({
  origin: [
    async ({}, use) => {
      const dist = mkdtempSync(join(tmpdir(), 'plumb-'))
      const vite = [
        'node_modules/vite/bin/vite.js',
        'build',
        '--logLevel',
        'error',
        '--outDir',
        dist,
      ]
      execFileSync(process.execPath, vite, {
        cwd: project,
        env: { ...process.env, PLUMB_BASE: folder },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const server = spawn(process.execPath, ['scripts/serve.mjs'], {
        cwd: project,
        env: { ...process.env, PLUMB_DIST: dist, PORT: '0' },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const address = await firstLine(server)
      expect(address).toMatch(/^http:\/\/localhost:\d+\/tools\/cvss\/$/)
      await use(new URL(address).origin)
      server.kill()
      rmSync(dist, { recursive: true })
    },
    { scope: 'worker' },
  ],
})

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the server has no output')
  const [data] = (await once(stdout, 'data')) as [Buffer]
  return data.toString().trim()
}

/** The browser's own message for an answer with status 404; no other fault may stand beside it. */
function forgetMissing(faults: string[], times: number): void {
  const missing =
    'error: Failed to load resource: the server responded with a status of 404 (Not Found)'
  expect(faults).toEqual(Array.from({ length: times }, () => missing))
  faults.length = 0
}

async function opensMangledLinks(app: App, base: string, faults: string[]): Promise<void> {
  const { page } = app
  const links = {
    'the hash encoded': `${base}%23${vectors.v40}`,
    'the hash encoded twice, as Outlook does': `${base}%2523${encoded}`,
    'deeper in the host': `${base}some/deep/%23${vectors.v40}`,
    'in the query of a page that is not there': `${base}some/page?%23${vectors.v40}`,
  }
  for (const [form, link] of Object.entries(links)) {
    await atRoot.step(form, async () => {
      // Another vector first, so that the right one cannot be left from the form before.
      await app.open(`${base.slice(1)}#CVSS:3.0/AV:P`)
      await app.shows({ score: '0.0 to 7.6', vector: 'CVSS:3.0/AV:P' })
      const entries = await app.historyLength()
      const response = await page.goto(link)
      expect(response?.status()).toBe(404)
      await app.shows({ score: '7.6', severity: 'High', vector: vectors.v40 })
      await expect(page).toHaveURL(`${base}#${vectors.v40}`)
      expect(await app.historyLength()).toBe(entries + 1)
    })
  }
  await page.goBack()
  await app.shows({ score: '0.0 to 7.6', vector: 'CVSS:3.0/AV:P' })
  await atRoot.step('with a CVE ID', async () => {
    await page.goto(`${base}%2523${encoded}%26cve%3D${cve}`)
    await app.shows({ score: '7.6', vector: vectors.v40 })
    await expect(page).toHaveURL(`${base}#${vectors.v40}&cve=${cve}`)
  })
  await atRoot.step('with a second vector, one of another version, title and notes', async () => {
    await page.goto(`${base}%23${vectors.v31}&or=${vectors.v40}&v=CVSS:3.0/AV:P&text=!`)
    await app.shows({ score: '9.8', vector: vectors.v31 })
    const offer = page.getByRole('region', { name: 'Vectors in this link' })
    await expect(offer).toContainText('This link holds 3 vectors.')
    await expect(app.notice).toContainText('“text=!” as title and notes')
  })
  forgetMissing(faults, Object.keys(links).length + 2)
}

async function saysWhatIsMissing(app: App, base: string, faults: string[]): Promise<void> {
  const { page } = app
  for (const path of ['nonsense', 'some/deep/page?from=mail#top']) {
    const response = await page.goto(`${base}${path}`)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('main')).toContainText('There is no page at this address')
    await expect(page).toHaveURL(`${base}${path}`)
  }
  forgetMissing(faults, 2)
  await page.getByRole('link', { name: 'Open the calculator' }).click()
  await app.shows({ score: '0.0 to 10.0' })
  await expect(page).toHaveURL(new RegExp(`^http://localhost:\\d+${base}(#|$)`))
}

/** Puts a frame with the address into the page that is open. */
async function frame(page: Page, address: string): Promise<void> {
  await page.evaluate((src) => {
    document.body.replaceChildren(Object.assign(document.createElement('iframe'), { src }))
  }, address)
}

async function expectCalculatorInFrame(page: Page): Promise<void> {
  const calculator = page.frameLocator('iframe')
  await expect(calculator.getByRole('group', { name: /^Attack Vector/ })).toBeVisible()
}

atRoot('404.html opens mangled links', async ({ app, faults }) => {
  await opensMangledLinks(app, '/', faults)
})

atRoot('404.html says that there is no such page', async ({ app, faults }) => {
  await saysWhatIsMissing(app, '/', faults)
})

inFolder.describe('a build for a folder', () => {
  // One worker, hence one build.
  inFolder.describe.configure({ mode: 'default' })

  inFolder('opens links, and embed.html in a frame of its own', async ({ app, origin }) => {
    await app.open(`tools/cvss/#${vectors.v31}`)
    await app.shows({ score: '9.8', severity: 'Critical', vector: vectors.v31 })
    await expect(app.page).toHaveURL(`${origin}${folder}#${vectors.v31}`)
    await frame(app.page, `${folder}embed.html`)
    await expectCalculatorInFrame(app.page)
  })

  inFolder('opens mangled links', async ({ app, faults }) => {
    await opensMangledLinks(app, folder, faults)
  })

  inFolder('says that there is no such page', async ({ app, faults }) => {
    await saysWhatIsMissing(app, folder, faults)
  })
})

atRoot(
  'embed.html runs in the frame of another host, isolated or not, sandboxed or not',
  async ({ app, faults, origin }) => {
    const { page } = app
    const host = createServer(({ url = '' }, response) => {
      if (url.startsWith('/isolated')) {
        response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
        response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
      }
      const sandbox = url.endsWith('sandbox') ? 'sandbox="allow-scripts"' : ''
      response.setHeader('Content-Type', 'text/html')
      response.end(
        `<!doctype html><link rel="icon" href="data:,"><iframe ${sandbox} src="${origin}/embed.html"></iframe>`,
      )
    }).listen(0)
    const { port } = host.address() as AddressInfo
    for (const path of ['/isolated', '/isolated-sandbox', '/sandbox', '/']) {
      await atRoot.step(path, async () => {
        // Another name of this machine is another site to the browser.
        await page.goto(`http://127.0.0.1:${port}${path}`)
        expect(await page.evaluate(() => crossOriginIsolated)).toBe(path.startsWith('/isolated'))
        await expectCalculatorInFrame(page)
      })
    }
    // The page itself refuses to be framed by others.
    await frame(page, `${origin}/`)
    await expect.poll(() => faults.join('\n')).toContain("frame-ancestors 'self'")
    expect(faults.filter((fault) => !fault.startsWith('request: http://127.0.0.1'))).toHaveLength(1)
    faults.length = 0
    host.close()
  },
)

atRoot('pages and files are served with their headers, compressed', async ({ request }) => {
  const embed = await request.get('/embed.html')
  expect(embed.headers()).not.toHaveProperty('content-security-policy')
  expect((await embed.text()).match(/Content-Security-Policy/g)).toHaveLength(1)
  expect(embed.headers()['content-encoding']).toBe('br')
  const page = await (await request.get('/')).text()
  const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(page) ?? []
  const [, sheet = ''] = /href="(\/assets\/[^"]+\.css)"/.exec(page) ?? []
  const [, font = ''] =
    /url\((\/assets\/[^)]+\.woff2)\)/.exec(await (await request.get(sheet)).text()) ?? []
  for (const file of [script, font]) {
    const { 'access-control-allow-origin': readers, 'cache-control': kept } = (
      await request.get(file)
    ).headers()
    expect(readers, file).toBe('*')
    expect(kept, file).toContain('immutable')
  }
  const missing = await request.get('/assets/missing.js')
  expect(missing.status()).toBe(404)
  expect(missing.headers()['cache-control']).toBe('no-cache')
})

atRoot('no page is given at a path that has no headers of its own', async ({ request, origin }) => {
  for (const path of ['//', '/index.html', '//index.html']) {
    const answer = await request.get(`${origin}${path}`)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()['content-security-policy'], path).toContain("frame-ancestors 'self'")
  }
  const others = [
    '/index',
    '/index/',
    '/index.html/',
    '/%69ndex.html',
    '/404',
    '/nonsense',
    '/embed/',
  ]
  for (const path of others) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(answer.headers()['content-security-policy'], path).toContain("frame-ancestors 'none'")
  }
})

atRoot(
  'a worker has a policy of its own: it asks nobody and runs no text',
  async ({ page, faults, origin }) => {
    const [file = ''] = readdirSync(join(project, 'dist/assets')).filter((name) =>
      /worker.*\.js$/.test(name),
    )
    // A text has no policy, so that only the worker's own is tried.
    await page.goto('/licences.txt')
    const read = async (address: string) => (await fetch(address)).text()
    // Its own host is the one that everybody else here may ask.
    const own = `${origin}/plumb.json`
    expect(await page.evaluate(read, own)).toContain('{')
    const started = page.waitForEvent('worker')
    await page.evaluate((address) => {
      Reflect.set(window, 'kept', new Worker(address, { type: 'module' }))
    }, `/assets/${file}`)
    const worker = await started
    for (const address of [own, 'https://stranger.example/'])
      await expect(worker.evaluate(read, address), address).rejects.toThrow('Failed to fetch')
    const ran = await worker.evaluate(async () => {
      // Behind a timer, for what the test itself evaluates is let through.
      return new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(Reflect.construct(Function, ['return 1'])()))
          } catch (error) {
            resolve(error instanceof Error ? error.name : '')
          }
        })
      })
    })
    expect(ran).toBe('EvalError')
    // A text names no icon, so the browser may ask for one that is not there.
    const others = faults.filter((fault) => !/Content Security Policy|404/.test(fault))
    expect(others).toEqual([])
    faults.length = 0
  },
)

atRoot('the licences of all that is shipped lie beside it', async ({ request }) => {
  const page = await (await request.get('/')).text()
  const [, address = ''] = /<link rel="license"[^>]*href="([^"]+)"/.exec(page) ?? []
  const licences = await (await request.get(address)).text()
  expect(licences).toContain('# Plumb (Apache-2.0)')
  const fonts = ['@fontsource-variable/inter', '@fontsource-variable/jetbrains-mono']
  const shipped = ['react', 'scheduler', 'comlink', 'valibot', 'd3-scale', 'tailwindcss']
  for (const name of [...shipped, ...fonts]) expect(licences, name).toContain(`\n## ${name} - `)
  // The chunk that the others import and export through is the bundler's.
  expect(licences).toContain('\n## rolldown - ')
})
