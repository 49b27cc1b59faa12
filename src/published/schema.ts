/** Schemas for other people's JSON: what is wrong or too much is left out, never an exception. */

import * as v from 'valibot'

import { dayIn, hasBegun } from '#cve-id/day.ts'
import { legible } from '#cve-id/legible-text.ts'

/** More vectors than a record has; the rest is counted and not looked at. */
export const mostVectors = 500

/** A text of others, cut at a length and without what breaks the text around it. */
export function foreignText(given: string, longest: number): string {
  return legible(given.slice(0, longest)).trim()
}

/** A value of the schema; whatever else stands there counts as absent. */
export function maybe<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.optional(schema), undefined)
}

/** Text without white space around it, cut at a length; empty text counts as absent. */
export function text(longest: number) {
  return maybe(
    v.pipe(
      v.string(),
      v.transform((given) => foreignText(given, longest)),
      v.nonEmpty(),
    ),
  )
}

/** No text that is read has more parts than this. */
const mostItems = 10_000_000

/** Whether a value can be how many of something there are. */
export function isNumberOfItems(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostItems
}

/** The same with how many items were not looked at. */
export function countedList<Schema extends v.GenericSchema>(schema: Schema, longest: number) {
  const items = listOf(schema, longest)
  return v.pipe(
    v.optional(v.unknown(), []),
    v.transform((given) => ({
      items: v.parse(items, given),
      omitted: Array.isArray(given) ? Math.max(0, given.length - longest) : 0,
    })),
  )
}

/** The first items of an array that fit the schema; anything but an array has none. */
export function listOf<Schema extends v.GenericSchema>(schema: Schema, longest: number) {
  return v.fallback(
    v.pipe(
      v.custom<readonly unknown[]>((given) => Array.isArray(given)),
      v.transform((items) =>
        items.slice(0, longest).flatMap((item): v.InferOutput<Schema>[] => {
          const result = v.safeParse(schema, item, { abortEarly: true })
          return result.success ? [result.output] : []
        }),
      ),
    ),
    [],
  )
}

/** The day, YYYY-MM-DD, of a date or a date with time. */
export const day = maybe(v.pipe(v.string(), v.transform(dayIn), v.string()))

/** The day of something that has happened: one that has not come is none. */
export const pastDay = maybe(
  v.pipe(
    v.string(),
    v.transform(dayIn),
    v.string(),
    v.check((given) => hasBegun(given)),
  ),
)

/** A CVSS score from 0 to 10, given as a number or as the text of one. */
export const publishedScore = maybe(
  v.pipe(
    v.union([v.number(), v.pipe(v.string(), v.regex(/^ ?\d{1,2}(?:\.\d{1,9})? ?$/), v.toNumber())]),
    v.minValue(0),
    v.maxValue(10),
  ),
)

const inLanguage = v.object({ lang: text(40), value: text(20_000) })

/** The English one of texts in several languages, else the first; undefined where none is. */
export const translated = maybe(
  v.pipe(
    listOf(inLanguage, 100),
    v.transform((texts) => {
      const given = texts.filter(({ value }) => value !== undefined)
      return (given.find(({ lang }) => /^en/i.test(lang ?? '')) ?? given[0])?.value
    }),
  ),
)
