import type { Finding, NoFindingCode, NotReadCode, Place, Sink } from '../finding.ts'
import { pathWith } from '../tree/frames.ts'
import { emptyObject, isObject, type Tree, type TreeObject } from '../tree/tree.ts'
import { openFinding } from '../text/open-finding.ts'
import { bareIdsOf } from './bare-ids.ts'
import { createDefinitions } from './definitions.ts'
import { findingsOf, judge } from './finding-of.ts'
import { type FoundList, listsOf } from './lists.ts'
import { type Candidate, listMeaning } from './names.ts'
import { idsMentioned } from './mentions.ts'
import { idsIn } from './remembered.ts'
import type { Around } from './scopes.ts'
import type { Judged } from './verdict.ts'

/** Finds the findings in trees of any kind, by the names and contents of fields and not by product. */
export type Finder = {
  /** Takes in what a file defines: components, products, rules. */
  readonly define: (tree: Tree) => void
  /** The findings of a tree; how many it had. */
  readonly find: (tree: Tree, name: string, path: string, around?: readonly Around[]) => number
  /** How many findings there were so far. */
  readonly count: () => number
  /** Says what gave no finding, and which IDs a file without findings mentions. */
  readonly end: (trees: readonly Tree[]) => void
}

/** Most findings of one file. */
const mostFindings = 200_000
const deepest = 60

/** A finder that tells what it finds; `product` stands as the source where a record names none. */
export function createFinder(
  sink: Sink,
  files: readonly string[],
  product: string | undefined,
): Finder {
  const definitions = createDefinitions()
  const none = new Map<NoFindingCode, { count: number; readonly first: Place }>()
  let count = 0
  let isFull = false
  let isDeep = false

  function visit(
    object: TreeObject,
    name: string,
    path: string,
    around: readonly Around[],
    candidate: Candidate,
  ): number {
    if (sink.isCancelled()) return 0
    if (around.length > deepest) {
      if (!isDeep) notRead('too-deep', { files, within: path }, '')
      isDeep = true
      return 0
    }
    const bare = bareIdsOf(object, path)
    for (const { id, asset, path: within } of bare)
      take({ ...openFinding([id], { files, within }), asset })
    const lists = listsOf(object, path)
    const read = (isWhole: boolean) =>
      judge({ object, name, around, candidate, definitions, product, isWhole })
    const isSure = lists.some(({ meaning }) => meaning === 'findings')
    const isMixed = lists.some(({ meaning }) => meaning !== 'part')
    const narrow = candidate !== undefined && isMixed ? read(false) : undefined
    // What was checked and passed has no findings within.
    const isOfList = candidate === 'findings' || candidate === 'perhaps'
    if (isOfList && narrow?.why === 'passed-records' && narrow.identity.certainty === 'known')
      return tell(narrow, object, name, path, around)
    let found = bare.length
    for (const list of lists) {
      const { meaning } = list
      if (narrow && isOf(narrow, list, candidate)) continue
      const isClosed = meaning === 'part' || (meaning === undefined && isSure)
      found += visitList(list, object, name, around, isClosed ? undefined : (meaning ?? 'unknown'))
    }
    if (candidate === undefined || found > 0) return found
    // What encloses lists of findings, none of which was one, is not named by what is in them.
    const isLikely = candidate === 'findings' || candidate === 'perhaps' || !isMixed
    const own = narrow ?? read(isLikely)
    const judged = (isLikely && narrow) || (!isLikely && own.isFinding) ? read(true) : own
    const told = tell(judged, object, name, path, around)
    // What a list of findings holds is not passed over in silence.
    if (told === 0 && candidate === 'findings' && judged.why === undefined)
      note('unrated-records', { files, within: path })
    return told
  }

  function visitList(
    list: FoundList,
    object: TreeObject,
    name: string,
    around: readonly Around[],
    candidate: Candidate,
  ): number {
    let found = 0
    const outer = [...around, { object, name }, ...list.between]
    for (const [key, element] of list.elements) {
      const called = typeof key === 'string' ? key : list.name
      found += visit(element, called, pathWith(list.path, key), outer, candidate)
    }
    return found
  }

  function tell(
    judged: Judged,
    object: TreeObject,
    name: string,
    path: string,
    around: readonly Around[],
  ): number {
    const place = { files, within: path }
    if (!judged.isFinding) {
      if (judged.why !== undefined) note(judged.why, place)
      return 0
    }
    const findings = findingsOf(judged, { object, name, path, around, files, definitions })
    for (const finding of findings) take(finding)
    for (const text of judged.claims.unreadable)
      notRead('unreadable-vector', place, text.slice(0, 200))
    for (const text of judged.identity.refused) notRead('no-cve-id', place, text.slice(0, 200))
    return findings.length
  }

  function take(finding: Finding) {
    if (count >= mostFindings) {
      if (!isFull) notRead('too-many-rows', finding.place, '')
      isFull = true
      return
    }
    count += 1
    sink.finding(finding)
  }

  function note(why: NoFindingCode, first: Place) {
    const earlier = none.get(why)
    if (earlier) earlier.count += 1
    else none.set(why, { count: 1, first })
  }

  function notRead(code: NotReadCode, place: Place, text: string) {
    sink.remark({ kind: 'not-read', code, place, text })
  }

  function find(tree: Tree, name: string, path: string, around: readonly Around[] = []): number {
    if (Array.isArray(tree)) {
      const meaning = listMeaning(name)
      let found = 0
      for (const [index, each] of tree.entries())
        found += find(
          typeof each === 'string' ? idObject(each) : each,
          name,
          pathWith(path, index),
          around,
        )
      return meaning === 'other' ? 0 : found
    }
    return isObject(tree) ? visit(tree, name, path, around, listMeaning(name) ?? 'root') : 0
  }

  return {
    define: definitions.index,
    find,
    count: () => count,
    end(trees) {
      const ids = count === 0 ? idsMentioned(trees) : []
      if (ids.length > 0)
        sink.remark({ kind: 'mentioned', place: { files, within: '' }, text: ids.join(' ') })
      for (const [code, { count: times, first }] of none)
        sink.remark({ kind: 'no-finding', code, count: times, place: first, text: '' })
    },
  }
}

/** Whether a list belongs to the finding around it, which was read without its lists. */
function isOf(judged: Judged, { meaning, name }: FoundList, candidate: Candidate): boolean {
  const isKnown = judged.isFinding && judged.identity.certainty === 'known'
  // What is named and rated is one finding, whatever it lists.
  if (meaning === 'findings')
    return isKnown && candidate === 'findings' && judged.severity !== undefined
  if (judged.isFinding) {
    const isSure = candidate === 'findings' || judged.identity.certainty === 'known'
    return isSure || meaning === 'part' || /^cves?$/i.test(name)
  }
  // What is rated and has a title is named by its list of CVEs.
  const isNamedBelow =
    judged.title !== undefined && (judged.severity !== undefined || judged.isScored)
  return (
    isNamedBelow && candidate !== 'root' && meaning !== 'part' && !/^results?$|^items?$/i.test(name)
  )
}

/** A bare ID in a list of its own is a finding that says nothing more. */
function idObject(text: string): Tree {
  const { ids } = idsIn(text)
  return ids[0]?.length === text.length ? Object.assign(emptyObject(), { id: text }) : null
}
