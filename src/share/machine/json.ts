/** What `JSON.stringify` writes without loss: nothing is undefined, NaN or infinite. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

/** An object of JSON; its keys are written in the order in which they were set. */
export type JsonObject = { readonly [name: string]: Json }

/** The same value with the keys of all its objects in alphabetical order. */
export function sortedKeys(value: JsonObject): JsonObject {
  const names = Object.keys(value).toSorted()
  return Object.fromEntries(names.map((name) => [name, sorted(value[name] ?? null)]))
}

function sorted(value: Json): Json {
  if (isList(value)) return value.map(sorted)
  return typeof value === 'object' && value !== null ? sortedKeys(value) : value
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** An object of those fields that say something: undefined, '', empty lists and empty objects are left out. */
export function filled(fields: Readonly<Record<string, Json | undefined>>): JsonObject {
  const said = Object.entries(fields).filter(
    (field): field is [string, Json] => field[1] !== undefined && !isNothing(field[1]),
  )
  return Object.fromEntries(said)
}

function isNothing(value: Json): boolean {
  if (typeof value === 'string') return value === ''
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
