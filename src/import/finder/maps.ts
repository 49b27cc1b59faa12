import { isObject, type Tree, type TreeObject } from '../tree/tree.ts'
import { type ListMeaning, listMeaning, plainName } from './names.ts'

/** Whether a list has elements with fields. */
export function holdsObjects(list: readonly Tree[]): boolean {
  return list.some((each) => typeof each === 'object' && each !== null)
}

/** A list that a program has written with its numbers as names, `{ "0": {…}, "2": {…} }`, as a list; undefined for all else. */
export function numbered(object: TreeObject): readonly Tree[] | undefined {
  const names = Object.keys(object)
  const isList = names.length > 0 && names.every((name) => /^\d{1,6}$/.test(name))
  const values = Object.values(object)
  return isList && values.every((each) => typeof each === 'object') ? values : undefined
}

/** Whether an object is a map from keys of the file to records. */
export function isMap(object: TreeObject, name: string, meaning: ListMeaning | undefined): boolean {
  if (isIdMap(object)) return true
  if (meaning === 'part' || !/s$|^$|list|map/.test(plainName(name))) return false
  if (meaning !== 'findings' && meaning !== 'perhaps') return false
  const values = Object.values(object)
  return (
    values.length > 0 &&
    values.every(
      (each) =>
        isObject(each) || (Array.isArray(each) && (each.length === 0 || holdsObjects(each))),
    ) &&
    (Object.keys(object).every((key) => listMeaning(key) === undefined || /\W/.test(key)) ||
      (meaning === 'findings' && areAlike(values)))
  )
}

/** Lists of the same fields: those of the package `requests` are no requests. */
function areAlike(lists: readonly Tree[]): boolean {
  const fields = lists.flatMap((list) => {
    const [first] = Array.isArray(list) ? list : []
    return isObject(first) ? [new Set(Object.keys(first))] : []
  })
  const [one, ...others] = fields
  if (one === undefined || others.length === 0 || fields.length < lists.length) return false
  return others.every((each) => [...one].filter((field) => each.has(field)).length >= one.size / 2)
}

/** Whether all keys of an object are IDs of vulnerabilities. */
export function isIdMap(object: TreeObject): boolean {
  for (const key in object) {
    if (!/^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[\da-z]{4}){3}|TEMP-\d{7}-[\dA-F]{6})$/i.test(key))
      return false
    if (typeof object[key] !== 'object') return false
  }
  return Object.keys(object).length > 0
}
