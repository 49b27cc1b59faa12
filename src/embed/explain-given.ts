/** Says why a given vector cannot be used, and what can be made of it. Loaded when there is one. */

import {
  type Problem,
  type Vector,
  type Version,
  parseVector,
  specOf,
  versions,
} from '#cvss/index.ts'
import type { Messages } from '#i18n/en.ts'
import { loadLateTexts } from '#i18n/late-texts.ts'
import type { Offer, Trouble } from './given.ts'
import type { EmbedOptions } from './protocol.ts'
import { type Refusal, inVersion } from './read-given.ts'

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
): Promise<Trouble> {
  const [texts, words] = await Promise.all([
    loadLateTexts(messages, 'embed'),
    loadLateTexts(messages, 'reading'),
  ])
  const { text, from, version = lockVersion ?? versions[0] } = given
  const code = codes[refusal]
  const reading = refusal === 'too-large' ? undefined : parseVector(text, version)
  const problems = reading?.ok === false ? reading.problems : []
  const details = problems.map((problem) => words?.problems[problem.code](problem) ?? problem.text)
  const theirs = reading?.ok === true ? reading.vector : undefined
  const offers = theirs ? sameMetrics(theirs, lockVersion) : withoutBad(text, problems, version)
  const allowed = offers.filter(({ vector }) => (lockVersion ?? vector.version) === vector.version)
  const message = texts?.given.trouble[refusal](
    from,
    { ours: lockVersion ?? version, theirs: theirs?.version ?? given.version },
    details[0] ?? '',
  )
  return { code, message: message ?? code, details, offers: allowed }
}

function sameMetrics(theirs: Vector, lockVersion: Version | undefined): readonly Offer[] {
  // A metric of the same name means something else in v4.0; only v3.0 and v3.1 share theirs.
  const isShared = lockVersion && metricsOf(lockVersion) === metricsOf(theirs.version)
  const vector = isShared && inVersion(theirs, lockVersion)
  return vector ? [{ kind: 'same-metrics', vector, open: [] }] : []
}

function metricsOf(version: Version): string {
  return specOf(version)
    .metrics.map(({ key }) => key)
    .join()
}

/** With every metric left open whose value cannot be read, where nothing else is wrong. */
function withoutBad(
  text: string,
  problems: readonly Problem[],
  version: Version,
): readonly Offer[] {
  if (!problems.every(({ code }) => code === 'unknown-value')) return []
  let rest = text
  for (const { position, text: component } of problems.toReversed())
    rest = `${rest.slice(0, position).replace(/\/$/, '')}${rest.slice(position + component.length)}`
  const reading = parseVector(rest, version)
  const open = problems.map(({ metric, text: component }) => metric ?? component)
  return reading.ok ? [{ kind: 'without-bad', vector: reading.vector, open }] : []
}
