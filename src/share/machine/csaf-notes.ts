import { formatVector } from '#cvss/index.ts'
import { oneDecimal } from '#i18n/messages.ts'
import type { SharedResult } from '../shared-result.ts'
import { type CompleteResult, completeVersions } from './complete-result.ts'
import { severityWord } from './cvss-object.ts'
import type { JsonObject } from './json.ts'
import { metricNotes, provenanceText } from './rationale-text.ts'
import { cut, lineWithin, textWithin } from '../written-text.ts'

// CSAF 2.0 and 2.1, appendix C.3: lengths that strings should not exceed.
const longestTitle = 1000
const longestText = 30_000

/**
 * What was written, as items of `vulnerabilities[].notes[]` (CSAF 2.0 §3.2.3.8): one on the
 * vector, titled with the person's title, one per metric, titled `CVSS v3.1 AV:N`, and one with the
 * provenance of what is told in words.
 */
export function csafNotes(result: CompleteResult, told: SharedResult): readonly JsonObject[] {
  const name = `CVSS v${result.vector.version}`
  const title = csafTitle(result)
  const text = textWithin(result.rationale.note, longestText)
  const onVector = text === '' ? title : text
  const titled = text !== '' && title !== undefined ? title : `${name} rationale`
  const onMetrics = completeVersions(result).flatMap((each) =>
    metricNotes(each, longestText).map((note) =>
      details(`CVSS v${each.vector.version} ${note.component}`, note.text),
    ),
  )
  const line = lineWithin(provenanceText(told), longestText)
  return [
    ...(onVector === undefined ? [] : [details(titled, onVector)]),
    ...onMetrics,
    ...(line === '' ? [] : [{ category: 'other', text: inert(line), title: 'CVSS provenance' }]),
  ]
}

/** The score of a whole v4.0 vector in words, where a version of CSAF has no member for it. */
export function v4Note({ score, vector }: CompleteResult): JsonObject {
  const name = score.nomenclature ?? 'CVSS-B'
  const severity = severityWord(score.severity)
  const text = `${name} ${oneDecimal(score.overall)} ${severity} ${formatVector(vector)}`
  return { category: 'other', text, title: 'CVSS v4.0' }
}

/** The person's title, undefined where none was written. */
export function csafTitle({ rationale }: SharedResult): string | undefined {
  const title = lineWithin(rationale.title, longestTitle)
  return title === '' ? undefined : title
}

/** A note of details. */
export function details(title: string, text: string): JsonObject {
  return { category: 'details', text: inert(text), title }
}

/**
 * A text that stays one: readers may render the text of a note as Markdown (CSAF 2.1 §5.4): no link with a hidden target,
 * no picture and no HTML may come of it. Other marks only change how a text looks.
 */
function inert(text: string): string {
  return cut(text.replaceAll(/[\\<[\]]/g, '\\$&'), longestText)
}
