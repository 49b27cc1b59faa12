import type { Meaning, MeaningPart } from '#in-words/meaning.ts'
import { sentence, valuesOf } from './values.ts'

const maturity: Readonly<Record<string, string>> = {
  A: 'Attacks or ready-made tools are known.',
  P: 'A demonstration is public, no attack known.',
  U: 'Neither a demonstration nor an attack is known.',
}

const code: Readonly<Record<string, string>> = {
  H: 'code that works everywhere or spreads by itself',
  F: 'code that mostly works',
  P: 'a demonstration',
  POC: 'a demonstration',
}

const remedy: Readonly<Record<string, string>> = {
  O: 'a vendor fix',
  OF: 'a vendor fix',
  T: 'a temporary vendor fix',
  TF: 'a temporary vendor fix',
  W: 'a workaround from others',
}

const report: Readonly<Record<string, string>> = {
  C: 'the report is confirmed',
  R: 'the report is partly verified',
  UR: 'the report is partly verified',
  U: 'the report is unconfirmed',
  UC: 'the report is unconfirmed',
}

/** Of v4 what is known of attacks, of v2 and v3 which code and remedy there are, and how sure the report is. */
export function threat({ version }: Meaning, part: MeaningPart): string {
  const { E, RL, RC } = valuesOf(part)
  if (version === '4.0') return maturity[E ?? ''] ?? ''
  const there = thereIs(E, RL)
  const sure = RC === undefined ? [] : [report[RC] ?? '']
  return sentence([...(there === '' ? [] : [there]), ...sure].join('; '))
}

function thereIs(E: string | undefined, RL: string | undefined): string {
  if (E === undefined && RL === undefined) return ''
  const has = code[E ?? '']
  const helps = remedy[RL ?? '']
  if (E === undefined) return `there is ${helps ?? 'no fix'}`
  if (RL === undefined) return `there is ${has ?? 'no code for an attack'}`
  if (has === undefined && helps === undefined)
    return 'there is neither code for an attack nor a fix'
  if (has === undefined) return `there is no code for an attack, but ${helps}`
  return helps === undefined ? `there is ${has}, but no fix` : `there is ${has} and ${helps}`
}
