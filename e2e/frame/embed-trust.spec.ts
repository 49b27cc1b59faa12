import { expect, test, vectors } from './host-page.ts'

const load = { source: 'cvss-embed', v: 1, type: 'load', vector: vectors.v31 }

test('only the window around the frame is listened to', async ({ host, hostServer }) => {
  const sibling = hostServer.page(
    '<script>onmessage=({data})=>parent.frames[0].postMessage(data,"*")</script>',
  )
  await host.open(`${host.iframe()}<iframe title="other" src="${sibling}"></iframe>`)
  await host.hears('ready')
  await host.sayAnything(load, 1)
  await host.sayAnything({ ...load, type: 'ping' }, 1)
  await host.load({ vector: vectors.v40 })
  await host.sayAnything(load, 1)
  await host.say({ type: 'get', id: 'mine' })
  expect(await host.hears('result')).toMatchObject({ id: 'mine', state: { vector: vectors.v40 } })
  expect(await host.heard('loaded')).toHaveLength(1)
})

test('a frame that names its host’s origin listens to nobody else', async ({ host }) => {
  await host.open(host.iframe('?origin=https://tracker.example'))
  // Its announcements are for that origin, too.
  await expect(host.result).toBeVisible()
  await host.sayAnything(load)
  await host.app.choose('Attack Vector', 'Local')
  await expect(host.result).toContainText('CVSS:4.0/AV:L')
  expect(await host.page.evaluate(() => window.heard.length)).toBe(0)
})

test('with its own origin named, the host need not load first', async ({ host }) => {
  await host.open('')
  const { origin } = new URL(host.page.url())
  await host.open(host.iframe(`?origin=${origin}#${vectors.v31}`))
  await host.hears('ready')
  await host.say({ type: 'get', id: 1 })
  expect(await host.hears('result')).toMatchObject({ state: { vector: vectors.v31 } })
})

test('nothing but load is heard before somebody has loaded', async ({ host }) => {
  await host.open(host.iframe())
  await host.hears('ready')
  await host.say({ type: 'get' })
  await host.say({ type: 'set', vector: vectors.v31 })
  await host.load()
  expect(await host.heard('result')).toEqual([])
  expect((await host.hears('loaded')).state.partial).toBe('CVSS:4.0')
})

test('a window that has moved to another origin is no longer the host', async ({
  host,
  hostServer,
}) => {
  const { page } = host
  const frame = host.address()
  await host.open('<button>Open</button>')
  await page.evaluate((address) => {
    document.querySelector('button')?.addEventListener('click', () => open(address, 'calculator'))
  }, frame)
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Open' }).click(),
  ])
  await host.hears('ready')
  const say = (data: unknown) =>
    page.evaluate((sent) => open('', 'calculator')?.postMessage(sent, '*'), data)
  await say(load)
  expect(await host.hears('loaded')).toMatchObject({ state: { vector: vectors.v31 } })
  await page.goto(
    hostServer.page('<script>heard=[];onmessage=(e)=>heard.push(e)</script>', {}, 'localhost'),
  )
  await say({ ...load, type: 'set', vector: vectors.v40 })
  await say({ ...load, vector: vectors.v40 })
  const result = popup.getByRole('region', { name: 'Result' })
  await expect(result).toContainText('9.8')
  await popup.getByRole('radio', { name: /^Local \(L\)/ }).click()
  await expect(result).toContainText('8.4')
  // Nor is it told of anything.
  expect(await page.evaluate(() => window.heard.length)).toBe(0)
  await popup.close()
})
