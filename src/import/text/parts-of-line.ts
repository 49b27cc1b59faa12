import type { Line } from './line.ts'

const token =
  /(CVE[-\u2010-\u2015]\d{4}[-\u2010-\u2015]\d{4,})|([([]?(?:CVSS:[234]\.[01]\/)?(?<![a-z])AV:[A-Z](?:\/[A-Z]{1,3}:[A-Z]{1,6})+)/gi
const longest = 20_000
const comment = /^\s*(?:;|\/\/|--|#(?!#))\s*(?=CVE|GHSA)/i

/** Lines of which each names one thing: of IDs with a vector each in one line every pair is one, and what is commented out is none. */
export function partsOf(lines: readonly Line[]): readonly Line[] {
  const isPlain = lines.some(({ text }) => /^\s*CVE-\d{4}-\d{4}/i.test(text))
  return lines.flatMap((line) => {
    if (isPlain && comment.test(line.text)) return []
    return cutsOf(line.text).map((text) => ({ ...line, text }))
  })
}

function cutsOf(text: string): readonly string[] {
  if (text.length > longest) return [text]
  const tokens = [...text.matchAll(token)].map(({ index, 1: id }) => ({
    index,
    isId: id !== undefined,
  }))
  const [first] = tokens
  // Each that is of the first's kind and follows one of the other begins the next.
  const begins = tokens.filter(
    ({ isId }, at) => at > 0 && isId === first?.isId && tokens[at - 1]?.isId !== isId,
  )
  if (begins.length === 0 || tokens.at(-1)?.isId === first?.isId) return [text]
  const starts = [0, ...begins.map(({ index }) => index)]
  return starts.map((start, at) => text.slice(start, starts[at + 1]).replace(/[\s,;|]+$/, ''))
}
