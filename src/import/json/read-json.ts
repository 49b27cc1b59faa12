import type { NotReadCode, Reader, Sink } from '../finding.ts'
import { createFinder, type Finder } from '../finder/finder.ts'
import { formatOf } from '../finder/formats.ts'
import { joined } from '../finder/joined.ts'
import { partOfAnswer } from '../finder/part-of-answer.ts'
import { createCollector, wholeUpTo } from '../tree/collect.ts'
import { pathOf } from '../tree/frames.ts'
import type { Tree } from '../tree/tree.ts'
import { createJsonParser } from './json-parser.ts'

const start = /^(?:\uFEFF|\/\/[^\n]*\n|\/\*[^]*?\*\/|\s)*(?:[{[])/
/** What stands behind the first sign of JSON, and behind that of no other language. */
const second = /^\s*(?:["}\]{[]|-?\d|true|false|null|\/[/*])/
/** What a tool says before it writes its report: a few lines, none of Markdown. */
const preamble = /^(?:[^\n{[#|<`>-][^\n]*\n){1,5}(?=\{\s*["\n]|\[\s*[{\n])/
const mostPreamble = 5

/** Reads JSON of any product: one value, one in each line, or one after another. */
export const jsonReader: Reader = {
  name: 'JSON',
  recognises(head) {
    const [opening] = start.exec(head) ?? []
    if (opening !== undefined && second.test(head.slice(opening.length)))
      return opening.endsWith('{') ? 0.9 : 0.8
    return preamble.test(head.slice(0, 2_000)) ? 0.6 : 0
  },
  read,
}

async function read(text: AsyncIterable<string>, files: readonly string[], sink: Sink) {
  const roots: Tree[] = []
  const lines: number[] = []
  let reading: { finder: Finder; collector: ReturnType<typeof createCollector> } | undefined
  let isInLines = false
  let length = 0
  let passed = 0
  const parser = createJsonParser({
    value(value, line) {
      isInLines ||= roots.length > 0
      roots.push(value)
      lines.push(line)
    },
    tooDeep: (within) => notRead('too-deep', within),
  })
  let isBroken = false
  for await (const part of text) {
    if (sink.isCancelled()) return
    length += part.length
    isBroken = !parser.write(part) && !recovers()
    if (isBroken || (length > wholeUpTo && !look())) break
  }
  if (!isBroken && !parser.end()) isBroken = !isInLines || !recovers() || !parser.end()
  if (!sink.isCancelled()) finish()

  /** A line that cannot be read is passed over where each line is a value, and in front of the first. */
  function recovers(): boolean {
    for (;;) {
      const isPreamble = lines.length === 0 && parser.frames.length === 0 && passed < mostPreamble
      if (lines.length === 0 && !isInLines && !isPreamble) return false
      passed += 1
      notRead('broken-line', `line ${parser.startLine()}`)
      if (!parser.skipLine() || parser.write('')) return true
    }
  }

  /** Of a file that is too large to be kept whole, what is there is told. */
  function look(): boolean {
    const { finder, collector } = started()
    if (isInLines) tellRoots(roots.splice(0), finder)
    const isRoom = collector.look(parser.frames, length)
    if (!isRoom) notRead('too-large', pathOf(parser.frames))
    return isRoom
  }

  function started() {
    if (reading) return reading
    const format = formatOf(
      roots.length > 0 ? roots : parser.frames.slice(0, 1).map(({ node }) => node),
    )
    sink.recognised(format.name)
    const finder = createFinder(sink, files, format.source)
    reading = { finder, collector: createCollector(finder) }
    return reading
  }

  function tellRoots(trees: readonly Tree[], finder: Finder) {
    finder.define([...trees])
    const at = lines.splice(0)
    for (const [index, tree] of trees.entries())
      finder.find(tree, '', isInLines ? `line ${at[index] ?? index + 1}` : '')
  }

  function finish() {
    const { finder, collector } = started()
    const trees = joined(roots) ?? roots
    tellRoots(trees, finder)
    if (isBroken) {
      collector.rescue(parser.frames)
      const where = [pathOf(parser.frames), `line ${parser.where().line}`]
      const within = where.filter((each) => each !== '').join(', ')
      notRead('breaks-off', within, String(finder.count()))
    }
    const [only] = trees
    if (only !== undefined && trees.length === 1)
      partOfAnswer(only, finder.count(), (said) => notRead('part-of-answer', '', said))
    if (finder.count() === 0 && !isBroken) notRead('no-findings', '')
    finder.end(trees)
  }

  function notRead(code: NotReadCode, within: string, said = '') {
    sink.remark({ kind: 'not-read', code, place: { files, within }, text: said })
  }
}
