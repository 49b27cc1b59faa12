import type { Meaning, MeaningPart } from '#in-words/meaning.ts'
import { list } from '../numbers-and-lists.ts'

const clauses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  S: { P: 'people can be badly hurt', N: 'people can be lightly hurt at worst' },
  AU: { Y: 'the whole attack can be automated', N: 'the attack cannot be automated as a whole' },
  R: {
    A: 'the system recovers by itself',
    U: 'somebody has to restore the system',
    I: 'the system cannot be restored',
  },
  V: { C: 'one attack wins much', D: 'one attack wins little' },
  RE: { L: 'responding is easy', M: 'responding takes some effort', H: 'responding is hard' },
  U: {
    Clear: 'there is no urgency',
    Green: 'the urgency is reduced',
    Amber: 'the urgency is moderate',
    Red: 'the urgency is the highest',
  },
}

/** What the provider says beside the score. */
export function supplemental(_: Meaning, { metrics }: MeaningPart): string {
  const said = metrics.map(({ metric, value }) => clauses[metric]?.[value ?? ''] ?? '')
  return `The provider adds: ${list(said, 'and')}.`
}
