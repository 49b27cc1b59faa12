import { type Texts, noteLines, partsOf, saying } from './parts.ts'
import type { SharedResult } from './shared-result.ts'

/**
 * Slack's mrkdwn: the score bold, the vector in backticks, the address itself as a link, because
 * Slack knows no `[…](…)`. `&`, `<` and `>` are entities, as Slack's manual wants, also in the link;
 * Plumb reads `&amp;cve=`, too. Title, source and notes stand in a code block: mrkdwn has no escape.
 */
export function slackForm(texts: Texts, result: SharedResult): string {
  const parts = partsOf(texts, result)
  const { tlp, title, headline, label, vector, cve, whose, epss, link, notes } = parts
  const score = `*${texts.share.labelled(headline, label)}*`
  const writing = [...saying([title, whose]), ...notes.flatMap((note) => noteLines(texts, note))]
  const known = saying([tlp, score, vector && `\`${vector}\``, cve, epss, link])
  return [...known, ...blockOf(writing)].map(withEntities).join('\n')
}

/** Lines as they are; an invisible space between backticks keeps three of them from ending the block. */
function blockOf(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  return ['```', ...lines.map((line) => line.replaceAll(/`(?=`)/g, '`\u200b')), '```']
}

function withEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
