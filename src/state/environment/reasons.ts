/** Answers as notes on the metrics that follow from them, and how these are told from what a person wrote. */

import type { Assessment } from '#assessment/assessment.ts'
import { longestNote } from '#assessment/rationale.ts'
import { noteOn, withNote } from '#assessment/shown-notes.ts'
import { type Metric, type Vector, type Version, metricValue, specOf } from '#cvss/index.ts'
import { type Written, environmentalMetrics } from '#environment/apply.ts'
import type { ByHand } from '#environment/claims.ts'
import { allQuestions, saidIn } from '#environment/questions.ts'
import type { LateTexts } from '#i18n/messages.ts'

export type InterviewTexts = LateTexts<'interview'>

/** Stands where a text is put into a sentence, and in no text that a person reads. */
const gap = '\0'

/** What stands around what was put into a sentence; undefined where the text is not that sentence. */
function within(text: string, sentence: (each: string) => string): string | undefined {
  const [before = '', after = ''] = sentence(gap).split(gap)
  const isIt =
    text.startsWith(before) && text.endsWith(after) && text.length >= before.length + after.length
  return isIt ? text.slice(before.length, text.length - after.length) : undefined
}

/** All answers that say something of a metric, each with its sentence. */
function reasonsFor(texts: InterviewTexts, version: Version, { key }: Metric) {
  return allQuestions.flatMap((question) =>
    question.answers
      .filter((answer) => saidIn(version, answer).some(({ metric }) => metric === key))
      .flatMap((answer) => {
        const sentence = texts.questions[question.id].reasons[answer.id]
        return sentence === undefined ? [] : [{ question, answer, sentence }]
      }),
  )
}

/** The note on a metric that was written because of answers, or as an environment of that name has it; '' for neither. */
export function reasonText(
  texts: InterviewTexts,
  version: Version,
  { reasons, section }: Pick<Written, 'reasons' | 'section'>,
  environment: string,
): string {
  if (reasons.length === 0) return environment && texts.fromEnvironment(environment)
  const said = reasons.map(({ question, answer }) => texts.questions[question].reasons[answer])
  return texts.reason(said.join(' '), version, section)
}

/** Whose words a note on a metric is in, where they are not a person's own. */
type Source = 'answers' | 'environment'

function sourceOf(
  texts: InterviewTexts,
  version: Version,
  metric: Metric,
  text: string,
): Source | undefined {
  if (within(text, texts.fromEnvironment) !== undefined) return 'environment'
  const said = within(text, (each) => texts.reason(each, version, metric.section))
  if (said === undefined) return undefined
  const left = reasonsFor(texts, version, metric).reduce(
    (rest, { sentence }) => rest.replace(sentence, ''),
    said,
  )
  return said.trim() !== '' && left.trim() === '' ? 'answers' : undefined
}

type Noted = Pick<Assessment, 'metricNotes' | 'vectors'>

/** Where the note beside a metric is from, and whether it is about the value that the metric has. */
function noteFrom(texts: InterviewTexts, noted: Noted, version: Version, { key }: Metric) {
  const note = noteOn(noted, version, key)
  if (!note) return undefined
  const metric = specOf(note.version).metrics.find((each) => each.key === key)
  const source = metric && sourceOf(texts, note.version, metric, note.text)
  return { fits: note.fits, source, text: note.text }
}

/** For each metric the answers in whose words its note says why it has its value. */
export function answersInNotes(
  texts: InterviewTexts,
  noted: Noted,
  version: Version,
): ReadonlyMap<string, ReturnType<typeof reasonsFor>> {
  const found = environmentalMetrics({ version }).flatMap((metric) => {
    const from = noteFrom(texts, noted, version, metric)
    if (from?.source !== 'answers' || !from.fits) return []
    const said = reasonsFor(texts, version, metric).filter(({ sentence }) =>
      from.text.includes(sentence),
    )
    return [[metric.key, said] as const]
  })
  return new Map(found)
}

/** Environmental metrics of a version that a person has set: all whose value the note beside it does not have from `sources`. */
export function setByHand(
  texts: InterviewTexts,
  noted: Noted,
  version: Version,
  sources: readonly Source[] = ['answers'],
): ByHand {
  const vector = noted.vectors[version]
  const pairs = environmentalMetrics(vector).flatMap((metric) => {
    const value = metricValue(vector, metric.key)
    const from = noteFrom(texts, noted, version, metric)
    const isSaid = from?.fits === true && sources.some((each) => each === from.source)
    return value === undefined || isSaid ? [] : [[metric.key, value]]
  })
  return Object.fromEntries(pairs)
}

/** An assessment with another vector of which `written` says why; what a person wrote beside a metric stays. */
export function withReasons<Each extends Noted>(
  texts: InterviewTexts,
  before: Each,
  vector: Vector,
  written: readonly Written[],
  environment = '',
): Each {
  const { version } = vector
  const vectors = { ...before.vectors, [version]: vector }
  const noted = { ...before, vectors }
  return environmentalMetrics(vector).reduce((each, metric) => {
    const { key } = metric
    const found = written.find((one) => one.metric === key)
    const text = found ? reasonText(texts, version, found, environment) : ''
    const from = noteFrom(texts, each, version, metric)
    const isOwn = from !== undefined && from.source === undefined
    const isToStay = from?.source === 'environment' && from.fits && text === ''
    if (isOwn || isToStay || (!from && text === '') || text.length > longestNote) return each
    return { ...each, metricNotes: withNote(each, version, key, text) }
  }, noted)
}
