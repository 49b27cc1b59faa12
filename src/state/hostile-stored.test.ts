// @vitest-environment happy-dom
/** A seeded fuzzer: whatever stands under the keys of list, drafts, sets and preferences, it is read soundly or left out. */

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Vector, parseVector, scoreRange } from '#cvss/index.ts'
import { inEach } from '#environment/environment.ts'
import { formatPermalink } from '#url/permalink.ts'
import { longestTitle } from '#assessment/rationale.ts'
import { changeAssessment, restoreState, typeVector, useCalculator } from './calculator.ts'
import { startDrafts } from './drafts.ts'
import { keepEnvironment, startEnvironments, useEnvironments } from './environment/environments.ts'
import { keepShown } from './keeping.ts'
import {
  linkChoices,
  lookUpChoices,
  prefer,
  startPreferences,
  themes,
  usePreferences,
} from './preferences.ts'
import { type Shown, emptySnapshot } from './snapshot.ts'
import { startList, stopList } from './list/list-sync.ts'
import { untilStored } from './list/list-turns.ts'
import { useList } from './list/list.ts'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(text)
  return reading.vector
}

const base = vectorOf('CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N')

/** Everything that is kept of a list with a row, a draft with a note, a set and changed preferences. */
async function storedHonestly(): Promise<
  readonly (readonly ['local' | 'session', string, string])[]
> {
  startPreferences()
  startEnvironments()
  await startList()
  const stopDrafts = startDrafts()
  typeVector(vectorOf('CVSS:4.0/AV:N/CR:H'))
  changeAssessment(() => ({ title: 'Overflow', note: 'Seen in a lab.' }))
  const byHand = { '4.0': { CR: 'H' } } as const
  keepEnvironment({ name: 'Office', answers: { reach: 'own-network' }, byHand, note: '' })
  keepShown(useCalculator.getState())
  typeVector(vectorOf('CVSS:3.1/AV:L/AC:H'))
  prefer({ moveOn: false, theme: 'dark', leftOut: ['slack notes'], lookUps: 'off' })
  dispatchEvent(new Event('pagehide'))
  stopDrafts()
  await untilStored()
  stopList()
  return (['local', 'session'] as const).flatMap((kind) => {
    const storage = kind === 'local' ? localStorage : sessionStorage
    return Object.keys(storage).map((key) => [kind, key, storage.getItem(key) ?? ''] as const)
  })
}

const honest = await storedHonestly()

const hostile = fc.oneof(
  fc.anything({ withBigInt: false }),
  fc.constantFrom<unknown>(
    null,
    -5,
    1e308,
    '__proto__',
    'CVSS:3.1/AV:N/AV:L',
    '\u202e8.9\u0000',
    'x'.repeat(9_000),
    Array.from({ length: 500 }, () => ({})),
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  ),
)

/** Puts something else in the place of a part of a value, found by steps into it. */
function changed(value: unknown, way: readonly number[], other: unknown): unknown {
  const [step, ...rest] = way
  if (step === undefined || typeof value !== 'object' || value === null) return other
  const keys = Object.keys(value)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return other
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value }
  Reflect.set(copy, key, changed(Reflect.get(value, key), rest, other))
  return copy
}

function brokenText(text: string, way: readonly number[], other: unknown, cut: boolean): string {
  if (cut) return text.slice(0, (way[0] ?? 0) % (text.length + 1))
  try {
    return JSON.stringify(changed(JSON.parse(text), way, other)) ?? ''
  } catch {
    return String(other)
  }
}

function isSound({ assessment, version }: Shown): void {
  expect(assessment.title.length).toBeLessThanOrEqual(longestTitle)
  for (const vector of Object.values(assessment.vectors)) {
    expect(vectorOf(formatPermalink(vector).slice(1))).toEqual(vector)
    const { min, max } = scoreRange(vector)
    expect(min).toBeGreaterThanOrEqual(0)
    expect(max).toBeLessThanOrEqual(10)
  }
  expect(Object.keys(assessment.vectors)).toContain(version)
}

test('what is broken here is all that the page keeps so', () => {
  const kinds = honest.map(([kind, key]) => `${kind} ${key.split('.', 2).join('.')}`)
  expect(kinds.toSorted()).toEqual([
    'local plumb.env',
    'local plumb.preferences',
    'local plumb.theme',
    'local plumb.tray',
    'session plumb.drafts',
  ])
})

test('whatever is stored, the page starts with what can be read of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
      hostile,
      fc.boolean(),
      async (pick, way, other, cut) => {
        localStorage.clear()
        sessionStorage.clear()
        const at = pick % honest.length
        for (const [index, [kind, key, text]] of honest.entries()) {
          const given = index === at ? brokenText(text, way, other, cut) : text
          if (kind === 'local') localStorage.setItem(key, given)
          else sessionStorage.setItem(key, given)
        }
        restoreState({ ...emptySnapshot('4.0'), past: [], future: [] })
        startDrafts()()
        await startList()
        dispatchEvent(new StorageEvent('storage', { key: null }))

        const { past, future, ...now } = useCalculator.getState()
        for (const each of [now, ...past, ...future, ...useList.getState().rows]) isSound(each)
        stopList()
        for (const { environment } of useEnvironments.getState().environments) {
          expect(environment.name.length).toBeLessThanOrEqual(60)
          const [{ range } = { range: { min: -1, max: 11 } }] = inEach(base, [environment])
          expect(range.min).toBeGreaterThanOrEqual(0)
          expect(range.max).toBeLessThanOrEqual(10)
        }
        const { theme, lookUps, linkTo, moveOn, leftOut } = usePreferences.getState()
        expect(themes).toContain(theme)
        expect(lookUpChoices).toContain(lookUps)
        expect(linkChoices).toContain(linkTo)
        expect(typeof moveOn).toBe('boolean')
        expect(leftOut.every((part) => typeof part === 'string')).toBe(true)
        expect('polluted' in {}).toBe(false)
      },
    ),
    { seed: 20_261_127, numRuns: 400 },
  )
})
