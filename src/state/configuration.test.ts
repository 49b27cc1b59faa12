import { expect, test } from 'vitest'

import { publicHosts } from '#cve-id/hosts.ts'
import { loadConfiguration, readConfiguration, useConfiguration } from './configuration.ts'

test('an empty file leaves the public hosts', () => {
  expect(readConfiguration({})).toEqual({
    hosts: publicHosts,
    allowsLookUps: true,
    isBroken: false,
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
    isBroken: false,
  })
})

test.each([
  [null],
  ['text'],
  [{ lookUps: 'no' }],
  [{ hosts: null, lookUps: 1 }],
  [{ hosts: { other: 'https://example.org' } }],
  [{ hosts: { epss: 'http://example.org' } }],
  [{ hosts: { epss: 'javascript:alert(1)' } }],
  [{ hosts: { epss: 'https://example.org/?key=1' } }],
  [{ hosts: { epss: 7 } }],
  [JSON.parse('{"hosts":{"__proto__":"https://example.org"}}')],
])('%j is not used at all', (json) => {
  expect(readConfiguration(json)).toEqual({
    hosts: publicHosts,
    allowsLookUps: true,
    isBroken: true,
  })
})

test('hosts and policy are known once the file has been read, or could not be', async () => {
  expect(useConfiguration.getState().isKnown).toBe(false)
  // There is no page here that the file could stand beside.
  await loadConfiguration()
  expect(useConfiguration.getState()).toMatchObject({ isKnown: true, isBroken: true })
})
