/** Reading what a store, a link or a file held: any value may be there. */

/** Fields by name, each of which is checked where it is used. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is an object that can be read by key; a list is none. */
export function hasFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fields of an object; of anything else none. */
export function fieldsOf(value: unknown): Fields {
  return hasFields(value) ? value : {}
}

/** The elements of a list; of anything else none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text, cut to a length in UTF-16 units; '' for anything else. */
export function textOf(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, longest) : ''
}
