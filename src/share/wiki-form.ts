import { type Texts, noteLines, partsOf, saying, toldIn, writtenOutOf } from './parts.ts'
import type { SharedResult } from './shared-result.ts'

/**
 * Wiki markup of Jira and Confluence:
 * `*9.3 Critical* CVSS-B, v4.0 - {{vector}} - [open in calculator|…]`. Both turn `AV:P/` and `E:P/`
 * into emoji outside of `{{…}}`, and lose a link around `{{…}}`. What others have written stands in a
 * `{noformat}` block, where nothing is markup; no backslash keeps every renderer from emoji. Notes stay in
 * it where metrics are written out.
 */
export function wikiForm(texts: Texts, result: SharedResult): string {
  const parts = partsOf(texts, result)
  const { tlp, title, cve, others, link, notes } = parts
  const open = link && `[${texts.share.openInCalculator}|${link}]`
  const scores = [parts, ...others].flatMap(({ headline, label, vector, inWords }, at) => [
    saying([`*${headline}* ${label}`, vector && `{{${vector}}}`, at === 0 ? open : '']).join(' - '),
    inWords,
  ])
  const written = writtenOutOf(parts).flatMap(({ label: version, metrics }) => [
    version && `*${version}*`,
    ...metrics.map(({ text }) => text),
  ])
  const { ours, theirs } = toldIn(texts, parts)
  const writing = [
    ...saying([title, ...theirs]),
    ...notes.flatMap((note) => noteLines(texts, note)),
  ]
  const known = saying([tlp, ...scores, cve, ...ours, ...written])
  return [...known, ...wikiBlock(writing)].join('\n')
}

/** Lines as they are; a block's end among them gets a space, so that it ends nothing. */
export function wikiBlock(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  const harmless = lines.map((line) => line.replaceAll(/\{(?=\s*noformat)/gi, '{ '))
  return ['{noformat}', ...harmless, '{noformat}']
}
