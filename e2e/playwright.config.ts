import { createServer, type AddressInfo } from 'node:net'

import { defineConfig } from '@playwright/test'

import { BROWSER_FLAGS } from '../scripts/find-browser.mjs'

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

// Every worker reads this file again; what was found before reaches them through the environment.
const port = (process.env['PLUMB_E2E_PORT'] ??= String(await freePort()))
// Only the workers start a browser, after the setup has found one.
const executablePath = process.env['PLUMB_E2E_BROWSER'] ?? ''
const baseURL = `http://localhost:${port}/`

export default defineConfig({
  testDir: '.',
  globalSetup: './browser-setup.ts',
  outputDir: '../test-results',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  // Guards against hanging only: no test passes or fails by how fast a machine is.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: {
    baseURL,
    browserName: 'chromium',
    launchOptions: { executablePath, args: BROWSER_FLAGS },
  },
  webServer: {
    command: 'node ../scripts/serve.mjs',
    url: baseURL,
    env: { PORT: port },
  },
})
