import type { Finding } from '../finding.ts'
import { isRatedSection, type Section } from './sections.ts'

const leastTitle = 6

/** Joins the rows of a report's summary with the sections that tell of them; a section with a vector of its own is a finding, too. */
export function mergeSections(
  rows: readonly Finding[],
  sections: readonly Section[],
): readonly Finding[] {
  const used = new Set<Section>()
  const merged = rows.map((row) => {
    const section = sections.find((each) => !used.has(each) && isSame(row, each))
    if (!section) return row
    used.add(section)
    return joined(row, section.finding)
  })
  const own = sections.filter((each) => !used.has(each) && isRatedSection(each))
  return [...merged, ...own.map(({ finding }) => finding)]
}

function isSame({ title, ids }: Finding, section: Section): boolean {
  const [one, other] = [letters(title ?? ''), letters(section.title)]
  if (one.length < leastTitle || other.length < leastTitle)
    return ids.some((id) => section.finding.ids.includes(id))
  return one.startsWith(other) || other.startsWith(one)
}

function letters(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\d]+/gu, '')
}

function joined(row: Finding, section: Finding): Finding {
  const vectors = section.vectors.length > 0 ? section.vectors : row.vectors
  const scoreFor = (version: string) =>
    row.scores.find((each) => major(each.version) === major(version))
  const status = section.status.written === undefined ? row.status : section.status
  return {
    ...row,
    title: section.title ?? row.title,
    ids: [...new Set([...row.ids, ...section.ids])],
    cves: [...new Set([...row.cves, ...section.cves])],
    asset: section.asset ?? row.asset,
    component: section.component ?? row.component,
    severity: section.severity ?? row.severity,
    status,
    vectors: vectors.map((each) => ({
      ...each,
      score: each.score ?? scoreFor(each.version)?.score,
    })),
    scores: row.scores.filter(
      ({ version }) => !vectors.some((each) => major(each.version) === major(version)),
    ),
    place: section.place,
  }
}

function major(version: string | undefined): string {
  return version?.slice(0, 1) ?? ''
}
