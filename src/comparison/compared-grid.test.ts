import { expect, test } from 'vitest'

import { emptyAssessment, withVectors } from '#assessment/assessment.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { compare } from '#compare/compare.ts'
import { parseVector } from '#cvss/index.ts'
import { compare as texts } from '#i18n/en/compare.ts'
import { en as messages } from '#i18n/en.ts'
import { gridForms } from '#share/grid-forms.ts'
import type { Column } from '#state/comparison/column.ts'
import { shownVector } from '#state/snapshot.ts'
import { namedForOthers } from './named-for-others.ts'
import { gridOf, jsonOf } from './compared-grid.ts'

const nvd = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H'
const own = 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:H'

function column(text: string, by?: string): Column {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(text)
  const { vector } = reading
  const origin = by === undefined ? undefined : ({ from: 'published', name: by, vector } as const)
  const about = withVectors(emptyAssessment('0'), [{ vector, origin }])
  const cve = 'CVE-2022-20701' as CveId
  return { assessment: { ...about, cve, marking: 'AMBER' }, version: vector.version }
}

const columns = [column(nvd, 'NVD'), column(own)]
const vectors = columns.map(shownVector)
const comparison = compare(vectors, 1)
if (!comparison) throw new Error('nothing to compare')
const compared = namedForOthers(texts, {
  columns,
  vectors,
  names: ['NVD', 'Yours'],
  comparison,
  referenceName: undefined,
})

test('a copy says whose each vector is, what is not final, the distance, and every metric', () => {
  const lines = gridForms.plain(gridOf({ messages, texts }, compared)).split('\n')
  expect(lines.map((line) => line.replaceAll(/ {2,}/g, ' | '))).toEqual([
    'TLP:AMBER',
    'Metric | NVD | Own vector',
    'Source | NVD | Own vector',
    'CVE | CVE-2022-20701 | CVE-2022-20701',
    'Score | 7.8 High | 8.1 to 8.8 High (Not final)',
    'Against Own vector | 0.3 to 1.0 below Own vector.',
    'Attack Vector (AV) | Local | Network',
    'Availability (A) | High | Not answered',
    'Attack Complexity (AC) | Low | Low',
    'Privileges Required (PR) | Low | Low',
    'User Interaction (UI) | None | None',
    'Scope (S) | Unchanged | Unchanged',
    'Confidentiality (C) | High | High',
    'Integrity (I) | High | High',
    '',
    `NVD: ${nvd}`,
    `Own vector: ${own}`,
  ])
})

test('JSON has the numbers, null for what there is none of', () => {
  expect(JSON.parse(jsonOf({ messages, texts }, compared))).toMatchObject([
    { name: 'NVD', whose: 'NVD', vector: nvd, score: 7.8, apart: { min: -1, max: -0.3 } },
    {
      name: 'Own vector',
      whose: 'Own vector',
      score: null,
      range: { min: 8.1, max: 8.8 },
      isReference: true,
    },
  ])
})
