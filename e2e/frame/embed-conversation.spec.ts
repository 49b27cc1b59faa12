import { expect, test, vectors } from './host-page.ts'

test('a whole conversation, from ready to saved', async ({ host }) => {
  await host.open(host.iframe())
  const ready = await host.hears('ready', 2)
  expect(ready).toEqual({
    source: 'cvss-embed',
    v: 1,
    type: 'ready',
    protocol: [1],
    app: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    versions: ['4.0', '3.1', '3.0', '2.0'],
    features: expect.arrayContaining(['autosize', 'field', 'lock-version']),
  })

  await host.say({
    type: 'load',
    id: 7,
    vector: vectors.v40Half,
    title: 'ACME-7',
    buttons: ['save', 'cancel'],
  })
  const loaded = await host.hears('loaded')
  expect(loaded).toMatchObject({
    id: 7,
    lang: 'en',
    theme: 'light',
    state: {
      vector: null,
      version: '4.0',
      complete: false,
      valid: true,
      score: null,
      severity: null,
      scores: null,
      missing: ['AT', 'PR', 'VI', 'VA', 'SI', 'SA'],
      range: { min: 5.9, max: 9.9 },
      partial: vectors.v40Half,
      modified: false,
    },
  })
  await expect(host.result).toContainText('ACME-7')
  await expect(host.result).toContainText('5.9 to 9.9')

  // Three clicks in a row are told of once they have come to rest.
  for (const metric of ['Attack Requirements', 'Privileges Required']) {
    await host.app.choose(metric, 'None')
  }
  for (const metric of ['Vulnerable System Integrity', 'Vulnerable System Availability']) {
    await host.app.choose(metric, 'High')
  }
  await host.app.choose('Subsequent System Integrity', 'None')
  await host.app.choose('Subsequent System Availability', 'None')
  await expect
    .poll(async () => (await host.heard('change')).at(-1)?.state.vector)
    .toBe('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N')
  expect((await host.heard('change')).at(-1)).toMatchObject({
    reason: 'user',
    state: {
      complete: true,
      score: 9.3,
      severity: 'critical',
      label: 'CVSS-B',
      scores: { base: 9.3, temporal: null, environmental: null },
      missing: [],
      range: { min: 9.3, max: 9.3 },
      modified: true,
    },
  })

  await host.app.button('Save').click()
  expect((await host.hears('save')).state).toMatchObject({ score: 9.3, modified: true })
  await host.say({ type: 'saved', id: 'done' })
  expect(await host.hears('result')).toMatchObject({ id: 'done', state: { modified: false } })
  await host.app.button('Cancel').click()
  expect(await host.hears('cancel')).toMatchObject({ modified: false })
})

test('set, get, ping and config are answered with their id', async ({ host }) => {
  await host.open(host.iframe())
  await host.load({ vector: vectors.v31 })
  await host.say({ type: 'set', id: 'a', vector: vectors.v40 })
  expect(await host.hears('result')).toMatchObject({
    id: 'a',
    state: { vector: vectors.v40, score: 7.6, modified: true },
  })
  await expect(host.result).toContainText('7.6')
  expect(await host.hears('change')).toMatchObject({ reason: 'host' })
  await host.say({ type: 'get', id: 'b' })
  expect(await host.hears('result', 2)).toMatchObject({ id: 'b', state: { version: '4.0' } })
  await host.say({ type: 'config', id: 'c', readOnly: true, theme: 'dark', groups: ['base'] })
  expect(await host.hears('result', 3)).toMatchObject({ id: 'c' })
  await expect(host.app.value('Attack Vector', 'Local')).toBeDisabled()
  await expect(host.frame.getByText('Threat', { exact: true })).toHaveCount(0)
  await expect(host.frame.locator('html')).toHaveAttribute('data-theme', 'dark')
  // A message may be JSON text as well.
  await host.sayAnything(JSON.stringify({ source: 'cvss-embed', v: 1, type: 'ping', id: 4 }))
  expect(await host.hears('result', 4)).toMatchObject({ id: 4 })
  expect((await host.hears('loaded')).required).toBe('Answer every base metric of the CVSS vector.')
})

test('what cannot be taken is an error with its code, and nothing changes', async ({ host }) => {
  await host.open(host.iframe())
  await host.load({ vector: vectors.v31, lockVersion: '3.1' })
  const refused: [code: string, message: object][] = [
    ['unsupported', { type: 'load', vector: vectors.v40, lockVersion: '3.1' }],
    ['unsupported', { type: 'set', vector: vectors.v40 }],
    ['unsupported', { type: 'load', version: '4.0', lockVersion: '3.1' }],
    ['unsupported', { type: 'config', lockVersion: '2.0' }],
    ['invalid-vector', { type: 'set', vector: 'CVSS:3.1/AV:Q' }],
    ['too-large', { type: 'set', vector: `CVSS:3.1/${'AV:N/'.repeat(1000)}` }],
    ['too-large', { type: 'config', title: 'x'.repeat(501) }],
    ['bad-message', { type: 'set' }],
    ['bad-message', { type: 'config', theme: 'url(javascript:alert(1))' }],
    ['bad-message', { type: 'config', readOnly: 'yes' }],
  ]
  for (const [index, [code, message]] of refused.entries()) {
    await host.sayAnything({ source: 'cvss-embed', v: 1, id: index, ...message })
    expect(await host.hears('error', index + 1)).toMatchObject({ id: index, code })
  }
  await host.sayAnything({ source: 'cvss-embed', v: 2, id: 'v2', type: 'load' })
  expect(await host.hears('error', refused.length + 1)).toMatchObject({
    id: 'v2',
    code: 'unsupported',
  })
  await host.say({ type: 'get' })
  expect(await host.hears('result')).toMatchObject({
    state: { vector: vectors.v31, modified: false },
  })
  // The only version there is cannot be switched.
  await expect(host.app.version('4.0')).toHaveCount(0)
})

test('ten thousand hostile messages change nothing, and the frame still answers', async ({
  host,
}) => {
  await host.open(host.iframe())
  await host.load({ vector: vectors.v31 })
  await host.page.evaluate(() => {
    const envelope = { source: 'cvss-embed', v: 1 }
    const hostile = [
      null,
      0,
      '',
      '{',
      '{"source":"cvss-embed","v":1',
      [],
      {},
      'x'.repeat(100_000),
      { source: 'cvss-embed' },
      { ...envelope, type: 'eval', code: 'alert(1)' },
      { ...envelope, type: '__proto__' },
      { ...envelope, type: 'constructor', vector: {} },
      { ...envelope, type: ['load'], vector: 'CVSS:3.1' },
      { ...envelope, type: 'load', vector: { toString: null } },
      { ...envelope, type: 'load', vector: 'A'.repeat(50_000) },
      { ...envelope, type: 'load', groups: Array.from({ length: 1000 }, () => 'base') },
      { ...envelope, type: 'config', lang: '../../x', title: 7 },
      { ...envelope, type: 'set', vector: '<img src=x onerror=alert(1)>' },
      JSON.stringify({ ...envelope, type: 'set', vector: '__proto__:x/constructor:y' }),
      JSON.parse('{"source":"cvss-embed","v":1,"type":"config","__proto__":{"readOnly":true}}'),
    ]
    const frame = document.querySelector('iframe')?.contentWindow
    for (let sent = 0; sent < 10_000; sent++)
      frame?.postMessage(hostile[sent % hostile.length], '*')
  })
  await host.say({ type: 'ping', id: 'alive' })
  await expect
    .poll(async () => (await host.heard('result')).at(-1)?.id, { timeout: 120_000 })
    .toBe('alive')
  expect((await host.heard('result')).at(-1)?.state).toMatchObject({
    vector: vectors.v31,
    modified: false,
  })
  await host.app.choose('Availability', 'None')
  await expect(host.result).toContainText('9.1')
})
