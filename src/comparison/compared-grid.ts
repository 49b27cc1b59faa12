import type { Grid, GridCell } from '#share/grid-forms.ts'
import { lineOf } from '#share/written-text.ts'
import { tlpLabels } from '#assessment/tlp.ts'
import {
  type MetricKey,
  type Vector,
  candidatesOf,
  formatUndecided,
  formatVector,
  metricValue,
  missingMetrics,
  specOf,
} from '#cvss/index.ts'
import { type Messages, type Sentence, valueName } from '#i18n/messages.ts'
import { undecidedGroups } from '#in-words/undecided-groups.ts'
import { whoseVector } from '#components/result/whose-vector.ts'
import type { Column } from '#state/comparison/column.ts'
import { rangeOf, scoreOf } from '#state/scored.ts'
import { metricWords, severityText } from './cell-words.ts'
import type { CompareTexts } from './column-names.ts'
import type { Compared } from './use-comparison.ts'

type Texts = { readonly messages: Messages; readonly texts: CompareTexts }

/** The comparison as a table of texts: score, distance and vector of each column, then every metric, differences first. */
export function gridOf(given: Texts, compared: Compared): Grid {
  const { messages, texts } = given
  const { columns, vectors, names, comparison, referenceName } = compared
  const { reference, families } = comparison
  const distances = comparison.columns.map((measured) =>
    measured
      ? plain(texts.apart(measured.apart.min, measured.apart.max, referenceName)).trim()
      : '',
  )
  const metrics = families.flatMap(({ versions: [version], members, rows, same }) => {
    const keys = [...rows, ...same].map(({ metric }) => metric)
    return keys.map((metric) => [
      words(
        version === undefined
          ? metric
          : families.length > 1
            ? `v${version} ${metricWords(messages, version, metric)}`
            : metricWords(messages, version, metric),
      ),
      ...vectors.map((vector, at) =>
        words(members.includes(at) ? valueText(given, vector, metric) : ''),
      ),
    ])
  })
  const about = [
    { name: texts.table.whose, told: columns.map((column) => whoseText(given, column)) },
    { name: texts.table.cve, told: columns.map(({ assessment: { cve } }) => cve ?? '') },
  ]
    .filter(({ told }) => told.some((text) => text !== ''))
    .map(({ name, told }) => [
      words(name),
      ...told.map((text): GridCell => ({ text, is: 'written' })),
    ])
  const marked = new Set(columns.map(({ assessment: { marking } }) => marking))
  return {
    head: [words(texts.table.metric), ...names.map((text): GridCell => ({ text, is: 'written' }))],
    rows: [
      ...about,
      [words(texts.table.score), ...vectors.map((vector) => words(scoreText(given, vector)))],
      ...(columns.length > 1
        ? [
            [
              { text: texts.table.against(names[reference] ?? ''), is: 'written' } as const,
              ...distances.map((text): GridCell => ({ text, is: 'written' })),
            ],
          ]
        : []),
      ...metrics,
      ...(vectors.some(({ undecided }) => undecided)
        ? [
            [
              words(texts.table.undecided),
              ...vectors.map((vector) =>
                words(
                  vector.undecided ? texts.undecidedBetween(undecidedGroups(messages, vector)) : '',
                ),
              ),
            ],
          ]
        : []),
      [
        words(texts.table.vector),
        ...vectors.map((vector): GridCell => ({ text: formatVector(vector), is: 'vector' })),
      ],
    ],
    tlp: tlpLabels.find((label) => marked.has(label)),
  }
}

/** The same as JSON, with what a program would compute from it. */
export function jsonOf(given: Texts, compared: Compared): string {
  const { columns, vectors, names, comparison } = compared
  const list = vectors.map((vector, at) => {
    const { min, max } = rangeOf(vector)
    const { apart, explained, moves } = comparison.columns[at] ?? {}
    const { cve, marking } = columns[at]?.assessment ?? {}
    return {
      name: lineOf(names[at] ?? ''),
      whose: columns[at] ? lineOf(whoseText(given, columns[at])) : null,
      cve: cve ?? null,
      tlp: marking === 'none' ? null : (marking ?? null),
      version: vector.version,
      vector: formatVector(vector),
      ...(vector.undecided && { undecided: formatUndecided(vector) }),
      score: scoreOf(vector)?.overall ?? null,
      range: { min, max },
      isReference: at === comparison.reference,
      ...(apart && { apart, explained, moves }),
    }
  })
  return JSON.stringify(list, undefined, 2)
}

function words(text: string): GridCell {
  return { text, is: 'words' }
}

/** Whose vector a column is, and what of it was changed. */
function whoseText({ messages, texts }: Texts, { assessment, version }: Column): string {
  const origin = assessment.origins[version]
  return origin ? whoseVector(messages, origin, assessment.vectors[version]) : texts.table.own
}

function scoreText({ messages }: Texts, vector: Vector): string {
  const range = rangeOf(vector)
  const text = `${messages.rangeText(range)} ${severityText(messages, vector.version, range)}`
  return missingMetrics(vector).length > 0 ? `${text} (${messages.notFinal})` : text
}

function valueText({ messages, texts }: Texts, vector: Vector, metric: MetricKey): string {
  const value = metricValue(vector, metric)
  const named = (each: string | undefined) =>
    each === undefined ? messages.notDefined : valueName(messages, vector.version, metric, each)
  if (value !== undefined) return named(value)
  const among = candidatesOf(vector, metric)
  if (among) return texts.between(among.map(named))
  const isMandatory = specOf(vector.version).metrics.find(({ key }) => key === metric)?.mandatory
  return isMandatory ? texts.notAnswered : messages.notDefined
}

function plain(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('')
}
