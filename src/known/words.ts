/** The one line in which card, frame, copies and list name each fact, with its date. */

import type { Ssvc } from '#published/published.ts'
import { type EpssScore, shownProbability, wholePercentile } from '#epss/epss-score.ts'
import { staleDays } from './age.ts'
import { catalogueAge } from './catalogue-age.ts'
import {
  type EpssFact,
  type FactName,
  factNames,
  isAnswered,
  type KevFact,
  type KnownOfCve,
  type SsvcFact,
} from './known-of-cve.ts'
import type { Dated, KnownTexts } from './known-texts.ts'
import { fileWords, whenceWords } from './file-words.ts'
import { recordWords } from './record-words.ts'

/** A fact in words: a name in front and what is said of it, both of one line. */
export type KnownWords = {
  readonly fact: FactName
  readonly name: string
  /** '' where the name says it all. */
  readonly text: string
  /** The answer is missing: it reads "unknown", never "no". */
  readonly isMissing: boolean
}

/**
 * The facts in words, KEV first, but for a rejected record, which is about no vulnerability; `today` is
 * YYYY-MM-DD. What nobody has asked for is left out, what is awaited or has failed is unknown.
 */
export function knownWords(
  texts: KnownTexts,
  known: KnownOfCve,
  today: string,
): readonly KnownWords[] {
  const order = known.record.kind === 'rejected' ? rejectedFirst : factNames
  return order.flatMap((fact): readonly KnownWords[] => {
    const { kind } = known[fact]
    const { kev } = known
    if (fact === 'kev' && kev.kind === 'unsure') {
      const said = [
        texts.kevUnsure(kev.doubt, kev.catalogueDate, kev.isByEntry),
        fileWords(texts, kev.from),
      ]
      return [{ fact, name: texts.names.kev, text: joined(texts, said), isMissing: true }]
    }
    if (kind === 'not-asked') return []
    if (!isAnswered(known[fact]))
      return [{ fact, name: texts.names[fact], text: texts.unknown, isMissing: true }]
    const [name, ...said] = wordsOf(texts, known, fact, today)
    return name === undefined ? [] : [{ fact, name, text: joined(texts, said), isMissing: false }]
  })
}

const rejectedFirst = factNames.toSorted(
  (one, other) => Number(other === 'record') - Number(one === 'record'),
)

/** The same as one text for each fact: "In KEV since 2024-10-21, ransomware known, due 2024-11-11". */
export function knownLines(texts: KnownTexts, known: KnownOfCve, today: string): readonly string[] {
  return knownWords(texts, known, today).map(({ name, text }) =>
    text === '' ? name : `${name} ${text}`,
  )
}

/** What catalogues say that do not list a CVE, in a line of its own. */
export function kevLine(texts: KnownTexts, kev: KevFact, today: string): string {
  if (kev.kind === 'unsure')
    return `${texts.names.kev} ${joined(texts, [texts.kevUnsure(kev.doubt, kev.catalogueDate, kev.isByEntry), fileWords(texts, kev.from)])}`
  const [name = '', ...said] = kevWords(texts, kev, today)
  return `${name} ${joined(texts, said)}`
}

/** "3 days old", undefined while it is fresh. */
export function ageWords(texts: KnownTexts, date: Dated, today: string): string | undefined {
  const days = staleDays(date, today)
  return days === undefined ? undefined : texts.daysOld(days)
}

/** "active, automatable, total": the decision points that are settled, or between which values they are not. */
export function pointWords(texts: KnownTexts, ssvc: Ssvc): string {
  const { points } = texts
  const { mayBe, unread } = ssvc
  const point = <Value extends string>(
    name: keyof typeof points,
    settled: Value | undefined,
    open: readonly Value[] | undefined,
    words: Readonly<Record<Value, string>>,
  ) => {
    const strange = unread?.[name]
    if (settled !== undefined) return words[settled]
    return open
      ? texts.between(open.map((value) => words[value]))
      : strange && texts.unread(strange)
  }
  return joined(texts, [
    point('exploitation', ssvc.exploitation, mayBe?.exploitation, points.exploitation),
    point('automatable', ssvc.automatable, mayBe?.automatable, points.automatable),
    point('technicalImpact', ssvc.technicalImpact, mayBe?.technicalImpact, points.technicalImpact),
  ])
}

type Words = readonly (string | undefined)[]

function wordsOf(texts: KnownTexts, known: KnownOfCve, fact: FactName, today: string): Words {
  switch (fact) {
    case 'kev':
      return kevWords(texts, known.kev, today)
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

function joined(texts: KnownTexts, words: Words): string {
  return texts.said(words.flatMap((word) => word || []))
}

function kevWords(texts: KnownTexts, kev: KevFact, today: string): Words {
  if (kev.kind === 'absent') {
    const { catalogueDate, isByEntry, against, from } = kev
    const age = catalogueAge(texts, catalogueDate, today)
    const said = against
      ? [`${texts.names.kev}:`, texts.kevAgainst(against, catalogueDate, isByEntry)]
      : [texts.kevAbsent.first, texts.catalogue(catalogueDate, isByEntry)]
    return [...said, age, fileWords(texts, from)]
  }
  if (kev.kind !== 'listed') return []
  return [
    texts.kevListed,
    kev.since && texts.since(kev.since),
    kev.says === 'record'
      ? texts.kevByRecord(kev.recordDate, kev.catalogueDate, kev.isByEntry)
      : undefined,
    kev.ransomware && texts.ransomware[kev.ransomware],
    kev.due && texts.due(kev.due),
    kev.forensicTriage && texts.forensicTriage[kev.forensicTriage],
    fileWords(texts, kev.from, kev.from.date),
  ]
}

function epssWords(texts: KnownTexts, epss: EpssFact, today: string): Words {
  if (epss.kind !== 'scored' && epss.kind !== 'none') return []
  const date = epss.kind === 'scored' ? epss.score.date : epss.from.date
  const said = epss.kind === 'scored' ? scoreWords(texts, epss.score) : texts.noScore
  const age = ageWords(texts, date, today)
  return [texts.names.epss, said, date ?? texts.noDay, age, fileWords(texts, epss.from)]
}

function scoreWords(texts: KnownTexts, { probability, percentile }: EpssScore): string {
  return texts.score(shownProbability(probability), wholePercentile(percentile))
}

/** The EPSS answer that is older than the one shown, by where it is from. */
export function otherEpssWords(
  texts: KnownTexts,
  epss: EpssFact,
  today: string,
): string | undefined {
  const other = 'other' in epss ? epss.other : undefined
  if (!other) return undefined
  const { from, probability } = other
  const said =
    probability === null ? texts.noScore : texts.probability(shownProbability(probability))
  return joined(texts, [said, whenceWords(texts, from), ageWords(texts, from.date, today)])
}

/** Where there is no record of a vulnerability, the record's own words say it for both. */
function ssvcWords(texts: KnownTexts, ssvc: SsvcFact): Words {
  if (ssvc.kind === 'none') return [texts.ssvcNone]
  if (ssvc.kind !== 'decided') return []
  const { by, date } = ssvc.decision
  const said = texts.decided(pointWords(texts, ssvc.decision), by, date)
  return [texts.names.ssvc, said, fileWords(texts, ssvc.from, ssvc.from.date)]
}
