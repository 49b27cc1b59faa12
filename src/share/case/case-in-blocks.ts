import { type Texts, joinedPieces, noteLines } from '../parts.ts'
import { slackBlock, withoutCommands } from '../slack-form.ts'
import { wikiBlock } from '../wiki-form.ts'
import type { CaseLine, Paragraph } from './case-line.ts'

/** A line of a form that has no escape: what may hold anything is shut into a block, where nothing is markup. */
type Shown = { readonly text: string; readonly isShut: boolean }

/** How such a form writes its own lines, and a block. */
type Dialect = {
  readonly heading: (text: string) => string
  readonly vector: (text: string) => string
  readonly link: (words: string, link: string) => string
  readonly block: (lines: readonly string[]) => readonly string[]
}

const wiki: Dialect = {
  heading: (text) => `*${text}*`,
  vector: (text) => `{{${text}}}`,
  link: (words, link) => `[${words}|${link}]`,
  block: wikiBlock,
}

const slack: Dialect = {
  heading: (text) => `*${text}*`,
  vector: (text) => `\`${text}\``,
  link: (_, link) => link,
  block: slackBlock,
}

/** Wiki markup of Jira and Confluence. */
export function wikiText(texts: Texts, paragraphs: readonly Paragraph[]): string {
  return written(wiki, texts, paragraphs)
}

/** Slack's mrkdwn for its message field. */
export function slackText(texts: Texts, paragraphs: readonly Paragraph[]): string {
  return withoutCommands(written(slack, texts, paragraphs))
}

function written(dialect: Dialect, texts: Texts, paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map((lines) =>
      inBlocks(
        dialect,
        lines.flatMap((line) => shownLines(dialect, texts, line)),
      ),
    )
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** Lines in their order, neighbours that are shut in one block. */
function inBlocks({ block }: Dialect, lines: readonly Shown[]): readonly string[] {
  const all: string[] = []
  let shut: string[] = []
  for (const [at, { text, isShut }] of lines.entries()) {
    if (!isShut) all.push(text)
    else shut.push(text)
    if (shut.length === 0 || lines[at + 1]?.isShut) continue
    all.push(...block(shut))
    shut = []
  }
  return all
}

function shownLines(dialect: Dialect, texts: Texts, line: CaseLine): readonly Shown[] {
  switch (line.kind) {
    case 'heading':
      return [open(dialect.heading(line.text))]
    case 'words':
      return [open(line.text)]
    case 'vector':
      return [open(dialect.vector(line.text))]
    case 'link':
      return [open(dialect.link(line.text, line.link))]
    // Powers and products are markup outside of a block.
    case 'formula':
    case 'written':
      return [shut(line.text)]
    case 'note':
      return noteLines(texts, line.note).map(shut)
    case 'provenance': {
      const ours = line.pieces.filter(({ isWritten }) => !isWritten)
      const theirs = line.pieces.filter(({ isWritten }) => isWritten)
      return [open(joinedPieces(texts, ours)), ...theirs.map(({ text }) => shut(text))]
    }
    default:
      return line satisfies never
  }
}

function open(text: string): Shown {
  return { text, isShut: false }
}

function shut(text: string): Shown {
  return { text, isShut: true }
}
