import { type Texts, noteLines, partsOf, saying, toldIn, writtenOutOf } from './parts.ts'
import type { SharedResult } from './shared-result.ts'

/**
 * Slack's mrkdwn for its message field: the score bold, the vector in backticks, the address itself
 * as a link, because Slack knows no `[…](…)`. Nothing is an entity: the field shows `&amp;` as it
 * stands, and a link with it is another link. What others have written stands in a code block,
 * because mrkdwn has no escape; notes stay in it where metrics are written out.
 */
export function slackForm(texts: Texts, result: SharedResult): string {
  const parts = partsOf(texts, result)
  const { tlp, title, cve, others, link, notes } = parts
  const scores = [parts, ...others].flatMap(({ headline, label, vector, inWords }) => [
    `*${texts.share.labelled(headline, label)}*`,
    vector && `\`${vector}\``,
    inWords,
  ])
  const { ours, theirs } = toldIn(texts, parts)
  const writing = [
    ...saying([title, ...theirs]),
    ...notes.flatMap((note) => noteLines(texts, note)),
  ]
  const written = writtenOutOf(parts).flatMap(({ label, metrics }) => [
    label && `*${label}*`,
    ...metrics.map(({ text }) => text),
  ])
  const known = saying([tlp, ...scores, cve, ...ours, link, ...written])
  return [...known, ...slackBlock(writing)].map(withoutCommands).join('\n')
}

/** Lines as they are; an invisible space between backticks keeps three of them from ending the block. */
export function slackBlock(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  return ['```', ...lines.map((line) => line.replaceAll(/`(?=`)/g, '`\u200b')), '```']
}

/** Where the text is sent by a program, `<!here>`, `<@…>` and `<https:…|…>` would call or lead somebody. */
export function withoutCommands(text: string): string {
  return text.replaceAll(/<(?=[^\s\d=])/g, '<\u200b')
}
