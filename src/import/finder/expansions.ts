import { pathWith } from '../tree/frames.ts'
import { emptyObject, isObject, type Tree, type TreeObject } from '../tree/tree.ts'
import { plainName } from './names.ts'

/** One component or asset of several for which a record states its finding. */
export type Expansion = {
  readonly name: string
  readonly object: TreeObject
  readonly path: string
}

/** Lists of which each element is a finding of its own. */
const expanded = /^(?:affects|servers|hosts|packageissues?)$/
const most = 10_000

/** The components or assets that a record lists apart; none where it states its finding once. */
export function expansionsOf(object: TreeObject, path: string, depth = 0): readonly Expansion[] {
  for (const [name, value] of Object.entries(object)) {
    const there = pathWith(path, name)
    const plain = plainName(name)
    const list = expanded.test(plain)
      ? listIn(value, there)
      : plain === 'products'
        ? productsIn(value, there)
        : undefined
    if (list && list.elements.length > 0)
      return list.elements
        .slice(0, most)
        .map((each, index) => ({ name, object: each, path: pathWith(list.path, index) }))
    if (depth < 1 && isObject(value)) {
      const within = expansionsOf(value, there, depth + 1)
      if (within.length > 0) return within
    }
  }
  return []
}

type Elements = { readonly elements: readonly TreeObject[]; readonly path: string }

/** A list, or an XML element around one. */
function listIn(value: Tree, path: string): Elements | undefined {
  if (Array.isArray(value)) return { elements: value.filter(isObject), path }
  if (!isObject(value)) return undefined
  const [[name, inner] = ['', null], another] = Object.entries(value)
  return another === undefined && Array.isArray(inner)
    ? { elements: inner.filter(isObject), path: pathWith(path, name) }
    : undefined
}

/** Products of OpenVEX: package URLs, or objects that have one. */
function productsIn(value: Tree, path: string): Elements | undefined {
  if (!Array.isArray(value)) return undefined
  const elements = value.flatMap((each): TreeObject[] => {
    if (typeof each === 'string' && each.startsWith('pkg:'))
      return [Object.assign(emptyObject(), { '@id': each })]
    return isObject(each) && (typeof each['@id'] === 'string' || each['identifiers'] !== undefined)
      ? [each]
      : []
  })
  return { elements, path }
}
