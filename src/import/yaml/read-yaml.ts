import type { NotReadCode, Reader, Sink } from '../finding.ts'
import { createFinder } from '../finder/finder.ts'
import { formatOf } from '../finder/formats.ts'
import type { Tree } from '../tree/tree.ts'
import { treeOf } from './yaml-tree.ts'

/** Longest file that is read: YAML has to be there whole. */
const longestFile = 20_000_000
const field = /^\s*(?:- )*["']?[\w@./$-]+["']?:(?:\s|$)/
const nested = /^(?:\s+(?:- )?|- )["']?[\w@./$-]+["']?:(?:\s|$)/

/** Reads YAML of any product. Its parser comes with the first such file. */
export const yamlReader: Reader = {
  name: 'YAML',
  recognises(head) {
    const lines = head
      .slice(0, 20_000)
      .split(/\r?\n/)
      .filter((line) => !/^\uFEFF?\s*(?:#.*)?$/.test(line))
    const [first = '', second = ''] = lines
    // Headings of Markdown, and no comments.
    if (head.split(/\r?\n/, 500).filter((line) => /^#{2,6} \S/.test(line)).length > 1) return 0
    if (/^%YAML\s/.test(first) || (first === '---' && field.test(second))) return 0.9
    const isFlow = /^\s*#/.test(head) && /^[[{]\s*$/.test(first)
    if (!isFlow && !field.test(first)) return 0
    return lines.filter((line) => nested.test(line)).length > 2 ? 0.75 : 0
  },
  read,
}

async function read(text: AsyncIterable<string>, files: readonly string[], sink: Sink) {
  let whole = ''
  for await (const part of text) {
    if (sink.isCancelled()) return
    whole += part
    if (whole.length > longestFile) {
      notRead('too-large', '')
      return
    }
  }
  const { parseAllDocuments, LineCounter } = await import('yaml')
  const lineCounter = new LineCounter()
  const trees: Tree[] = []
  try {
    const documents = parseAllDocuments(whole, {
      lineCounter,
      uniqueKeys: false,
      logLevel: 'silent',
    })
    for (const document of Array.isArray(documents) ? documents : []) {
      const [error] = document.errors
      if (error)
        notRead('broken-line', `line ${error.linePos?.[0].line ?? 1}`, error.message.slice(0, 200))
      const tree = treeOf(document.toJS({ mapAsMap: true, maxAliasCount: 100 }) as unknown)
      if (tree !== undefined) trees.push(tree)
    }
  } catch (error) {
    // What is nested too deeply, or repeats itself without end, is thrown by the parser.
    const isDeep = error instanceof RangeError
    notRead(isDeep ? 'too-deep' : 'broken-line', '', String(error).slice(0, 200))
  }
  const format = formatOf(trees)
  sink.recognised(format.name.replace('JSON', 'YAML'))
  const finder = createFinder(sink, files, format.source)
  finder.define(trees)
  for (const [at, tree] of trees.entries())
    finder.find(tree, '', trees.length === 1 ? '' : `document ${at + 1}`)
  if (finder.count() === 0) notRead('no-findings', '')
  finder.end(trees)

  function notRead(code: NotReadCode, within: string, said = '') {
    sink.remark({ kind: 'not-read', code, place: { files, within }, text: said })
  }
}
