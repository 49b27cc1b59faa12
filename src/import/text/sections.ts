/** Reports in sections: a heading that names a finding, and lines below it that rate it. */

import { parseCveId } from '#cve-id/cve-id.ts'
import { readIds } from '../cells/ids.ts'
import { severityMeant } from '../cells/severity.ts'
import { readStatus } from '../cells/status.ts'
import { isProse, proseNames, vectorsOfProse } from '../cells/prose.ts'
import { readVectors } from '../cells/vector.ts'
import { versionNamed } from '../cells/version-named.ts'
import type { ClaimedScore, ClaimedVector, Finding, Place } from '../finding.ts'
import { readName } from '../table/names.ts'
import { withoutMarks } from '../table/plain-cell.ts'
import { pairIn } from './blocks.ts'
import { openFinding } from './open-finding.ts'

/** What a section says under its heading. */
export type Section = { readonly title: string; readonly finding: Finding }

const numbering =
  /^\s*(?:(?:finding|issue|vulnerability|befund|schwachstelle)\s+)?(?:[A-Z]{0,6}[-_.]?\d{1,4}(?:\.\d{1,3}){0,4}[.:)]?\s*[-–—:]?\s+)/i
/** What stands in an example is no claim. */
const example = /e\.\s?g\.|example|would|z\.\s?b\.|beispiel|template/i
const longestLine = 4_000
const vector = /(?<![a-z])AV:[NALP](?![a-z])/i

const rated =
  /^\s*[✗✖×●•⚠!]?\s*\[?(?:critical|high|medium|moderate|low)\]?[\s:]+(?:CVE-|GHSA-)\S{4,30}(?:\s.{0,200})?$/iu
const ratingInFront =
  /^[\s✗✖×●•⚠!]*[[(]?(critical|high|medium|moderate|low|info)[\])]?[\s:–-]+(?=\S)/iu

type Open = { readonly title: string; readonly at: number; readonly lines: string[] }

/** The sections of a text that has headings, with what each claims. */
export function sectionsOf(
  lines: readonly string[],
  placeOf: (at: number) => Place,
): readonly Section[] {
  const opened: Open[] = []
  for (const [at, line] of lines.entries()) {
    const heading = headingAt(lines, at)
    if (heading !== undefined) opened.push({ title: heading, at, lines: [] })
    else opened.at(-1)?.lines.push(line)
  }
  return opened.map(({ title, at, lines: own }) => {
    const whole = withoutMarks(title).replace(numbering, '').trim()
    const isRated = /^[[(✗✖×●•⚠!]/u.test(whole) || rated.test(whole)
    const [, severity] = (isRated ? ratingInFront.exec(whole) : null) ?? []
    const plain = severity === undefined ? whole : whole.replace(ratingInFront, '')
    const finding = claimsOf(plain, joined(own), placeOf(at))
    return { title: plain, finding: { ...finding, severity: finding.severity ?? severity } }
  })
}

function headingAt(lines: readonly string[], at: number): string | undefined {
  const line = lines[at] ?? ''
  const [, marked] = /^\s{0,3}#{1,6}\s+(.{1,300}?)\s*#*$/.exec(line) ?? []
  if (marked !== undefined) return marked
  // `✗ HIGH CVE-2023-0001 [Out-of-bounds Write]`, as programs print it.
  if (rated.test(line)) return line.trim()
  const [, bold] = /^\s*\*\*([^*]{3,200})\*\*:?\s*$/.exec(line) ?? []
  if (bold !== undefined) return bold
  const isUnderlined = /^\s*(?:={3,}|-{3,})\s*$/.test(lines[at + 1] ?? '')
  return isUnderlined && /^\s{0,3}[\p{L}\d]/u.test(line) && line.length < 200 ? line : undefined
}

/** Lines of which a vector goes on in the next are one. */
function joined(lines: readonly string[]): readonly string[] {
  const whole: string[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    if (last !== undefined && /:[A-Z]{1,4}\s*\/\s*$/i.test(last))
      whole[whole.length - 1] = `${last.trimEnd()}\n${line.trim()}`
    else whole.push(line)
  }
  return whole
}

function claimsOf(title: string, lines: readonly string[], place: Place): Finding {
  const ids = new Set(readIds(title).ids)
  const vectors: ClaimedVector[] = []
  const scores: ClaimedScore[] = []
  const prose: string[] = []
  let finding = openFinding([], place)
  for (const line of lines) {
    const { name, value } = claimIn(line)
    if (name === undefined) continue
    const kind = readName(name)[0]?.kind
    const plain = withoutMarks(value)
    const isRating = kind === 'vector' || kind === 'score' || name === ''
    if (vector.test(value) && !isRating && isProse(value, proseNames.test(name.toLowerCase())))
      prose.push(value)
    else if (vector.test(value)) {
      vectors.push(
        ...readVectors(withoutLabels(value), {
          version: versionNamed(name),
          score: scoreBeside(plain),
        }).vectors,
      )
      for (const id of readIds(value).ids) ids.add(id)
    } else if (kind === 'cve' || kind === 'id') for (const id of readIds(value).ids) ids.add(id)
    else if (plain === '' || plain.length > 200) continue
    else if (kind === 'asset') finding = { ...finding, asset: plain }
    else if (kind === 'score') {
      const score = scoreBeside(plain)
      if (score !== undefined)
        scores.push({ version: versionNamed(name), score, source: undefined })
    } else if (kind === 'severity') finding = { ...finding, severity: plain }
    else if (kind === 'status') finding = { ...finding, status: readStatus(plain, name) }
    else if (kind === 'component')
      finding = { ...finding, component: { name: plain, version: undefined } }
  }
  return {
    ...finding,
    ...openFinding([...ids], place),
    ...kept(finding),
    title,
    ...joinedScores(vectors.length > 0 ? vectors : ofProse(prose, [...ids]), scores),
  }
}

/** What sentences say counts where nothing else does. */
function ofProse(sentences: readonly string[], ids: readonly string[]): readonly ClaimedVector[] {
  const own = ids.flatMap((id) => parseCveId(id) ?? [])
  return sentences.flatMap((text) => vectorsOfProse(text, own))
}

/** A score in a line of its own is the vector's that has none. */
function joinedScores(vectors: readonly ClaimedVector[], scores: readonly ClaimedScore[]) {
  const [vector] = vectors
  const [first] = scores
  const isOne = vectors.length === 1 && scores.length === 1
  return isOne && vector && first && vector.score === undefined
    ? { vectors: [{ ...vector, score: first.score }], scores: [] }
    : { vectors, scores }
}

/** Whether a section says enough to be a finding: a vector, or how severe what it names is. */
export function isRatedSection({ title, finding }: Section): boolean {
  const { vectors, severity = '' } = finding
  return vectors.length > 0 || (title.length > 2 && severityMeant(severity) !== undefined)
}

function kept({ asset, severity, status, component }: Finding) {
  return { asset, severity, status, component }
}

/** A line that rates: `Name: value`, a row of a table of two columns, or a vector with next to nothing. */
function claimIn(line: string): { readonly name: string | undefined; readonly value: string } {
  if (line.length > longestLine) return { name: undefined, value: '' }
  const [before, cell, other, behind, more] = line.split('|', 6).map((each) => each.trim())
  if (before === '' && cell && other !== undefined && !behind && more === undefined)
    return { name: withoutMarks(cell), value: other }
  // A row of a table is read with it.
  if (before === '' && other !== undefined) return { name: undefined, value: '' }
  const pair = pairIn(line)
  const isOfVector =
    /CVSS$/i.test(pair?.key ?? '') && /^(?:[234]\.[01]\/|AV:)/i.test(pair?.value ?? '')
  if (pair && !isOfVector && !/^https?$/i.test(pair.key) && !/(?<![a-z])AV$/.test(pair.key))
    return { name: pair.key, value: pair.value }
  const rest = vector.test(line)
    ? line.replace(/\S*AV:[A-Z](?:\/[A-Z]{1,3}:[A-Z]{1,6})+\S*/gi, '')
    : undefined
  return {
    name: rest !== undefined && rest.trim().length < 40 && !example.test(rest) ? '' : undefined,
    value: line,
  }
}

/** What follows a vector's sentence is none of it. */
function withoutLabels(value: string): string {
  return value.replace(/\.\s+[A-Z][a-z]+:[\s\S]*$/, '')
}

function scoreBeside(value: string): number | undefined {
  const [, first, named] =
    /^\W*(10(?:[.,]0)?|\d[.,]\d)(?![\d.]*\d)|(?:score|rating|wert)\D{0,12}(10(?:[.,]0)?|\d[.,]\d)(?![\d.]*\d)/i.exec(
      value,
    ) ?? []
  const score = first ?? named
  return score === undefined ? undefined : Number(score.replace(',', '.'))
}
