import { isObject, type Tree, type TreeObject } from '../tree/tree.ts'
import { plainName } from './names.ts'

const totals =
  /^(?:total|totalresults|totalcount|totalrows|totalelements|totalitems|totalhits|totalrecords|totalresources|totalvulnerabilities|totalfindings)$/

/** Says `2 of 450486` where a file is one page of a larger answer. */
export function partOfAnswer(tree: Tree, count: number, tell: (said: string) => void) {
  if (!isObject(tree) || count === 0) return
  const pages = objectsIn(tree, 0)
  for (const [at, depth, each] of pages) {
    for (const [name, value] of Object.entries(each)) {
      const total = typeof value === 'string' || typeof value === 'number' ? Number(value) : 0
      const isTotal =
        totals.test(plainName(name)) && (name !== 'total' || depth === 0 || page.test(at))
      if (!isTotal || !(total > count)) continue
      tell(`${count} of ${total}`)
      return
    }
  }
}

const page = /^(?:pagination|paging|page|pageinfo|meta|hits)$/

type Found = readonly [name: string, depth: number, object: TreeObject]

function objectsIn(object: TreeObject, depth: number, name = ''): readonly Found[] {
  const within = Object.entries(object).flatMap(([field, value]) =>
    depth < 2 && isObject(value) ? objectsIn(value, depth + 1, plainName(field)) : [],
  )
  return [[name, depth, object], ...within]
}
