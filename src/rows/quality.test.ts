import { expect, test } from 'vitest'

import { scoreVector } from '#cvss/index.ts'
import type { ClaimedVector, Finding } from '#import/finding.ts'
import { mergeFindings } from './from-finding.ts'
import { type QualityMark, marksIn, qualityOf } from './quality.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

function claim(changed: Partial<ClaimedVector> = {}): ClaimedVector {
  const { vector = v31 } = changed
  return {
    written: vector,
    vector,
    version: '3.1',
    score: 9.8,
    source: undefined,
    changes: [],
    ...changed,
  }
}

function marks(changed: Partial<Finding>): readonly QualityMark[] {
  const finding: Finding = {
    ids: ['CVE-2024-3094'],
    cves: [],
    title: undefined,
    component: undefined,
    asset: undefined,
    severity: undefined,
    status: { meaning: 'open', written: undefined },
    vectors: [claim()],
    scores: [],
    place: { files: ['a'], within: '' },
    ...changed,
  }
  const { added } = mergeFindings([], [finding], { newId: () => 'n', place: 0, now: 1 })
  return marksIn(added[0] ? qualityOf(added[0], scoreVector) : 0)
}

test('what agrees has no mark', () => {
  expect(marks({ severity: 'Critical' })).toEqual([])
})

test.each<[QualityMark, Partial<Finding>]>([
  ['differs', { vectors: [claim({ score: 9.7 })] }],
  ['off-band', { severity: 'Medium' }],
  ['order', { vectors: [claim({ changes: ['reordered'] })] }],
  ['repaired', { vectors: [claim({ changes: ['decimal-comma'] })] }],
  [
    'safety-on-base',
    {
      vectors: [
        claim({ vector: v40, version: '4.0', score: 9.3, written: v40.replace('SI:N', 'SI:S') }),
      ],
    },
  ],
  ['shared', { ids: ['CVE-2024-3094', 'CVE-2024-3095'] }],
  ['no-version', { vectors: [], scores: [{ version: undefined, score: 5, source: undefined }] }],
  ['incomplete', { vectors: [claim({ vector: v31.replace('/A:H', ''), score: undefined })] }],
  [
    'unreadable',
    { vectors: [{ ...claim({ written: 'AV:?', score: undefined }), vector: undefined }] },
  ],
])('%s is marked, and nothing else', (mark, changed) => {
  expect(marks(changed)).toEqual([mark])
})

test('threat metrics beside a base score are marked, whether or not they move it', () => {
  const withThreat = (values: string, score: number) => [
    claim({ vector: `${v31}/${values}`, score }),
  ]
  // 9.8 with E:U is 9.0 (v3.1: 9.8 × 0.91 rounded up).
  expect(marks({ vectors: withThreat('E:U', 9.8) })).toEqual(['differs', 'threat-in-base'])
  expect(marks({ vectors: withThreat('E:U', 9) })).toEqual([])
  expect(marks({ vectors: withThreat('E:H', 9.8) })).toEqual(['threat-in-base'])
  expect(marks({ vectors: withThreat('E:X', 9.8) })).toEqual([])
})

test('a word that fits one of several scores is on its band', () => {
  const scores = [{ version: '2.0', score: 5, source: 'NVD' }] as const
  expect(marks({ severity: 'medium', scores })).not.toContain('off-band')
})
