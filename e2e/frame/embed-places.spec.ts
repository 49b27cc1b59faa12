import { forgive } from '../faults.ts'
import { expect, hostOn, openFrame, test, vectors } from './host-page.ts'

test('works as a plain iframe with the vector in its hash', async ({ host }) => {
  await host.open(host.iframe(`#${vectors.v31}`))
  await expect(host.result).toContainText('9.8')
  const length = await host.page.evaluate(() => history.length)
  await host.app.choose('Availability', 'None')
  await expect(host.result).toContainText('9.1')
  await host.app.switchTo('4.0')
  expect(await host.page.evaluate(() => history.length)).toBe(length)
  // Its owner may change the hash.
  await host.page.evaluate(
    (address) => {
      const frame = document.querySelector('iframe')
      if (frame) frame.src = address
    },
    host.address(`#${vectors.v40}`),
  )
  await expect(host.result).toContainText('7.6')
})

test('a vector in the hash that cannot be shown is said to be so', async ({ host }) => {
  await host.open(host.iframe('#CVSS:3.1/AV:Q'))
  await expect(host.result).toContainText('The vector in this frame’s address cannot be read.')
  await host.open(host.iframe(`?lock-version=4.0#${vectors.v31}`))
  await expect(host.result).toContainText('Only CVSS v4.0 can be scored here')
  await expect(host.result).not.toContainText('9.8')
})

test('keeps nothing, and asks for nothing but its own files', async ({ host, origin }) => {
  const requests: string[] = []
  host.page.on('request', (request) => requests.push(request.url()))
  await host.open(host.iframe())
  await host.load({ vector: vectors.v31, cve: 'CVE-2026-10001' })
  await host.app.choose('Availability', 'None')
  await host.hears('change')
  expect(requests.filter((url) => !/\/(embed\.html|assets\/[^/]+|\d+)$/.test(url))).toEqual([])
  expect(requests.some((url) => url.startsWith(`${origin}/embed.html`))).toBe(true)
  expect(await host.frame.getByText('Look up').count()).toBe(0)
})

test('keeps nothing where it could', async ({ visitor }) => {
  const app = await visitor({ serviceWorkers: 'allow' })
  await openFrame(app, `#${vectors.v31}`)
  await app.choose('Availability', 'None')
  await app.page.reload()
  await expect(app.result).toContainText('9.8')
  const kept = await app.page.evaluate(async () => {
    const registered = await navigator.serviceWorker.getRegistrations()
    return [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      registered.length,
    ]
  })
  expect(kept).toEqual([0, 0, 0, 0])
})

test('looks a CVE up where the host allows it and a person asks', async ({ host, standIn }) => {
  await host.open(host.iframe())
  await host.load({ vector: vectors.v31, cve: 'CVE-2026-10001', lookups: true })
  await expect(
    host.frame.getByText('Sends only this ID, to api.first.org, cveawg.mitre.org'),
  ).toBeVisible()
  expect(standIn.requests()).toEqual([])
  await host.app.button('Look up').click()
  await expect(
    host.frame.getByText(
      /In KEV since 2026-07-01, ransomware known, due 2026-07-22 · EPSS 15\.3% \(92nd\), 2026-08-15.* · SSVC active.* · Published 3 vectors/,
    ),
  ).toBeVisible()
  // KEV counts in the frame, too.
  expect(standIn.requests()).toHaveLength(3)
  const facts = {
    cve: 'CVE-2026-10001',
    kev: { status: 'listed', since: '2026-07-01', ransomware: 'known', due: '2026-07-22' },
    epss: { status: 'scored', date: '2026-08-15' },
    ssvc: { status: 'decided', exploitation: 'active' },
    record: { status: 'published' },
  }
  expect((await host.hears('threat')).threat).toMatchObject(facts)
  await host.say({ type: 'get' })
  expect((await host.hears('result')).state.threat).toMatchObject(facts)
  // The facts of one CVE say nothing of the next.
  await host.say({ type: 'config', cve: 'CVE-2026-10002' })
  expect((await host.hears('result', 2)).state.threat).toBeUndefined()
  await expect(host.frame.getByText('In KEV since')).toHaveCount(0)
})

test('a published vector is used by a press, as its source’s and of a locked version only', async ({
  host,
}) => {
  await host.open(host.iframe())
  await host.load({
    vector: 'CVSS:3.1/AV:P',
    lockVersion: '3.1',
    cve: 'CVE-2026-10001',
    lookups: true,
  })
  await host.app.button('Look up').click()
  const list = host.frame.getByRole('list', { name: 'Published vectors' })
  await expect(list.getByRole('listitem')).not.toHaveCount(0)
  const uses = list.getByRole('button', { name: /^Use this vector: v3\.1 of / })
  await expect(list.getByRole('button')).toHaveCount(await uses.count())
  await uses.first().click()
  const { state, reason } = await host.hears('change')
  expect([reason, state.complete, state.version]).toEqual(['user', true, '3.1'])
  await expect(host.result).toContainText(/CNA |ADP |NVD/)
  await expect(list).toContainText('It is the one above.')
  await host.app.button('Undo').click()
  await expect(host.result).toContainText('from the host page')
})

test('where the host of this copy allows no look-ups, the frame says whose choice that is', async ({
  host,
  page,
  standIn,
}) => {
  await page.route('**/plumb.json', (route) => route.fulfill({ json: { lookUps: false } }))
  await host.open(host.iframe())
  await host.load({ vector: vectors.v31, cve: 'CVE-2026-10003', lookups: true })
  await expect(
    host.frame.getByText('Look-ups are switched off by whoever hosts this copy.'),
  ).toBeVisible()
  expect(standIn.requests()).toEqual([])
})

test('a source that fails is unknown, and may be asked again', async ({
  host,
  standIn,
  faults,
}) => {
  standIn.fail('503', ['kev'])
  await host.open(host.iframe())
  await host.load({ vector: vectors.v31, cve: 'CVE-2026-10003', lookups: true })
  await host.app.button('Look up').click()
  await expect(host.frame.getByText(/KEV unknown/)).toBeVisible()
  expect((await host.hears('threat')).threat.kev).toEqual({ status: 'unknown' })
  await expect(host.app.button('Try again')).toBeVisible()
  // The browser itself says that an answer was an error; no page can keep it from that.
  forgive(faults, (fault) => /^error: Failed to load resource: .* 503 /.test(fault))
})

test('works in a sandbox that allows scripts and nothing else', async ({ host }) => {
  await host.open(host.iframe('', 'sandbox="allow-scripts"'))
  expect(await host.load({ vector: vectors.v40 })).toMatchObject({ state: { score: 7.6 } })
  await host.app.choose('Privileges Required', 'None')
  await expect.poll(async () => (await host.heard('change')).at(-1)?.state.score).toBe(9.2)
  const origins = await host.page.evaluate(() => window.heard.map(({ origin }) => origin))
  expect(new Set(origins)).toEqual(new Set(['null']))
  const state = (await host.heard('change')).at(-1)?.state
  expect(state?.link).toBe(`${host.address().replace('embed.html', '')}#${state?.vector}`)
})

test('works inside two frames, and for the inner one only', async ({ host, hostServer }) => {
  const inner = hostServer.page(
    `${host.iframe()}<script>
      onmessage = ({ data, source }) =>
        source === parent ? frames[0].postMessage(data, '*') : parent.postMessage(data, '*')
    </script>`,
    {},
    'localhost',
  )
  await host.open(`<iframe title="tool" src="${inner}" width="800" height="640"></iframe>`)
  await host.hears('ready')
  // Past the frame between them, nobody is listened to.
  await host.page.evaluate((vector) => {
    const innermost = document.querySelector('iframe')?.contentWindow?.frames[0]
    innermost?.postMessage({ source: 'cvss-embed', v: 1, type: 'load', vector }, '*')
  }, vectors.v31)
  expect(await host.load({ vector: vectors.v40 })).toMatchObject({ state: { score: 7.6 } })
  expect(await host.heard('loaded')).toHaveLength(1)
})

test('two frames on a page know nothing of each other', async ({ host, origin, hostServer }) => {
  await host.open(host.iframe() + host.iframe())
  await host.load({ vector: vectors.v31 }, 0)
  await host.load({ vector: vectors.v40 }, 1)
  await host.app.choose('Availability', 'None')
  await expect(host.result).toContainText('9.1')
  const second = host.page.frameLocator('iframe >> nth=1')
  await expect(second.getByRole('region', { name: 'Result' })).toContainText('7.6')
  expect(hostOn(host.page, origin, hostServer).address()).toBe(host.address())
})

test('works under a strict policy of the host', async ({ host, origin }) => {
  const policy = `default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; frame-src ${origin}; require-trusted-types-for 'script'`
  await host.open(host.iframe(), {
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'clipboard-write=()',
  })
  expect(await host.load({ vector: vectors.v31 })).toMatchObject({ state: { score: 9.8 } })
})

test('a field is one line that opens the picker, and its frame grows with it', async ({ host }) => {
  await host.open(host.iframe('?mode=field'))
  await host.load({ vector: vectors.v31, mode: 'field' })
  const closed = await host.hears('resize')
  expect(closed.height).toBeLessThan(70)
  await expect(host.app.metric('Attack Vector')).toHaveCount(0)
  await host.app.button('Edit').click()
  await host.hears('resize', 2)
  // The height may be told more than once while the picker comes.
  await expect(async () => {
    const open = await host.hears('resize', 2)
    expect(open.height).toBeGreaterThan(400)
    await host.page.locator('iframe').evaluate((frame, height) => {
      frame.style.height = `${height}px`
    }, open.height)
    // All of it is in sight: nothing scrolls inside, and nothing is told again for that.
    const inside = await host.frame
      .locator('html')
      .evaluate((html) => html.scrollHeight - innerHeight)
    expect(inside).toBeLessThanOrEqual(1)
  }).toPass()
  await host.app.choose('Availability', 'None')
  await host.app.button('Done').click()
  await expect.poll(async () => (await host.heard('resize')).at(-1)?.height).toBe(closed.height)
  await expect(host.result).toContainText('9.1')
})

test('with autosize the result stands at both ends, without it the result stays', async ({
  host,
}) => {
  const score = host.frame.locator('p', { hasText: /^9\.8$/ })
  await host.open(host.iframe())
  await host.load({ vector: vectors.v31, autosize: true })
  const { height } = await host.hears('resize')
  expect(height).toBeGreaterThan(600)
  await expect(score).toHaveCount(2)
  await host.say({ type: 'config', autosize: false })
  await expect(score).toHaveCount(1)
  await host.app.value('Availability', 'None').scrollIntoViewIfNeeded()
  await expect(score).toBeInViewport()
})

test('the frame takes no focus by itself, and the keyboard goes in and out', async ({ host }) => {
  const { page } = host
  await host.open(
    `<input aria-label="Before" autofocus>${host.iframe('?lock-version=3.1')}<input aria-label="After">`,
  )
  await host.load({ lockVersion: '3.1' })
  await expect(page.getByLabel('Before')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(host.app.button('Reset')).toBeDisabled()
  await expect(host.app.value('Attack Vector', 'Network')).toBeFocused()
  await page.keyboard.type('nlnnuhhh')
  await expect(host.result).toContainText('9.8')
  await page.keyboard.press('Control+z')
  await expect(host.result).toContainText('1 open')
  for (let presses = 0; presses < 40; presses++) {
    if (await page.getByLabel('After').evaluate((after) => after === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(page.getByLabel('After')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByLabel('After')).not.toBeFocused()
})
