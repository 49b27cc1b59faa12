import { emptyObject, type Tree, type TreeObject } from './tree.ts'

/** A list or object that is being read. `key` is where it stands in the one around it. */
export type Frame = {
  readonly node: Tree[] | TreeObject
  readonly key: string | number
  /** Of an object: the name whose value comes next. */
  name: string
}

const taken = new WeakMap<readonly Tree[], number>()

/** How many elements were taken out of the front of a list already. */
export function takenFrom(list: readonly Tree[]): number {
  return taken.get(list) ?? 0
}

/** Takes all elements out of a list that still grows. */
export function takeAll(list: Tree[]) {
  taken.set(list, takenFrom(list) + list.length)
  list.length = 0
}

/** A frame for a new list or object. */
export function frameOf(kind: 'list' | 'object', key: string | number): Frame {
  return { node: kind === 'list' ? [] : emptyObject(), key, name: '' }
}

/** Where the next value of a frame stands in it. */
export function nextKey(frame: Frame): string | number {
  return Array.isArray(frame.node) ? frame.node.length + takenFrom(frame.node) : frame.name
}

/** Puts a value where the next one of a frame stands. */
export function addTo(frame: Frame, value: Tree) {
  if (Array.isArray(frame.node)) frame.node.push(value)
  else frame.node[frame.name] = value
}

/** A path with one step more, as `matches[3].vulnerability`. */
export function pathWith(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  if (!/^[\w@$:-]+$/.test(key)) return `${path}[${JSON.stringify(key.slice(0, 80))}]`
  return path === '' ? key : `${path}.${key}`
}

/** The path of the innermost of some frames, the outermost of which is the file itself. */
export function pathOf(frames: readonly Frame[]): string {
  return frames.slice(1).reduce((path, { key }) => pathWith(path, key), '')
}
