import { SaxesParser } from 'saxes'

import { type Frame, frameOf, pathOf } from '../tree/frames.ts'
import { ownText, type Tree, type TreeObject } from '../tree/tree.ts'
import { isListed } from './xml-names.ts'

/** Deepest nesting that is kept; what lies deeper is passed over. */
const deepestElement = 200
const longestText = 1_000_000

/** Reads XML as it arrives into objects: attributes and elements are fields, elements of one name a list. */
export type XmlParser = {
  readonly write: (text: string) => void
  readonly end: () => void
  /** Elements that are begun, outermost first. */
  readonly frames: readonly Frame[]
  /** The outermost element. */
  readonly root: () => { readonly name: string; readonly node: TreeObject } | undefined
  readonly line: () => number
  /** The first thing that is wrong with the file. */
  readonly problem: () => string | undefined
  /** Whether it declares entities of its own: they are not expanded, and nothing of such a file is read. */
  readonly hasEntities: () => boolean
}

/** A parser that tells what lies too deep. */
export function createXmlParser(tooDeep: (path: string) => void): XmlParser {
  const frames: Frame[] = []
  const parser = new SaxesParser({ position: true })
  let root: { name: string; node: TreeObject } | undefined
  let passedOver = 0
  let problem: string | undefined
  let entities = false
  let text = ''

  parser.on('error', ({ message }) => {
    problem ??= message
  })
  parser.on('doctype', (doctype) => {
    entities ||= /<!ENTITY/i.test(doctype)
  })
  parser.on('opentag', ({ name, attributes }) => {
    keepText()
    if (passedOver > 0 || frames.length >= deepestElement) {
      if (passedOver === 0) tooDeep(pathOf(frames))
      passedOver += 1
      return
    }
    const local = localName(name)
    const frame = frameOf('object', local)
    const node = nodeOf(frame)
    for (const [attribute, value] of Object.entries(attributes))
      if (!attribute.startsWith('xmlns')) node[localName(attribute)] = String(value)
    root ??= { name: local, node }
    frames.push(frame)
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    if (passedOver > 0) {
      passedOver -= 1
      return
    }
    keepText()
    const frame = frames.pop()
    const outer = frames.at(-1)
    if (!frame || !outer) return
    const [key, value] = namedValue(String(frame.key), nodeOf(frame))
    put(nodeOf(outer), key, value, String(outer.key))
  })

  function add(piece: string) {
    if (passedOver > 0 || text.length > longestText) return
    text += piece.length > longestText ? piece.slice(0, longestText) : piece
  }

  function keepText() {
    const frame = frames.at(-1)
    const own = text.trim()
    text = ''
    if (own === '' || !frame || passedOver > 0) return
    const node = nodeOf(frame)
    const earlier = node[ownText]
    if (typeof earlier !== 'string') node[ownText] = own
    else if (earlier.length < longestText) node[ownText] = `${earlier} ${own}`
  }

  return {
    write: (part) => void parser.write(part),
    end: () => void parser.close(),
    frames,
    root: () => root,
    line: () => parser.line,
    problem: () => problem,
    hasEntities: () => entities,
  }
}

function nodeOf({ node }: Frame): TreeObject {
  // Elements are objects.
  return node as TreeObject
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** `<elem key="cvss">5.8</elem>` and `<tag name="os">linux</tag>` are fields of the element around them. */
function namedValue(name: string, node: TreeObject): readonly [string, Tree] {
  const key = node['key'] ?? node['name']
  const text = node[ownText]
  const isField = /^(?:elem|tag|property|field|entry|attribute)$/i.test(name)
  if (!isField || typeof key !== 'string' || key === '' || Object.keys(node).length > 2)
    return [name, valueOf(node)]
  return [key, text ?? node['value'] ?? '']
}

/** An element with nothing but a text is that text. */
function valueOf(node: TreeObject): Tree {
  const names = Object.keys(node)
  if (names.length === 0) return ''
  return names.length === 1 && names[0] === ownText ? (node[ownText] ?? '') : node
}

function put(node: TreeObject, name: string, value: Tree, around: string) {
  const earlier = node[name]
  if (Array.isArray(earlier)) earlier.push(value)
  else if (earlier !== undefined) node[name] = [earlier, value]
  else node[name] = isListed(name, around) ? [value] : value
}
