import { expect, test } from 'vitest'

import { type Vector, emptyVector, parseVector, versions } from '#cvss/index.ts'
import { assessmentFragment, versionsNotInLink } from './assessment-link.ts'
import { emptyAssessment } from './assessment.ts'
import { companionVector, missingCompanion } from './companion.ts'

const v31Text = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v4Text = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

function vectorOf(text: string): Vector {
  const reading = parseVector(text)
  if (!reading.ok) throw new Error(`${text} cannot be read`)
  return reading.vector
}

const v4 = vectorOf(v4Text)
const v31 = vectorOf(v31Text)
const v30 = vectorOf(v31Text.replace('3.1', '3.0'))
const v2 = vectorOf('AV:N/AC:L/Au:N/C:P/I:P/A:P')
const all = { '4.0': v4, '3.1': v31, '3.0': v30, '2.0': v2 }

test('a companion is there once both vectors are complete: 4.0 beside 3.1, else beside 3.0', () => {
  expect(versions.map((shown) => companionVector(all, shown))).toEqual([v31, v4, v4, undefined])
  expect(companionVector({ ...all, '3.1': emptyVector('3.1') }, '4.0')).toBe(v30)
  expect(companionVector({ ...all, '4.0': emptyVector('4.0') }, '3.1')).toBeUndefined()
  expect(companionVector({ ...all, '4.0': emptyVector('4.0') }, '4.0')).toBeUndefined()
})

test('what is missing beside a complete vector: the later version, unless another is begun', () => {
  const { vectors } = emptyAssessment('a')
  expect(missingCompanion({ ...vectors, '4.0': v4 }, '4.0')).toBe('3.1')
  expect(missingCompanion({ ...vectors, '3.0': v30 }, '3.0')).toBe('4.0')
  const begun = vectorOf('CVSS:3.0/AV:N')
  expect(missingCompanion({ ...vectors, '4.0': v4, '3.0': begun }, '4.0')).toBe('3.0')
  expect(versions.map((shown) => missingCompanion(all, shown))).toEqual(
    versions.map(() => undefined),
  )
  expect(missingCompanion(vectors, '4.0')).toBeUndefined()
})

test('a link to an assessment holds both vectors and the CVE ID, and nothing that was written', () => {
  const assessment = {
    ...emptyAssessment('a'),
    vectors: all,
    cve: 'CVE-2024-3094' as const,
    title: 'secret',
  }
  expect(assessmentFragment(assessment, '4.0')).toBe(`#${v4Text}&or=${v31Text}&cve=CVE-2024-3094`)
  expect(assessmentFragment(assessment, '3.1')).toBe(`#${v31Text}&or=${v4Text}&cve=CVE-2024-3094`)
})

test('versions that a link does not hold are known: all but the one shown and its companion', () => {
  const assessment = { ...emptyAssessment('a'), vectors: all }
  expect(versionsNotInLink(assessment, '4.0')).toEqual(['3.0', '2.0'])
  expect(versionsNotInLink(assessment, '2.0')).toEqual(['4.0', '3.1', '3.0'])
  const half = { ...all, '3.1': vectorOf('CVSS:3.1/AV:N'), '3.0': emptyVector('3.0') }
  expect(versionsNotInLink({ ...assessment, vectors: half }, '4.0')).toEqual(['3.1', '2.0'])
  const alone = { ...assessment.vectors, '3.1': emptyVector('3.1'), '3.0': emptyVector('3.0') }
  expect(
    versionsNotInLink({ ...assessment, vectors: { ...alone, '2.0': emptyVector('2.0') } }, '4.0'),
  ).toEqual([])
})
