/** What JSON, XML and YAML are read into: objects without a prototype, lists, and single values. */

/** A value that holds no others. */
export type Scalar = string | number | boolean | null

/** Fields by name; `__proto__` is a name like any other. */
export type TreeObject = { [name: string]: Tree }

/** Any value of a file. */
export type Tree = Scalar | Tree[] | TreeObject

/** An object without fields and without a prototype. */
export function emptyObject(): TreeObject {
  return Object.create(null) as TreeObject
}

/** Whether a value has fields by name. */
export function isObject(value: Tree | undefined): value is TreeObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object that a value is; of anything else one without fields. */
export function objectOf(value: Tree | undefined): TreeObject {
  return isObject(value) ? value : emptyObject()
}

/** The text that a single value is, or an XML element's own; '' for anything else. */
export function textOf(value: Tree | undefined): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (isObject(value)) return textOf(value[ownText])
  return ''
}

/** Where the text of an XML element with attributes or children stands. */
export const ownText = '#text'

/** What stands at a path of names such as `source.target.userInput`; lists on the way are taken by their first element. */
export function atPath(tree: Tree | undefined, path: string): Tree | undefined {
  let value = tree
  for (const name of path.split('.')) {
    if (Array.isArray(value)) [value] = value
    if (!isObject(value)) return undefined
    value = value[name]
  }
  return value
}
