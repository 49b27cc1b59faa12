import { expect, test } from 'vitest'

import { publicHosts } from '#look-up/hosts.ts'
import { loadConfiguration, useConfiguration } from './configuration.ts'
import { readConfiguration } from './read-configuration.ts'

test('an empty file leaves the public hosts', () => {
  expect(readConfiguration({})).toEqual({
    hosts: publicHosts,
    allowsLookUps: true,
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
    fault: undefined,
  })
})

test.each([
  [null, 'no-object'],
  ['text', 'no-object'],
  [[], 'no-object'],
  [{ lookUps: 'no' }, ['lookUps']],
  [{ lookUps: 'false' }, ['lookUps']],
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
