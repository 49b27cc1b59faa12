/** Rows for the tests. */

import { type Assessment, emptyAssessment } from '#assessment/assessment.ts'
import { parseCveId } from '#cve-id/cve-id.ts'
import { type Vector, parseVector } from '#cvss/index.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import type { Row } from '#rows/row.ts'
import { sharedResult } from '#share/shared-result.ts'
import type { OutRow } from '../out-row.ts'

/** A vector that can be read. */
export function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

const cve = parseCveId('CVE-2024-3094')
const known: KnownOfCve | undefined = cve && {
  cve,
  kev: {
    kind: 'listed',
    says: 'catalogue',
    since: '2024-04-01',
    due: '2024-04-22',
    ransomware: 'known',
    catalogueDate: '2026-11-20',
    from: { by: 'file', date: '2026-11-20' },
  },
  epss: {
    kind: 'scored',
    score: { cve, date: '2026-11-20', probability: 0.944, percentile: 0.9991 },
    from: { by: 'file', date: '2026-11-20' },
  },
  ssvc: { kind: 'not-asked' },
  record: { kind: 'not-asked' },
}

/** A row as it goes out, with what is known of the first CVE. */
export function outOf(row: Row): OutRow {
  const { cve: own, title, note, marking, metricNotes, vectors: all } = row.assessment
  const facts = own === cve ? known : undefined
  return {
    row,
    known: facts,
    result: sharedResult(all[row.version], {
      whose: row.assessment.origins[row.version]?.name,
      cve: own,
      link: 'https://plumb.example/#CVSS:3.1/AV:N',
      epss: facts?.epss.kind === 'scored' ? facts.epss.score : undefined,
      rationale: {
        title,
        note,
        metricNotes: new Map(metricNotes.map(({ metric, text }) => [metric, text] as const)),
      },
      tlp: marking === 'none' ? undefined : marking,
    }),
  }
}

/** A row of which everything is said. */
export function sampleRow(changed: Partial<Row> = {}, said: Partial<Assessment> = {}): Row {
  const blank = emptyAssessment('sample-1')
  const v31 = vectorOf('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')
  return {
    assessment: {
      ...blank,
      cve,
      title: 'Backdoor',
      vectors: { ...blank.vectors, '3.1': v31 },
      ...said,
    },
    version: '3.1',
    place: 1,
    status: 'open',
    found: undefined,
    changedAt: 1,
    ...changed,
  }
}
