import { pathWith, takenFrom } from '../tree/frames.ts'
import { emptyObject, isObject, type Tree, type TreeObject } from '../tree/tree.ts'
import { type ListMeaning, listMeaning } from './names.ts'
import { holdsObjects, isIdMap, isMap, numbered } from './maps.ts'
import type { Around } from './scopes.ts'

/** A list of objects in a record, or a map of them, with where it stands. */
export type FoundList = {
  readonly name: string
  readonly meaning: ListMeaning | undefined
  readonly path: string
  readonly elements: readonly (readonly [string | number, TreeObject])[]
  /** The objects between the record and the list, from outside. */
  readonly between: readonly Around[]
}

const deepest = 12

/** The lists of a record, in the order of the file, without those in other lists. */
export function listsOf(object: TreeObject, path: string): readonly FoundList[] {
  const lists: FoundList[] = []
  if (isIdMap(object)) addMap(object, 'vulnerabilities', 'findings', path, [])
  else visit(object, path, [], '')
  return lists

  function visit(each: TreeObject, at: string, between: readonly Around[], outer: string) {
    if (between.length > deepest) return
    for (const [name, value] of Object.entries(each)) {
      if (typeof value !== 'object' || value === null) continue
      const own = listMeaning(name)
      // `vulnerabilities: { CRITICAL: […] }`
      const meaning =
        own ?? (listMeaning(outer) === 'findings' && Array.isArray(value) ? 'findings' : undefined)
      const there = pathWith(at, name)
      if (meaning === 'other') continue
      if (Array.isArray(value)) addList(value, name, meaning, there, between)
      else if (meaning === undefined && isIdMap(value))
        addMap(value, name, 'findings', there, [...between, keyOf(name)])
      else if (isMap(value, name, meaning)) addMap(value, name, meaning, there, between)
      else visit(value, there, [...between, { object: value, name }], name)
    }
  }

  function addList(
    list: readonly Tree[],
    name: string,
    meaning: ListMeaning | undefined,
    at: string,
    between: readonly Around[],
  ) {
    if (!holdsObjects(list)) return
    const elements = list.flatMap((each, index): FoundList['elements'] =>
      isObject(each) ? [[index + takenFrom(list), each]] : [],
    )
    if (elements.length > 0) lists.push({ name, meaning, path: at, elements, between })
    for (const [index, each] of list.entries())
      if (Array.isArray(each)) addList(each, name, meaning, pathWith(at, index), between)
  }

  /** A map's values are its elements; of lists in it theirs. */
  function addMap(
    map: TreeObject,
    name: string,
    meaning: ListMeaning | undefined,
    at: string,
    between: readonly Around[],
  ) {
    const elements = Object.entries(map).flatMap(([key, value]): FoundList['elements'] =>
      isObject(value) && !numbered(value) ? [[key, value]] : [],
    )
    if (elements.length > 0) lists.push({ name, meaning, path: at, elements, between })
    for (const [key, each] of Object.entries(map)) {
      const value = isObject(each) ? numbered(each) : each
      if (Array.isArray(value))
        addList(value, name, meaning, pathWith(at, key), [...between, keyOf(key)])
    }
  }
}

/** What a map's key names is around what it holds. */
function keyOf(name: string): Around {
  return { object: emptyObject(), name }
}
