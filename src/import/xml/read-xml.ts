import type { NotReadCode, Reader, Sink } from '../finding.ts'
import { createFinder } from '../finder/finder.ts'
import { createCollector, wholeUpTo } from '../tree/collect.ts'
import { pathOf } from '../tree/frames.ts'
import { xmlFormatOf } from './xml-formats.ts'
import { createXmlParser } from './xml-parser.ts'

const html =
  /^<(?:!doctype\s+html|html|table|div|p|body|head|span|a|b|i|h\d|ul|ol|br|pre|code|meta|style)(?=[\s>/])/i

/** Reads XML of any product. */
export const xmlReader: Reader = {
  name: 'XML',
  recognises(head) {
    const text = head.replace(/^\uFEFF?\s*/, '')
    if (/^<\?xml\s/i.test(text)) return /<html[\s>]/i.test(text.slice(0, 1_000)) ? 0.3 : 1
    if (html.test(text)) return 0
    if (isOfTitle(text)) return 0
    return /^<(?:!--|!DOCTYPE\s|[A-Za-z_][\w:.-]*[\s>/])/.test(text) ? 0.8 : 0
  },
  read,
}

/** `<img src=x> in a title`, and the like, begins no file. */
function isOfTitle(text: string): boolean {
  const [first = ''] = /^<[A-Za-z_][^<>]*>/.exec(text) ?? []
  if (first === '') return false
  const unquoted = first.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '')
  if (/=\s*[^"'\s]/.test(unquoted)) return true
  if (/^<([\w:.-]+)[^\n]*<\/\1>[ \t]*[^\s<]/.test(text.slice(0, 2_000))) return true
  const elements = text.match(/<[A-Za-z_]/g)?.length ?? 0
  const isOpen = !/<\/|\/>|<!--|<!\[/.test(text) && text.length < 65_000
  return isOpen && elements <= text.split('\n').length
}

async function read(text: AsyncIterable<string>, files: readonly string[], sink: Sink) {
  const parser = createXmlParser((within) => notRead('too-deep', within))
  let reading: ReturnType<typeof begin> | undefined
  let length = 0
  for await (const part of text) {
    if (sink.isCancelled()) return
    parser.write(length === 0 ? part.replace(/^\uFEFF?\s*/, '') : part)
    length += part.length
    if (parser.hasEntities()) {
      const said = 'declares entities of its own, which are not expanded'
      notRead('unknown-format', `line ${parser.line()}`, said)
      return
    }
    if (length <= wholeUpTo) continue
    reading ??= begin()
    if (reading.collector.look(parser.frames, length)) continue
    notRead('too-large', pathOf(parser.frames))
    break
  }
  const line = parser.line()
  const isCut = parser.frames.length > 0
  if (!isCut) parser.end()
  if (sink.isCancelled()) return
  reading ??= begin()
  const { finder, collector, root } = reading
  if (isCut) {
    collector.rescue(parser.frames)
    const where = [pathOf(parser.frames), `line ${line}`].filter((each) => each !== '')
    notRead('breaks-off', where.join(', '), String(finder.count()))
  } else if (root) {
    finder.define(root.node)
    finder.find(root.node, root.name, '')
  }
  const problem = parser.problem()
  if (problem !== undefined && !isCut) {
    const place = problem.split(':').slice(0, 2).join(':')
    notRead('broken-line', `line ${place}`, problem.slice(0, 200))
  }
  if (finder.count() === 0 && !isCut) notRead('no-findings', '')
  finder.end(root ? [root.node] : [])

  function begin() {
    const outermost = parser.root()
    const format = xmlFormatOf(outermost?.name ?? '', outermost?.node)
    sink.recognised(format.name)
    const own = createFinder(sink, files, format.source)
    return { finder: own, collector: createCollector(own), root: outermost }
  }

  function notRead(code: NotReadCode, within: string, said = '') {
    sink.remark({ kind: 'not-read', code, place: { files, within }, text: said })
  }
}
