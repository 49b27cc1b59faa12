import { emptyObject, type Tree } from '../tree/tree.ts'

const deepest = 200

/** What YAML's parser gives, as a tree; undefined for what no file of data holds. */
export function treeOf(value: unknown, depth = 0): Tree | undefined {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  )
    return value
  if (depth > deepest) return undefined
  if (Array.isArray(value)) return value.flatMap((each) => treeOf(each, depth + 1) ?? [])
  if (!(value instanceof Map)) return value instanceof Date ? value.toISOString() : undefined
  const object = emptyObject()
  for (const [key, own] of value as Map<unknown, unknown>) {
    const tree = treeOf(own, depth + 1)
    if (tree !== undefined && (typeof key === 'string' || typeof key === 'number'))
      object[key] = tree
  }
  return object
}
