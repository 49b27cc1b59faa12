import {
  type MetricKey,
  type Vector,
  formatVector,
  metricValue,
  scoreKind,
  specOf,
} from '#cvss/index.ts'
import { metricText, oneDecimal, valueName } from '#i18n/messages.ts'
import { type NotePart, type Parts, partsOf } from '../parts.ts'
import { plain } from '../working-lines.ts'
import { lineOf } from '../written-text.ts'
import { type Case, type CaseMetric, isMisscored } from './case.ts'
import { decidingLines } from './deciding-lines.ts'
import type { CaseTexts, Paragraph, CaseLine } from './case-line.ts'

/** A case in words: both sides, where they differ and my reasons, and the step that decides. */
export function caseLines(texts: CaseTexts, found: Case): readonly Paragraph[] {
  const parts = partsOf(texts, found.mine)
  const { tlp, cve } = parts
  const { theCase } = texts.why
  return [
    [
      ...(tlp === '' ? [] : [{ kind: 'heading', text: tlp } as const]),
      { kind: 'heading', text: theCase.heading(cve) },
    ],
    myLines(texts, parts),
    theirLines(texts, found),
    differenceLines(texts, found, parts),
    decidingLines(texts, found),
  ]
}

function myLines({ share, why }: CaseTexts, parts: Parts): Paragraph {
  const { headline, label, vector, provenance, link } = parts
  return [
    { kind: 'heading', text: why.theCase.mine(share.labelled(headline, label)) },
    { kind: 'vector', text: vector },
    { kind: 'provenance', pieces: provenance },
    ...(link === '' ? [] : [{ kind: 'link', text: share.openInCalculator, link } as const]),
  ]
}

function theirLines(texts: CaseTexts, { published, recomputed, causes }: Case): Paragraph {
  const { messages, share, why } = texts
  const { vector, name, score, readOn } = published
  const headline = share.score(
    oneDecimal(recomputed.overall),
    messages.severities[recomputed.severity],
  )
  const label = messages.scoreLabel(scoreKind(recomputed), vector.version)
  const said = share.labelled(headline, label)
  const isWrong = score !== undefined && isMisscored(published, recomputed)
  const lines: CaseLine[] = [
    {
      kind: 'heading',
      // What stands in the heading is what they have published.
      text: isWrong
        ? why.theCase.publishedAs(asPublished(score), said)
        : why.theCase.published(said),
    },
    { kind: 'vector', text: formatVector(vector) },
    { kind: 'written', text: why.theCase.publishedBy(lineOf(name), readOn) },
  ]
  if (!isWrong) return lines
  const number = asPublished(score)
  lines.push({
    kind: 'words',
    text: why.theCase.misscored(number, oneDecimal(recomputed.overall)),
  })
  const [cause] = causes
  const reason = cause && plain(why.another.reason(cause))
  const text = reason ? why.theCase.because(number, reason) : why.another.nothing(number)
  return [...lines, { kind: 'words', text }]
}

function differenceLines(texts: CaseTexts, found: Case, { notes }: Parts): Paragraph {
  const { mine, published, metrics } = found
  const { theCase } = texts.why
  const { version } = mine.vector
  if (metrics?.length === 0) return [{ kind: 'words', text: theCase.same }]
  if (metrics)
    return [
      { kind: 'words', text: theCase.differ(metrics.length) },
      ...metrics.flatMap((metric) => metricLines(texts, found, metric, notes)),
    ]
  const ofMetrics = notes.filter(({ metric }) => metric !== undefined)
  return [
    { kind: 'words', text: theCase.otherVersion(version, published.vector.version) },
    ...ofMetrics.flatMap((note) => ownMetricLines(texts, mine.vector, note)),
  ]
}

/** What mine and theirs say of a metric, where it is defined, and my reason. */
function metricLines(
  texts: CaseTexts,
  { mine }: Case,
  metric: CaseMetric,
  notes: readonly NotePart[],
): Paragraph {
  const { theCase } = texts.why
  const { version } = mine.vector
  const { metric: key, section, alone } = metric
  const { name } = metricText(texts.messages, version, key)
  const nameOf = (value: string | undefined) => namedValue(texts, mine.vector, key, value)
  const said = theCase.metric(name, key, nameOf(metric.mine), nameOf(metric.theirs))
  const moved =
    alone === mine.score.overall ? theCase.aloneNothing : theCase.alone(oneDecimal(alone))
  const note = notes.find((each) => each.metric === key)
  return [
    { kind: 'words', text: `${said} ${moved} ${theCase.section(version, section)}` },
    ...(note ? [{ kind: 'note', note } as const] : []),
  ]
}

/** A metric of mine with my reason, where theirs has none that it could be compared with. */
function ownMetricLines(texts: CaseTexts, vector: Vector, note: NotePart): Paragraph {
  const { theCase } = texts.why
  const row = specOf(vector.version).metrics.find(({ key }) => key === note.metric)
  if (!row) return [{ kind: 'note', note }]
  const { name } = metricText(texts.messages, vector.version, row.key)
  const own = namedValue(texts, vector, row.key, metricValue(vector, row.key))
  const said = theCase.ownMetric(name, row.key, own)
  return [
    { kind: 'words', text: `${said} ${theCase.section(vector.version, row.section)}` },
    { kind: 'note', note },
  ]
}

function namedValue(
  { messages }: CaseTexts,
  { version }: Vector,
  key: MetricKey,
  value: string | undefined,
): string {
  return value === undefined ? messages.notDefined : valueName(messages, version, key, value)
}

/** A published score with its decimals, however many. */
function asPublished(score: number): string {
  const isScore = Math.abs(Math.round(score * 10) - score * 10) < 1e-9
  return isScore ? oneDecimal(score) : String(score)
}
