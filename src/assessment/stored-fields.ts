/** Reading what a browser's store or a link held: any value may be there. */

/** The fields of an object; of anything else none. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  // Every field that is read is checked where it is used.
  return isObject ? (value as Readonly<Record<string, unknown>>) : {}
}

/** The elements of a list; of anything else none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text, cut to a length; '' for anything else. */
export function textOf(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, longest) : ''
}
