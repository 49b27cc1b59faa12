import { addTo, type Frame, frameOf, nextKey, pathOf } from '../tree/frames.ts'
import type { Tree, TreeObject } from '../tree/tree.ts'
import { createJsonText } from './json-text.ts'

/** Deepest nesting that is kept; what lies deeper is passed over. */
const deepestLevel = 200

/** What comes out of a text as it is read. */
export type JsonEvents = {
  /** A whole list or object of the outermost level, and the line on which it begins. */
  readonly value: (value: Tree[] | TreeObject, line: number) => void
  /** What lies at a path is nested too deeply and was passed over. */
  readonly tooDeep: (path: string) => void
}

/**
 * Reads JSON as it arrives; what is begun stays readable in `frames`. More tolerant than a parser of JSON
 * has to be: comments, commas too many, NaN, line breaks within strings, one value after another.
 */
export type JsonParser = {
  /** Reads on; false once the text cannot be JSON. */
  readonly write: (text: string) => boolean
  /** No more comes; false where something was begun and not ended. */
  readonly end: () => boolean
  /** What is begun and not ended, outermost first. */
  readonly frames: readonly Frame[]
  /** The line on which the value began that is being read. */
  readonly startLine: () => number
  readonly where: () => { readonly character: number; readonly line: number }
  /** Leaves what is begun, passes over the rest of the line and reads on; false where that is the last. */
  readonly skipLine: () => boolean
}

/** A parser that tells its values. */
export function createJsonParser(events: JsonEvents): JsonParser {
  const frames: Frame[] = []
  const text = createJsonText()
  let startLine = 1
  let tooDeep = 0
  // Within an object: whether its next name has come, so that a value must.
  let isNamed = false

  function read(isLast: boolean): boolean {
    for (;;) {
      const token = text.next(isLast)
      if (token.kind === 'more') return true
      if (token.kind === 'wrong') return false
      if (token.kind === 'string' || token.kind === 'value') {
        if (!take(token.value)) return false
      } else if (token.sign === '{' || token.sign === '[') {
        if (!open(token.sign === '[' ? 'list' : 'object')) return false
      } else if (!close(token.sign === ']')) return false
    }
  }

  function open(kind: 'list' | 'object'): boolean {
    if (tooDeep > 0 || frames.length >= deepestLevel) {
      if (tooDeep === 0) events.tooDeep(pathOf(frames))
      tooDeep += 1
      return true
    }
    const outer = frames.at(-1)
    if (outer === undefined) {
      startLine = text.where().line
      text.begin()
    }
    if (outer && !Array.isArray(outer.node) && !isNamed) return false
    frames.push(frameOf(kind, outer === undefined ? '' : nextKey(outer)))
    isNamed = false
    return true
  }

  function close(isList: boolean): boolean {
    if (tooDeep > 0) {
      tooDeep -= 1
      if (tooDeep === 0) isNamed = false
      return true
    }
    const frame = frames.at(-1)
    if (frame === undefined || Array.isArray(frame.node) !== isList) return false
    frames.pop()
    isNamed = true
    return take(frame.node)
  }

  function take(value: Tree): boolean {
    if (tooDeep > 0) return true
    const frame = frames.at(-1)
    if (frame === undefined) {
      if (typeof value !== 'object' || value === null) return false
      text.finish()
      events.value(value, startLine)
    } else if (Array.isArray(frame.node) || isNamed) {
      addTo(frame, value)
    } else {
      if (typeof value === 'object') return false
      frame.name = String(value)
      isNamed = true
      return true
    }
    isNamed = false
    return true
  }

  return {
    write(part) {
      text.add(part)
      return read(false)
    },
    end: () => read(true) && frames.length === 0 && text.next(true).kind === 'more',
    frames,
    startLine: () => (frames.length > 0 ? startLine : text.where().line),
    where: text.where,
    skipLine() {
      frames.length = 0
      tooDeep = 0
      isNamed = false
      return text.skipLine()
    },
  }
}
