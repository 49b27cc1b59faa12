import type { Severity } from '#cvss/index.ts'
import { escapedText } from './html.ts'
import { type Texts, joinedPieces, partsOf, saying, severityText } from './parts.ts'
import { plainForm } from './plain-form.ts'
import type { SharedResult } from './shared-result.ts'
import { type Tlp, tlpColors, tlpText } from '#assessment/tlp.ts'
import { wrappedAtSlashes, wrappedAtSpaces } from './wrapped-lines.ts'

const width = 600
const leastHeight = 220
const blockWidth = 168
const margin = 24
const textLeft = blockWidth + margin

/** Background and ink, the light theme's of tokens.css. */
const severityColors: Readonly<Record<Severity, readonly [string, string]>> = {
  none: ['#eef1f4', '#15171c'],
  low: ['#ffe08a', '#15171c'],
  medium: ['#f5a623', '#15171c'],
  high: ['#d1440c', '#ffffff'],
  critical: ['#5b0f2e', '#ffffff'],
}
/** A draft has no colour of a severity, because it has no severity yet. */
const draftColors = ['#ffffff', '#15171c'] as const

const sans = 'system-ui, sans-serif'
const mono = 'ui-monospace, Menlo, Consolas, monospace'

/** Lines of one text, drawn below each other. */
type Block = {
  readonly lines: readonly string[]
  readonly size: number
  readonly font?: string
  readonly bold?: boolean
  readonly color?: string
}

/**
 * A picture of a result, 600 wide and as high as its text needs: a whole SVG document without
 * scripts, links and foreign references, in the system's fonts. Everything is drawn as text;
 * `<title>` has the score and `<desc>` the whole plain form, notes included. All text is escaped.
 */
export function scoreCardSvg(texts: Texts, result: SharedResult): string {
  const parts = partsOf(texts, result)
  const top = result.tlp ? 60 : 16
  const blocks = blocksOf(texts, result)
  const spare = Math.max(0, leastHeight - 16 - drawnBelow(blocks, top).end)
  const text = drawnBelow(blocks, top + Math.round(spare / 2))
  const height = Math.max(leastHeight, Math.ceil(text.end + margin))
  const name = escapedText(texts.share.labelled(parts.headline, parts.label))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="score-card-title" aria-describedby="score-card-text">`,
    `<title id="score-card-title">${name}</title>`,
    `<desc id="score-card-text">${escapedText(plainForm(texts, result))}</desc>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="15.5" fill="#ffffff" stroke="#dddbd5"/>`,
    severityBlock(texts, result, height),
    result.tlp ? marking(result.tlp) : '',
    text.svg,
    '</svg>',
  ].join('\n')
}

function blocksOf(texts: Texts, result: SharedResult): readonly Block[] {
  const parts = partsOf(texts, result)
  const scores = [parts, ...parts.others].flatMap(({ headline, label, vector }): Block[] => [
    { lines: wrappedAtSpaces(texts.share.labelled(headline, label), 46, 3), size: 14, bold: true },
    { lines: wrappedAtSlashes(vector, 46), size: 13, font: mono },
  ])
  return [
    { lines: wrappedAtSpaces(parts.title, 42, 2), size: 16, bold: true },
    ...scores,
    { lines: wrappedAtSpaces(parts.cve, 48, 1), size: 14 },
    { lines: wrappedAtSpaces(joinedPieces(texts, parts.provenance), 52, 6), size: 13 },
    { lines: wrappedAtSlashes(parts.link, 54), size: 11, font: mono, color: '#5a5e67' },
  ]
}

function severityBlock(texts: Texts, result: SharedResult, height: number): string {
  const { messages } = texts
  const { score } = result
  const [background, ink] = score ? severityColors[score.severity] : draftColors
  const words = wrappedAtSpaces(severityText(messages, result), 17, 2)
  const below = score ? words : saying([messages.notFinal, ...words])
  const middle = Math.round(height / 2)
  const lines = below.map((line, at) => centred(line, middle + 28 + at * 22, score ? 18 : 15, ink))
  const edge = score ? '' : ' stroke="#7d818a" stroke-dasharray="4 4"'
  return [
    `<rect x="8" y="8" width="${blockWidth - 8}" height="${height - 16}" rx="10" fill="${background}"${edge}/>`,
    centred(partsOf(texts, result).score, middle - 4, score ? 56 : 22, ink),
    ...lines,
  ].join('\n')
}

function centred(text: string, y: number, size: number, color: string): string {
  const x = 8 + (blockWidth - 8) / 2
  return `<text x="${x}" y="${y}" text-anchor="middle" font-family="${sans}" font-size="${size}" font-weight="700" fill="${color}">${escapedText(text)}</text>`
}

/** The label at the right of the head, on black, in 12 point as TLP 2.0 wants it at least. */
function marking(tlp: Tlp): string {
  const label = tlpText(tlp)
  const boxWidth = label.length * 11 + 20
  const left = width - margin - boxWidth
  return [
    `<rect x="${left}" y="16" width="${boxWidth}" height="28" fill="#000000"/>`,
    `<text x="${left + boxWidth / 2}" y="36" text-anchor="middle" font-family="${sans}" font-size="16" font-weight="700" fill="${tlpColors[tlp]}">${escapedText(label)}</text>`,
  ].join('\n')
}

function drawnBelow(blocks: readonly Block[], top: number): { svg: string; end: number } {
  let end = top
  const drawn: string[] = []
  for (const { lines, size, font = sans, bold = false, color = '#15171c' } of blocks) {
    if (lines.length === 0) continue
    const lineHeight = Math.round(size * 1.4)
    const spans = lines.map((line, at) => {
      const y = end + 4 + size + at * lineHeight
      return `<tspan x="${textLeft}" y="${y}">${escapedText(line)}</tspan>`
    })
    drawn.push(
      `<text font-family="${font}" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${color}">${spans.join('')}</text>`,
    )
    end += lines.length * lineHeight + 6
  }
  return { svg: drawn.join('\n'), end }
}
