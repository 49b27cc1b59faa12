/** The one line in which card, frame, copies and tray name each fact, with its date. */

import { type EpssScore, percentileText, probabilityText } from '#epss/epss-score.ts'
import { staleDays } from './age.ts'
import {
  type EpssFact,
  type FactName,
  factNames,
  isAnswered,
  type KevFact,
  type KnownOfCve,
  type RecordFact,
  type SsvcFact,
} from './known-of-cve.ts'

type Dated = string | undefined

/** What a language says of the facts. */
export type KnownTexts = {
  readonly kevListed: (since: string) => string
  readonly kevAbsent: (catalogue: Dated) => string
  readonly kevUnknown: string
  readonly ransomware: Readonly<Record<'known' | 'unknown', string>>
  readonly due: (date: string) => string
  readonly forensicTriage: Readonly<Record<'yes' | 'no', string>>
  readonly epss: (probability: string, percentile: string) => string
  readonly epssNone: string
  readonly epssUnknown: string
  readonly daysOld: (days: number) => string
  readonly ssvc: (points: string, by: string) => string
  readonly ssvcPoint: Readonly<{
    exploitation: Readonly<Record<'none' | 'poc' | 'active', string>>
    automatable: Readonly<Record<'yes' | 'no', string>>
    technicalImpact: Readonly<Record<'partial' | 'total', string>>
  }>
  readonly ssvcNone: string
  readonly ssvcUnknown: string
  readonly rejected: string
  readonly reserved: string
  readonly noRecord: string
  readonly recordUnknown: string
  readonly vectors: (count: number) => string
  /** Of a file that a person gave. */
  readonly fromFile: (date: Dated) => string
}

/** A fact in words; an answer that is missing reads "unknown", never "no". */
export type KnownWords = {
  readonly fact: FactName
  readonly text: string
  readonly isMissing: boolean
}

/**
 * The facts in words, KEV first; `today` is YYYY-MM-DD. What nobody has asked for is left out, what
 * is awaited or has failed is unknown.
 */
export function knownWords(
  texts: KnownTexts,
  known: KnownOfCve,
  today: string,
): readonly KnownWords[] {
  return factNames.flatMap((fact) => {
    if (known[fact].kind === 'not-asked') return []
    const text = wordsOf(texts, known, fact, today)
    return text === '' ? [] : [{ fact, text, isMissing: !isAnswered(known[fact]) }]
  })
}

function wordsOf(texts: KnownTexts, known: KnownOfCve, fact: FactName, today: string): string {
  switch (fact) {
    case 'kev':
      return kevWords(texts, known.kev)
    case 'epss':
      return epssWords(texts, known.epss, today)
    case 'ssvc':
      return ssvcWords(texts, known.ssvc)
    case 'record':
      return recordWords(texts, known.record)
    default:
      return fact satisfies never
  }
}

function joined(words: readonly (string | false | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== false && word !== '').join(', ')
}

function kevWords(texts: KnownTexts, kev: KevFact): string {
  switch (kev.kind) {
    case 'listed':
      return joined([
        texts.kevListed(kev.since),
        kev.ransomware && texts.ransomware[kev.ransomware],
        kev.due !== undefined && texts.due(kev.due),
        kev.forensicTriage && texts.forensicTriage[kev.forensicTriage],
        kev.from.by === 'file' && texts.fromFile(kev.from.date),
      ])
    case 'absent':
      return joined([
        texts.kevAbsent(kev.catalogueDate),
        kev.from.by === 'file' && texts.fromFile(undefined),
      ])
    default:
      return texts.kevUnknown
  }
}

function epssWords(texts: KnownTexts, epss: EpssFact, today: string): string {
  switch (epss.kind) {
    case 'scored':
      return joined([
        scoreWords(texts, epss.score),
        epss.score.date,
        ageWords(texts, epss.score.date, today),
        epss.from.by === 'file' && texts.fromFile(undefined),
      ])
    case 'none':
      return joined([
        texts.epssNone,
        epss.from.date,
        ageWords(texts, epss.from.date, today),
        epss.from.by === 'file' && texts.fromFile(undefined),
      ])
    default:
      return texts.epssUnknown
  }
}

function scoreWords(texts: KnownTexts, { probability, percentile }: EpssScore): string {
  return texts.epss(probabilityText(probability), percentileText(percentile))
}

/** "3 days old", '' while it is fresh. */
export function ageWords(texts: KnownTexts, date: Dated, today: string): string {
  const days = staleDays(date, today)
  return days === undefined ? '' : texts.daysOld(days)
}

function ssvcWords(texts: KnownTexts, ssvc: SsvcFact): string {
  switch (ssvc.kind) {
    case 'decided': {
      const { by, date } = ssvc.decision
      return joined([
        texts.ssvc(pointWords(texts, ssvc.decision), joined([by, date])),
        ssvc.from.by === 'file' && texts.fromFile(ssvc.from.date),
      ])
    }
    case 'none':
      return texts.ssvcNone
    case 'no-record':
    case 'rejected':
    case 'reserved':
      // The record says it once, for both.
      return ''
    default:
      return texts.ssvcUnknown
  }
}

/** "active, automatable, total": the decision points that are settled. */
export function pointWords(
  { ssvcPoint }: KnownTexts,
  decision: {
    readonly exploitation?: 'none' | 'poc' | 'active' | undefined
    readonly automatable?: 'yes' | 'no' | undefined
    readonly technicalImpact?: 'partial' | 'total' | undefined
  },
): string {
  const { exploitation, automatable, technicalImpact } = decision
  return joined([
    exploitation && ssvcPoint.exploitation[exploitation],
    automatable && ssvcPoint.automatable[automatable],
    technicalImpact && ssvcPoint.technicalImpact[technicalImpact],
  ])
}

function recordWords(texts: KnownTexts, record: RecordFact): string {
  const fromFile = 'from' in record && record.from.by === 'file'
  switch (record.kind) {
    case 'published':
      return joined([
        texts.vectors(record.scores.length),
        fromFile && texts.fromFile(record.from.date),
      ])
    case 'rejected':
      return texts.rejected
    case 'reserved':
      return texts.reserved
    case 'no-record':
      return texts.noRecord
    default:
      return texts.recordUnknown
  }
}
