import { describe, expect, test } from 'vitest'
import { mapSsvc } from './ssvc.ts'

function selection(key: string, values: readonly unknown[], more: object = {}) {
  return { namespace: 'ssvc', key, version: '1.0.0', values, ...more }
}

function map(...selections: readonly unknown[]) {
  const content = { schemaVersion: '2.0.0', timestamp: '2026-08-12T10:00:00Z', selections }
  return mapSsvc(content, 'acme')
}

describe('SSVC 2.0.0 as selections', () => {
  test('is read by the keys of SSVC’s own decision points', () => {
    expect(
      map(
        selection('E', [{ key: 'P', name: 'Public PoC' }]),
        selection('A', [{ key: 'Y', name: 'Yes' }]),
        selection('TI', [{ key: 'T' }]),
      ),
    ).toEqual({
      exploitation: 'poc',
      automatable: 'yes',
      technicalImpact: 'total',
      date: '2026-08-12',
      by: 'acme',
    })
  })

  test('leaves other namespaces alone, whose keys are the same letters', () => {
    expect(map(selection('A', [{ key: 'N' }], { namespace: 'cvss' }))).toBeUndefined()
    expect(map(selection('E', [{ key: 'A' }], { namespace: 'ssvc-like' }))).toBeUndefined()
    expect(map(selection('E', [{ key: 'A' }], { namespace: 'ssvc/de-DE' }))).toMatchObject({
      exploitation: 'active',
    })
  })

  test('of several values leaves the point open and names them', () => {
    expect(
      map(selection('E', [{ key: 'N' }, { key: 'P' }]), selection('A', [{ key: 'N' }])),
    ).toEqual({
      exploitation: undefined,
      automatable: 'no',
      technicalImpact: undefined,
      mayBe: { exploitation: ['none', 'poc'] },
      date: '2026-08-12',
      by: 'acme',
    })
  })

  test('with a value nobody knows leaves the point open and keeps the value', () => {
    const said = map(selection('E', [{ key: 'A' }, { key: 'Z' }]))
    expect(said).toMatchObject({ exploitation: undefined, unread: { exploitation: ['Z'] } })
    expect(said).not.toHaveProperty('mayBe')
    expect(map(selection('E', []), null, { key: 'E' })).toBeUndefined()
  })

  test('that says a point twice has both values', () => {
    const twice = map(selection('A', [{ key: 'Y' }]), selection('A', [{ key: 'N' }]))
    expect(twice).toMatchObject({ mayBe: { automatable: ['yes', 'no'] } })
  })

  test('of before 2.0.0 has names and words in place of keys', () => {
    const named = { name: 'Exploitation', namespace: 'ssvc', values: ['Public PoC'] }
    expect(map(named)).toMatchObject({ exploitation: 'poc' })
  })
})
