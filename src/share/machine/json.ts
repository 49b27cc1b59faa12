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
