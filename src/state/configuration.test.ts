import { afterEach, describe, expect, test, vi } from 'vitest'

import { publicHosts } from '#look-up/hosts.ts'
import { loadConfiguration, useConfiguration } from './configuration.ts'
import { fetchConfiguration, keepLastWords, readConfiguration } from './read-configuration.ts'

test('an empty file leaves the public hosts', () => {
  expect(readConfiguration({})).toEqual({
    hosts: publicHosts,
    allowsLookUps: true,
    keepsPage: true,
    fault: undefined,
  })
})

test('hosts and policy can be changed, a slash at the end does not matter', () => {
  const hosts = { epss: 'https://epss.example.org/', cve: 'http://localhost:8080/mirror' }
  expect(readConfiguration({ lookUps: false, hosts })).toEqual({
    hosts: {
      ...publicHosts,
      epss: 'https://epss.example.org',
      cve: 'http://localhost:8080/mirror',
    },
    allowsLookUps: false,
    keepsPage: true,
    fault: undefined,
  })
})

test.each([
  [null, 'no-object'],
  ['text', 'no-object'],
  [[], 'no-object'],
  [{ lookUps: 'no' }, ['lookUps']],
  [{ lookUps: 'false' }, ['lookUps']],
  [{ offline: 'no' }, ['offline']],
  [{ lookUps: null }, ['lookUps']],
  [{ hosts: null }, ['hosts']],
  [{ offline: null, snapshot: null }, ['offline', 'snapshot']],
  [{ hosts: [], lookUps: 1 }, ['lookUps', 'hosts']],
  [{ hosts: { other: 'https://example.org' } }, ['hosts.other']],
  [{ lookUps: false, hosts: { epss: 'http://example.org' } }, ['hosts.epss']],
  [{ hosts: { epss: 'javascript:alert(1)', kev: 'https://kev.example.org' } }, ['hosts.epss']],
  [{ hosts: { epss: 'https://example.org/?key=1' } }, ['hosts.epss']],
  [{ hosts: { epss: 7, nvd: null } }, ['hosts.epss', 'hosts.nvd']],
  [JSON.parse('{"hosts":{"__proto__":"https://example.org"}}'), ['hosts.__proto__']],
])('%j asks nobody, and says what is wrong', (json, said) => {
  expect(readConfiguration(json)).toEqual({
    hosts: publicHosts,
    allowsLookUps: false,
    keepsPage: undefined,
    fault:
      typeof said === 'string' ? { code: said, keys: [] } : { code: 'wrong-values', keys: said },
  })
})

test('hosts and policy are known once the file has been read, or could not be', async () => {
  expect(useConfiguration.getState().isKnown).toBe(false)
  // There is no page here that the file could stand beside.
  await loadConfiguration()
  expect(useConfiguration.getState()).toMatchObject({
    isKnown: true,
    allowsLookUps: false,
    fault: { code: 'unreachable' },
  })
})

test('the browser keeps the page unless the host says no', () => {
  expect(readConfiguration({ offline: false })).toMatchObject({
    keepsPage: false,
    allowsLookUps: true,
  })
})

describe('the host’s last words', () => {
  const kept = new Map<string, string>()
  async function around(
    { onLine, worker }: { onLine: boolean; worker: boolean },
    answer: () => unknown,
  ) {
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    })
    vi.stubGlobal('document', { baseURI: 'https://host.example/' })
    vi.stubGlobal('navigator', { onLine, serviceWorker: { controller: worker ? {} : null } })
    vi.stubGlobal('fetch', async () => answer())
    const read = await fetchConfiguration()
    if (read.text !== undefined) keepLastWords(read.text)
    return read
  }
  const host = (text: string, status = 200) => new Response(text, { status })
  const refused = () => {
    throw new TypeError('Failed to fetch')
  }
  const kind = { onLine: true, worker: true }

  afterEach(() => {
    vi.unstubAllGlobals()
    kept.clear()
  })

  test('count without a network', async () => {
    await around(kind, () => host('{ "lookUps": false }'))
    for (const place of [kind, { onLine: false, worker: false }])
      expect(await around(place, refused)).toMatchObject({ allowsLookUps: false, fault: undefined })
    await around(kind, () => host('no such file', 404))
    expect(await around(kind, refused)).toMatchObject({ allowsLookUps: true, fault: undefined })
  })

  test('do not count where the host answers, wrongly or too late, or the page came from it', async () => {
    await around(kind, () => host('{ "lookUps": true }'))
    const late = () => {
      throw new DOMException('too late', 'TimeoutError')
    }
    for (const answer of [() => host('', 503), () => host('{ "lookUps": "no" }'), late])
      expect((await around(kind, answer)).allowsLookUps).toBe(false)
    expect(await around({ onLine: true, worker: false }, refused)).toMatchObject({
      allowsLookUps: false,
      fault: { code: 'unreachable' },
    })
    // A word that cannot be used is not kept.
    expect(await around(kind, refused)).toMatchObject({ allowsLookUps: true, fault: undefined })
  })

  test('there are none before the first visit with one', async () => {
    expect((await around(kind, refused)).allowsLookUps).toBe(false)
  })
})
