import type { Finder } from '../finder/finder.ts'
import type { Around } from '../finder/scopes.ts'
import { type Frame, pathWith, takeAll, takenFrom } from './frames.ts'
import { isObject, type Tree } from './tree.ts'

/** Files up to this length are read whole, so that what stands behind the findings counts for them, too. */
export const wholeUpTo = 8_000_000
const step = 1_000_000
/** Most characters of what is not yet told, such as a single record without an end. */
const mostKept = 200_000_000

/** Lets the finder see a file that is still being read, and takes from it what is told. */
export type Collector = {
  /** Looks at what has come; `length` is how many characters of the file have. False where too much is kept. */
  readonly look: (frames: readonly Frame[], length: number) => boolean
  /** Tells what is whole of a file that is not: how many findings. */
  readonly rescue: (frames: readonly Frame[]) => number
}

/** A collector of one file. */
export function createCollector(finder: Finder): Collector {
  let last = 0
  let kept = 0

  function take(frames: readonly Frame[]): number {
    const around: Around[] = []
    let path = ''
    for (const [index, frame] of frames.entries()) {
      if (index > 0) path = pathWith(path, frame.key)
      const name = nameOf(frames, index)
      if (Array.isArray(frame.node)) {
        const found = takeFrom(frame.node, name, path, around)
        if (found > 0) return found
      } else {
        around.push({ object: frame.node, name })
        for (const [field, value] of Object.entries(frame.node)) {
          if (!Array.isArray(value)) continue
          const found = takeFrom(value, field, pathWith(path, field), around)
          if (found > 0) return found
        }
      }
    }
    return 0
  }

  /** Takes the whole elements of a list that is still open. */
  function takeFrom(list: Tree[], name: string, path: string, around: readonly Around[]): number {
    const earlier = takenFrom(list)
    let found = 0
    const left: Tree[] = []
    for (const [index, element] of list.entries()) {
      const own = isObject(element)
        ? finder.find(element, name, pathWith(path, earlier + index), around)
        : 0
      found += own
      if (own === 0) left.push(element)
    }
    if (found === 0) return 0
    // What gave nothing may define something; its place is not told any more.
    finder.define(left)
    takeAll(list)
    return found
  }

  return {
    look(frames, length) {
      if (length <= wholeUpTo || length - last < step) return true
      const passed = length - last
      last = length
      const [outermost] = frames
      if (outermost) finder.define(outermost.node)
      kept = take(frames) > 0 ? 0 : kept + passed
      return kept < mostKept
    },
    rescue: (frames) => {
      const [outermost] = frames
      if (outermost) finder.define(outermost.node)
      return take(frames)
    },
  }
}

function nameOf(frames: readonly Frame[], index: number): string {
  for (let each = index; each >= 0; each -= 1) {
    const key = frames[each]?.key
    if (typeof key === 'string') return key
  }
  return ''
}
