import { shownProbability, wholePercentile } from '#epss/epss-score.ts'
import type { ShareTexts } from '#i18n/messages.ts'
import { type Texts, noteLines, partsOf, undecidedText } from './parts.ts'
import { provenanceLine } from './provenance.ts'
import type { SharedResult, SharedFact } from './shared-result.ts'
import { lineOf } from './written-text.ts'

/** A column of the tables, in their order. */
export type Column = keyof ShareTexts['columns']

/** What a table says of a result: text by column, '' for what is not known; only the note may have several lines. */
export type Cells = Readonly<Record<Column, string>>

/** The cells of a result, escaped for no target. */
export function cellsOf(texts: Texts, result: SharedResult): Cells {
  const { notes, label, ...parts } = partsOf(texts, { ...result, others: [] })
  const { epss } = result
  const { known } = texts.share
  return {
    tlp: parts.tlp,
    title: parts.title,
    cve: parts.cve,
    version: label,
    score: parts.score,
    severity: parts.severity,
    vector: parts.vector,
    whose: lineOf(result.whose ?? ''),
    epss: epss ? known.probability(shownProbability(epss.probability)) : '',
    epssPercentile: epss ? known.percentile(wholePercentile(epss.percentile)) : '',
    epssDate: lineOf(epss?.date ?? ''),
    link: parts.link,
    note: notes.flatMap((note) => noteLines(texts, note)).join('\n'),
    kev: factText(result, 'kev'),
    ssvc: factText(result, 'ssvc'),
    status: [
      provenanceLine(texts.share, { ...result, others: [] }),
      // The values between which a metric is undecided, and which of them belong together.
      undecidedText(texts, result.vector),
    ]
      .filter(Boolean)
      .join(' · '),
  }
}

function factText({ facts }: SharedResult, name: SharedFact['fact']): string {
  return lineOf(facts.find(({ fact }) => fact === name)?.text ?? '')
}

/** All columns in their order, as `cellsOf` names them. */
export function columnsOf({ share }: Texts): readonly Column[] {
  // The texts have exactly these keys.
  return Object.keys(share.columns) as Column[]
}
