import type { Meaning, MeaningPart, Subject } from '#in-words/meaning.ts'
import { list } from '../numbers-and-lists.ts'
import { sentence, valuesOf } from './values.ts'

/** How much can be read, changed or stopped; nothing is undefined. */
type Much = 'all' | 'some' | undefined
type Impact = { readonly read: Much; readonly change: Much; readonly stop: Much }

const much: Readonly<Record<string, Much>> = { H: 'all', C: 'all', L: 'some', P: 'some' }

function impactOf(part: MeaningPart, read: string, change: string, stop: string): Impact {
  const values = valuesOf(part)
  const of = (metric: string) => much[values[metric] ?? '']
  return { read: of(read), change: of(change), stop: of(stop) }
}

/** Whether a sentence about one of these has named those who attack. */
function areNamed({ parts }: Meaning, before: readonly Subject[]): boolean {
  return parts.some(
    ({ about, metrics }) =>
      before.includes(about) &&
      (about !== 'attack' || metrics.some(({ metric }) => metric === 'PR' || metric === 'Au')),
  )
}

/** What they can do to what has the vulnerability; both are named where no sentence has done so. */
function theyCan(meaning: Meaning, deeds: string): string {
  if (areNamed(meaning, ['attack'])) return sentence(`they can ${deeds.replaceAll('#', 'it')}`)
  const named = deeds.replace('#', 'the product').replaceAll('#', 'it')
  return sentence(`an attacker can ${named}`)
}

/** Of v2 and v3, whose vectors do not say whether the product or something else suffers once Scope is Changed. */
export function effect(meaning: Meaning, part: MeaningPart): string {
  if (part.isHarmless) return 'It does no harm.'
  const impact = impactOf(part, 'C', 'I', 'A')
  const scope = valuesOf(part)['S']
  if (meaning.version === '2.0' || scope === 'U') return theyCan(meaning, deedsOnIt(impact))
  const suffered = suffering(impact)
  if (scope === undefined) return sentence(suffered)
  const past = 'The harm reaches past the vulnerable part'
  return suffered === '' ? `${past}.` : `${past}: ${suffered}.`
}

/** What can be done to the system that has the vulnerability. */
export function product(meaning: Meaning, part: MeaningPart): string {
  return theyCan(meaning, deedsOnIt(impactOf(part, 'VC', 'VI', 'VA')))
}

/** What can be done to other systems. */
export function beyond(meaning: Meaning, part: MeaningPart): string {
  const impact = impactOf(part, 'SC', 'SI', 'SA')
  const also = meaning.parts.some(({ about }) => about === 'product') ? ' also' : ''
  const who = areNamed(meaning, ['attack', 'product']) ? 'they' : 'an attacker'
  return sentence(`${who} can${also} ${deedsElsewhere(impact)}`)
}

/** `#` stands for what has the vulnerability. */
function deedsOnIt({ read, change, stop }: Impact): string {
  const allOfIt = read ? 'everything' : 'everything # holds'
  const apart = [
    ...(read ? [`read ${read === 'all' ? 'everything # holds' : 'some of #'}`] : []),
    ...(change ? [`change ${change === 'all' ? allOfIt : 'some of #'}`] : []),
  ]
  const together = `read and change ${read === 'all' ? 'everything' : 'some of #'}`
  const deeds = read !== undefined && read === change ? [together] : apart
  const stopped = stop ? [stop === 'all' ? 'stop #' : 'slow or interrupt #'] : []
  return list([...deeds, ...stopped], 'and')
}

function deedsElsewhere({ read, change, stop }: Impact): string {
  const nouns = { all: 'everything', some: 'some data' } as const
  const apart = [
    ...(read ? [`read ${nouns[read]} on other systems`] : []),
    ...(change ? [`change ${nouns[change]} ${read ? 'there' : 'on other systems'}`] : []),
  ]
  const isBoth = read !== undefined && read === change
  const deeds = isBoth ? [`read and change ${nouns[read]} on other systems`] : apart
  const systems = deeds.length === 0 ? 'other systems' : 'them'
  const stopped = stop ? [`${stop === 'all' ? 'stop' : 'slow or interrupt'} ${systems}`] : []
  return list([...deeds, ...stopped], 'and')
}

/** The same without saying of what; "can be" is said once. */
function suffering({ read, change, stop }: Impact): string {
  const nouns = { all: 'everything', some: 'some data' } as const
  const stopped = stop && `services #${stop === 'all' ? 'stopped' : 'slowed or interrupted'}`
  const isBoth = read !== undefined && read === change
  const suffered = isBoth
    ? [`${nouns[read]} #read and changed`]
    : [...(read ? [`${nouns[read]} #read`] : []), ...(change ? [`${nouns[change]} #changed`] : [])]
  const said =
    isBoth && stopped
      ? `${suffered.join('')}, and ${stopped}`
      : list([...suffered, ...(stopped ? [stopped] : [])], 'and')
  return said.replace('#', 'can be ').replaceAll('#', '')
}
