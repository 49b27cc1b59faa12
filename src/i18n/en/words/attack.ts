import type { Meaning, MeaningPart } from '#in-words/meaning.ts'
import { list } from '../numbers-and-lists.ts'
import { sentence, valuesOf } from './values.ts'

type Values = Readonly<Record<string, string | undefined>>

/** Who can attack, from where, and what stands in the way: what does not comes before "but". */
export function attack({ version }: Meaning, part: MeaningPart): string {
  const values = valuesOf(part)
  if (version === '2.0') return attackV2(values)
  const { PR, UI } = values
  const who = whoCan(values)
  const ways = version === '4.0' ? waysV4(values) : waysV3(values)
  // Only where a person has been named "must" has somebody to be said of.
  const hard = ways.hard.map((way) =>
    PR === undefined && way.startsWith('must') ? `the attacker ${way}` : way,
  )
  const isEasy = UI === 'N' && hard.length === 0
  const easy = [
    ...(who === '' ? [] : [who]),
    ...ways.easy,
    ...(isEasy ? ['nobody has to help'] : []),
  ]
  const helper = UI === undefined ? undefined : help[UI]
  const obstacles = list([...hard, ...(helper === undefined ? [] : [helper])], 'and')
  if (obstacles === '') return sentence(list(easy, 'and'))
  if (easy.length === 0)
    return sentence(obstacles === mustFit ? `it works ${onlyWhile}` : obstacles)
  return sentence(`${list(easy, 'and')}, but ${obstacles === mustFit ? onlyWhile : obstacles}`)
}

const mustFit = 'circumstances must fit'
const onlyWhile = 'only while circumstances fit, such as a race or a place on the network path'

/** What a user or somebody else has to do. */
const help: Readonly<Record<string, string>> = {
  P: 'a user must be doing normal work',
  A: 'a user must be led to something particular',
  R: 'somebody must do something first',
}

function waysV4({ AC, AT, UI }: Values) {
  const isOnly = AT !== 'P' && (UI === undefined || UI === 'N')
  return {
    easy:
      AC !== 'L' || AT === 'P'
        ? []
        : [AT === undefined ? 'no built-in protection is in the way' : 'nothing has to go right'],
    hard: [
      ...(AC === 'H'
        ? [
            isOnly
              ? 'must first defeat a built-in protection or learn this target’s secret'
              : 'must defeat a built-in protection',
          ]
        : []),
      ...(AT === 'P' ? [mustFit] : []),
    ],
  }
}

function waysV3({ AC }: Values) {
  return {
    easy: AC === 'L' ? ['nothing has to go right'] : [],
    hard: AC === 'H' ? ['it takes conditions outside the attacker’s control'] : [],
  }
}

/** Of v3 and v4; '' while neither place nor account is known. */
function whoCan({ AV, PR, UI }: Values): string {
  const isOpened = AV === 'L' && UI !== undefined && UI !== 'N'
  const opened = 'through a session on the machine, or something a user opens there,'
  const place = placeOf(AV, UI === undefined)
  if (PR === undefined) {
    if (isOpened) return `${opened} it can be attacked`
    return place === '' ? '' : `it can be attacked ${place}`
  }
  if (PR !== 'N') {
    const can = `anyone with ${PR === 'L' ? 'an ordinary account' : 'administrator rights'} can attack it`
    if (isOpened) return `${opened} ${can}`
    return place === '' ? can : `${can} ${place}`
  }
  const can = 'can attack it without an account'
  if (isOpened) return `${opened} anyone ${can}`
  if (AV === undefined) return `anyone ${can}`
  if (AV === 'N') return `anyone on the network ${can}`
  if (AV === 'P') return `anyone who touches the device ${can}`
  return `${place} anyone ${can}${AV === 'L' ? ' of their own' : ''}`
}

function placeOf(AV: string | undefined, isHelpOpen: boolean): string {
  const places: Readonly<Record<string, string>> = {
    N: 'over the network',
    A: 'from the same network',
    L: isHelpOpen ? 'on the machine itself' : 'through a session on the machine',
    P: 'by touching the device',
  }
  return places[AV ?? ''] ?? ''
}

function attackV2({ AV, AC, Au }: Values): string {
  const who = whoCanV2(AV, Au)
  if (AC === undefined) return sentence(who)
  if (AC === 'L')
    return sentence(list([...(who === '' ? [] : [who]), 'nothing has to go right'], 'and'))
  const conditions = AC === 'M' ? 'under somewhat special conditions' : 'only under rare conditions'
  if (who === '') return sentence(`it can be attacked ${conditions}`)
  return sentence(AC === 'M' ? `${who}, ${conditions}` : `${who}, but ${conditions}`)
}

function whoCanV2(AV: string | undefined, Au: string | undefined): string {
  const place = { N: 'over the network', A: 'from the same network', L: 'on the machine itself' }[
    AV ?? ''
  ]
  if (Au === undefined) return place === undefined ? '' : `it can be attacked ${place}`
  const none = AV === 'L' ? 'without a further log-in' : 'without an account'
  const login = { N: none, S: 'after one log-in', M: 'after two or more log-ins' }[Au]
  const can = `can attack it ${login}`
  if (AV === undefined) return `anyone ${can}`
  if (AV === 'N') return `anyone on the network ${can}`
  if (AV === 'A') return `from the same network anyone ${can}`
  return `through a session on the machine, or by touching it, anyone ${can}`
}
