import { expect, test } from 'vitest'

import { specOf } from '#cvss/index.ts'
import { fittingTag } from './fitting-tag.ts'
import { rationaleOfTag } from './rationale-tag.ts'
import { type Rationale, longestNote, longestTitle, noRationale } from './rationale.ts'

const room = 7_800

/** Text that does not shrink. */
function noise(length: number, from: number): string {
  let state = from
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return String.fromCodePoint(0x4e00 + (state % 20_000))
  }).join('')
}

function onEvery(note: (place: number) => string): Rationale {
  const keys = specOf('4.0').metrics.map(({ key }) => key)
  return { ...noRationale, metricNotes: new Map(keys.map((key, place) => [key, note(place)])) }
}

test('a tag that is offered is read back as it was written', async () => {
  const rationale = {
    title: '漢字',
    note: noise(800, 1),
    metricNotes: new Map([['AV', 'é'] as const]),
  }
  const { tag = '' } = await fittingTag(rationale, '3.1', room)
  expect(await rationaleOfTag(tag.slice('&text='.length), '3.1')).toEqual(rationale)
})

test('what the reader would refuse is not offered, however short its tag', async () => {
  // Repetition shrinks to less than a link may have, and unfolds to more than the reader takes.
  const rationale = onEvery(() => '漢'.repeat(longestNote))
  const fitting = await fittingTag(rationale, '4.0', room)
  if (fitting.tag !== undefined) throw new Error('offered')
  expect(fitting.unfit.length).toBeGreaterThan(0)
  expect(fitting.unfit.length).toBeLessThan(rationale.metricNotes.size)
})

test.each<[string, Rationale, readonly string[]]>([
  ['a long note', { ...noRationale, title: 'T', note: noise(3_900, 2) }, ['note']],
  ['a note beyond what is read', { ...noRationale, note: 'n'.repeat(longestNote + 1) }, ['note']],
  ['a title beyond it', { ...noRationale, title: 't'.repeat(longestTitle + 1) }, ['title']],
  [
    'the longest of some notes',
    {
      ...noRationale,
      metricNotes: new Map([
        ['AV', noise(500, 3)],
        ['AC', noise(3_500, 4)],
      ]),
    },
    ['AC'],
  ],
  [
    'a metric of another version',
    {
      ...noRationale,
      metricNotes: new Map([
        ['AV', 'a'],
        ['AT', 'attack requirements'],
      ]),
    },
    ['AT'],
  ],
])('%s is named as what does not fit', async (_, rationale, unfit) => {
  expect(await fittingTag(rationale, '3.1', room)).toEqual({ unfit })
})
