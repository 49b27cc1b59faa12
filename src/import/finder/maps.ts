import { isObject, type Tree, type TreeObject } from '../tree/tree.ts'
import { type ListMeaning, listMeaning, plainName } from './names.ts'

/** Whether a list has elements with fields. */
export function holdsObjects(list: readonly Tree[]): boolean {
  return list.some((each) => typeof each === 'object' && each !== null)
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
      (each) => isObject(each) || (Array.isArray(each) && each.length > 0 && holdsObjects(each)),
    ) &&
    Object.keys(object).every((key) => listMeaning(key) === undefined || /\W/.test(key))
  )
}

/** Whether all keys of an object are IDs of vulnerabilities. */
export function isIdMap(object: TreeObject): boolean {
  for (const key in object) {
    if (!/^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[\da-z]{4}){3})$/i.test(key)) return false
    if (typeof object[key] !== 'object') return false
  }
  return Object.keys(object).length > 0
}
