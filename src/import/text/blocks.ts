/** Blocks of `key: value` or `key = "value"`, of which each is a finding. */

import { readIds } from '../cells/ids.ts'
import { readName } from '../table/names.ts'

/** A block as a row by the names of its keys. */
export type Block = {
  readonly fields: ReadonlyMap<string, string>
  /** 0-based. */
  readonly line: number
}

const pair =
  /^\s*(?:[-*]\s+)?["'*]{0,2}([A-Za-z][\w ./#-]{0,40}?)["'*]{0,2}\s*(?::(?!\/\/)|=)\s*\**\s*(\S[\s\S]*)?$/
/** A vector, or the rest of one, has colons of its own. */
const vectorFirst = /^\W*(?:CVSS:[234](?:\.\d)?\/|[A-Z]{1,3}:[A-Z]{1,4}\/[A-Z]{1,3}:[A-Z])/i
const numbering = /^\s*(?:#+\s*)?(?:\d{1,4}(?:\.\d{1,3}){0,4}[.:)]?\s+)?/
const leastKeys = 2
const mostFields = 200

/** The pair that a line is. */
export function pairIn(line: string): { readonly key: string; readonly value: string } | undefined {
  const isPair = line.length < 4_000 && !vectorFirst.test(line)
  const [, key, value = ''] = (isPair ? pair.exec(line) : undefined) ?? []
  if (key === undefined) return undefined
  return { key: key.trim(), value: value.trim().replace(/^["'](.*)["'],?$/, '$1') }
}

/** The blocks of lines that empty ones part, in which nothing but pairs stands. */
export function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  let fields = new Map<string, string>()
  let [begin, other] = [0, 0]
  const close = () => {
    if (isBlock(fields) && other <= fields.size / 2) blocks.push({ fields, line: begin })
    fields = new Map()
    other = 0
  }
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || /^\s*(?:```.*|---+|\+\+\+|===+)\s*$/.test(line)) {
      close()
      continue
    }
    const found = pairIn(line)
    if (!found) {
      // `[advisory]` begins a part of a block.
      if (/^\s*\[[\w.-]+\]\s*$/.test(line)) continue
      if (fields.size === 0 && other === 0 && isTitle(line)) {
        fields.set('Title', line.replace(numbering, '').trim())
        begin = at
      } else other++
      continue
    }
    // The first key again begins the next.
    const first = [...fields.keys()].find((each) => each !== 'Title' || found.key === 'Title')
    if (first === found.key) close()
    if (fields.size === 0) begin = at
    // What a key says is surer than the line above.
    if (found.key === 'Title') fields.delete('Title')
    if (!fields.has(found.key) && fields.size < mostFields) fields.set(found.key, found.value)
  }
  close()
  return blocks
}

function isTitle(line: string): boolean {
  return line.length < 200 && /^\s*[\p{L}\d#*]/u.test(line) && !/[.:,;]\s*$/.test(line)
}

function isBlock(fields: ReadonlyMap<string, string>): boolean {
  const kinds = new Set([...fields.keys()].flatMap((key) => readName(key)[0]?.kind ?? []))
  const text = [...fields.values()].join('\n')
  const isTold = readIds(text).ids.length > 0 || /(?<![a-z])AV:[NALP]\//i.test(text)
  return kinds.size >= leastKeys && isTold
}
