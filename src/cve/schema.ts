/** Schemas for other people's JSON: what is wrong or too much is left out, never an exception. */

import * as v from 'valibot'

/** A value of the schema; whatever else stands there counts as absent. */
export function maybe<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.optional(schema), undefined)
}

/** Text without white space around it, cut at a length; empty text counts as absent. */
export function text(longest: number) {
  return maybe(
    v.pipe(
      v.string(),
      v.transform((given) => given.slice(0, longest).trim()),
      v.nonEmpty(),
    ),
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
export const day = maybe(
  v.pipe(
    v.string(),
    v.transform((given) => given.slice(0, 10)),
    v.isoDate(),
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
