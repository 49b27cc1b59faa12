/** Says why a given vector cannot be used, and what can be made of it. Loaded when there is one. */

import { severityWords } from '#components/result/severity-words.ts'
import { type Version, parseVector, scoreRange, specOf, versions } from '#cvss/index.ts'
import type { Messages, LateTexts } from '#i18n/messages.ts'
import { loadLateTexts } from '#i18n/late-texts.ts'
import type { FoundVector, Pasted } from '#paste/pasted.ts'
import type { Offer, Trouble } from './given.ts'
import type { EmbedOptions } from './protocol.ts'
import { type Refusal, asNamed, inVersion } from './read-given.ts'

const codes = {
  unreadable: 'invalid-vector',
  locked: 'unsupported',
  'too-large': 'too-large',
} as const satisfies Record<Refusal, Trouble['code']>

/** The trouble with a refused text; what the page gave is named after where it stood. */
export async function explainGiven(
  messages: Messages,
  refusal: Refusal,
  given: {
    readonly text: string
    readonly from: 'address' | 'page'
    readonly version?: Version | undefined
  },
  { lockVersion }: Pick<EmbedOptions, 'lockVersion'>,
  forWhom: 'person' | 'host' = 'person',
): Promise<Trouble> {
  const [texts, words] = await Promise.all([
    loadLateTexts(messages, 'embed'),
    loadLateTexts(messages, 'reading'),
  ])
  const { text, from, version = lockVersion ?? versions[0] } = given
  const code = codes[refusal]
  const reading = refusal === 'too-large' ? undefined : parseVector(text, version)
  const refused = reading?.ok === false ? reading.problems : []
  const problems = refused.map((problem) => words?.problems[problem.code](problem) ?? problem.text)
  const strict = reading?.ok === true ? reading.vector : undefined
  // What a person is shown is looked at once; a host may say the same ten thousand times.
  const isLookedInto = strict === undefined && forWhom === 'person'
  const standing = isLookedInto ? await vectorsIn(text, given.version ?? lockVersion) : noneStanding
  const { whole } = standing
  const theirs = strict ?? whole[0]?.vector
  const offers = strict
    ? inLocked([{ kind: 'same-metrics', vector: strict, open: [] }], lockVersion)
    : inLocked(standing.offers, lockVersion)
  const isOther = lockVersion !== undefined && theirs !== undefined && offers.length === 0
  const sentence = (as: Refusal, detail: string) =>
    texts?.given.trouble[as](
      from,
      { ours: lockVersion ?? version, theirs: theirs?.version ?? given.version },
      detail,
    ) ?? code
  if (whole.length === 0) {
    const message = sentence(refusal, problems[0] ?? '')
    return { code, message, details: problems, offers }
  }
  const message = texts?.given.standing[refusal](from, whole.length) ?? code
  const others = isOther ? [sentence('locked', '')] : []
  const told = words ? beside(words, messages, standing) : []
  return { code, message, details: [message, ...others, ...told], offers }
}

/** Vectors in a text that is no vector alone. */
type Standing = {
  readonly offers: readonly Offer[]
  /** Those of which every value can be read. */
  readonly whole: readonly FoundVector[]
  readonly pasted: Extract<Pasted, { kind: 'vectors' }> | undefined
}

const noneStanding: Standing = { offers: [], whole: [], pasted: undefined }

/** Whatever stands in a text and can be read, as it would be where people paste it. */
async function vectorsIn(text: string, named: Version | undefined): Promise<Standing> {
  const { readPasted } = await import('#paste/read-pasted.ts')
  const pasted = readPasted(text, named ?? versions[0])
  if (pasted.kind !== 'vectors') return noneStanding
  const whole = pasted.found.filter(({ dropped }) => dropped.length === 0)
  // What would throw a value away is worth less than what does not.
  const found = whole.length > 0 ? whole : pasted.found
  const offers = found.map(({ vector, dropped, repairs }): Offer => ({
    kind: dropped.length === 0 ? 'standing' : 'without-bad',
    vector: asNamed(vector, repairs, named),
    open: dropped.map(({ metric, text: component }) => metric ?? component),
  }))
  return { offers, whole, pasted }
}

/** What of the offers a locked version can use; v3.0 and v3.1 share their metrics. */
function inLocked(offers: readonly Offer[], lockVersion: Version | undefined): readonly Offer[] {
  return offers.flatMap((offer): readonly Offer[] => {
    if (lockVersion === undefined || offer.vector.version === lockVersion) return [offer]
    // A metric of the same name means something else in v4.0.
    const isShared = metricsOf(lockVersion) === metricsOf(offer.vector.version)
    const vector = isShared ? inVersion(offer.vector, lockVersion) : undefined
    return vector ? [{ ...offer, kind: 'same-metrics', vector }] : []
  })
}

function metricsOf(version: Version): string {
  return specOf(version)
    .metrics.map(({ key }) => key)
    .join()
}

/** What was repaired, what was left, and what the text says otherwise. */
function beside(
  words: LateTexts<'reading'>,
  messages: Messages,
  { whole, pasted }: Standing,
): readonly string[] {
  const sentences = whole.flatMap(({ vector, repairs, left, ...said }) => {
    const score = messages.rangeText(scoreRange(vector))
    const { claimedScores = [], cut, claimedVersion, claimedSeverity: stated } = said
    const severity = stated && messages.severities[stated]
    return [
      ...(repairs.length > 0 ? [words.repaired(repairs)] : []),
      ...(left.length > 0 ? [words.left(left)] : []),
      ...(claimedVersion ? [words.claimedVersion(claimedVersion, vector.version)] : []),
      ...claimedScores.map((each) => words.claimed(each, score)),
      ...(cut === undefined ? [] : [words.cut(cut)]),
      ...(severity
        ? [words.claimedSeverity(severity, severityWords(messages, vector), score)]
        : []),
    ]
  })
  const unreadable = pasted?.unreadable.map(({ text }) => words.unreadableBeside(text)) ?? []
  const { omitted = 0, unreadableMore = 0 } = pasted ?? {}
  return [
    ...new Set([
      ...sentences,
      ...unreadable,
      ...(unreadableMore > 0 ? [words.moreUnreadable(unreadableMore)] : []),
      ...(omitted > 0 ? [words.omitted(omitted)] : []),
    ]),
  ]
}
