// The same conversation in Firefox, where one is installed: Debian's and others' are driven by WebDriver BiDi.
import { existsSync } from 'node:fs'

import { firefox } from '@playwright/test'

import { expect, hostOn, test, vectors } from './host-page.ts'

const places = [
  process.env['FIREFOX_BIN'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
]
const executablePath = places.find((place) => place !== undefined && existsSync(place))

test.skip(executablePath === undefined, 'no Firefox is installed')

for (const sandbox of ['', 'sandbox="allow-scripts"']) {
  test(`Firefox: loads, sets, grows and answers ${sandbox}`, async ({ origin, hostServer }) => {
    const browser = await firefox.launch({
      channel: 'moz-firefox',
      executablePath: executablePath ?? '',
    })
    const page = await browser.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    const host = hostOn(page, origin, hostServer)
    await host.open(host.iframe('', sandbox))
    expect(await host.load({ vector: vectors.v31, autosize: true })).toMatchObject({
      lang: 'en',
      state: { score: 9.8, severity: 'critical' },
    })
    expect((await host.hears('resize')).height).toBeGreaterThan(400)
    await host.say({ type: 'set', id: 1, vector: vectors.v40 })
    expect(await host.hears('result')).toMatchObject({ id: 1, state: { score: 7.6 } })
    await host.say({ type: 'set', id: 2, vector: 'CVSS:3.1/AV:Q' })
    expect(await host.hears('error')).toMatchObject({ id: 2, code: 'invalid-vector' })
    expect(errors).toEqual([])
    await browser.close()
  })
}

test('Firefox: the element is part of its form', async ({ origin, hostServer }) => {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: executablePath ?? '',
  })
  const page = await browser.newPage()
  const host = hostOn(page, origin, hostServer)
  await host.open(
    `<script src="${origin}/embed.js"></script><form><cvss-calculator name="cvss" required vector="CVSS:3.1/AV:N"></cvss-calculator></form>`,
  )
  const isValid = () => page.evaluate(() => document.forms[0]?.checkValidity())
  await expect
    .poll(() => page.evaluate(() => document.querySelector('cvss-calculator')?.validationMessage))
    .toBe('Answer every base metric of the CVSS vector.')
  expect(await isValid()).toBe(false)
  await page.evaluate((vector) => {
    const element = document.querySelector('cvss-calculator')
    if (element) element.value = vector
  }, vectors.v31)
  await expect.poll(isValid).toBe(true)
  const sent = () => page.evaluate(() => new FormData(document.forms[0]).get('cvss'))
  expect(await sent()).toBe(vectors.v31)
  await browser.close()
})
