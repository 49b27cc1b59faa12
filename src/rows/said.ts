/** What a person has answered for decision tables, from a store or a file: checked field by field. */

import { isDay } from '#cve-id/day.ts'
import { type Fields, fieldsOf, listOf } from '#untrusted/fields.ts'
import type { Row, RowAnswers } from './row.ts'

const mostPoints = 100
const mostValues = 100
const longestId = 300

/** The answers; undefined where nothing of it is one. */
export function readAnswers(stored: unknown): RowAnswers | undefined {
  const { answers, found } = fieldsOf(stored)
  const points = Object.entries(fieldsOf(answers))
    .slice(0, mostPoints)
    .flatMap(([id, keys]) => {
      const read = listOf(keys)
        .slice(0, mostValues)
        .filter((key) => typeof key === 'string' && key.length <= longestId) as readonly string[]
      return id.length <= longestId && read.length > 0 ? [[id, read] as const] : []
    })
  const day = isDay(found) ? found : undefined
  if (points.length === 0 && day === undefined) return undefined
  return { answers: Object.fromEntries(points), ...(day !== undefined && { found: day }) }
}

const read = new WeakMap<Fields, { readonly said: RowAnswers | undefined }>()

/** What a person has said of a row, read once. */
export function saidOf({ said }: Pick<Row, 'said'>): RowAnswers | undefined {
  if (!said) return undefined
  const before = read.get(said) ?? { said: readAnswers(said) }
  read.set(said, before)
  return before.said
}

/** Whether the same is said of two rows. */
export function saySame(one: Pick<Row, 'said'>, other: Pick<Row, 'said'>): boolean {
  return one.said === other.said || textOf(saidOf(one)) === textOf(saidOf(other))
}

function textOf(given: RowAnswers | undefined): string {
  if (!given) return ''
  const points = Object.entries(given.answers).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([points, given.found])
}
