import { type Texts, noteLines, partsOf, saying } from './parts.ts'
import type { SharedResult } from './shared-result.ts'

/**
 * Wiki markup of Jira and Confluence:
 * `*9.3 Critical* CVSS-B, v4.0 - {{vector}} - [open in calculator|…]`. Both turn `AV:P/` and `E:P/`
 * into emoji outside of `{{…}}`, and lose a link around `{{…}}`. Title, source and notes stand in a
 * `{noformat}` block, where nothing is markup; no backslash keeps every renderer from emoji.
 */
export function wikiForm(texts: Texts, result: SharedResult): string {
  const parts = partsOf(texts, result)
  const { tlp, title, headline, label, vector, cve, whose, epss, link, notes } = parts
  const score = saying([
    `*${headline}* ${label}`,
    vector && `{{${vector}}}`,
    link && `[${texts.share.openInCalculator}|${link}]`,
  ]).join(' - ')
  const writing = [...saying([title, whose]), ...notes.flatMap((note) => noteLines(texts, note))]
  return [...saying([tlp, score, cve, epss]), ...blockOf(writing)].join('\n')
}

/** Lines as they are; a block's end among them gets a space, so that it ends nothing. */
function blockOf(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  const harmless = lines.map((line) => line.replaceAll(/\{(?=\s*noformat)/gi, '{ '))
  return ['{noformat}', ...harmless, '{noformat}']
}
