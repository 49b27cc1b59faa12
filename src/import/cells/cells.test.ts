import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readIdCell, readIds } from './ids.ts'
import { isPercent, readProbability } from './probability.ts'
import { readScore } from './score.ts'
import { severityMeant, severityOfFive } from './severity.ts'
import { readStatus } from './status.ts'
import { readVectors } from './vector.ts'
import { versionNamed } from './version-named.ts'

const all = 'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const all31 = `CVSS:3.1/${all}`
const none = 'AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N'
const v2 = 'AV:N/AC:L/Au:N/C:P/I:P/A:P'
const v4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'

describe('a score', () => {
  test.each([
    ['7.5', 7.5, ''],
    ['10', 10, ''],
    ['10.0', 10, ''],
    ['0.0', 0, ''],
    ['6.50', 6.5, ''],
    ['.5', 0.5, ''],
    [' 7.5 (High)', 7.5, ''],
    ['High (7.5)', 7.5, ''],
    ['CVSS v3.1: 7.5', 7.5, ''],
    ['7.5/10', 7.5, ''],
    ['**9.8** critical', 9.8, ''],
    ['4,8', 4.8, 'decimal-comma'],
    ['10,0', 10, 'decimal-comma'],
    ['9.8000000000000007', 9.8, 'rounded-noise'],
    ['7.4000000000000004', 7.4, 'rounded-noise'],
    [`8.1 (AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H)`, 8.1, 'score-and-vector-split'],
    [`9.8 [${all31}]`, 9.8, 'score-and-vector-split'],
    ['7.4 (E:U/RL:U/RC:C)', 7.4, 'score-and-vector-split'],
    ['3-Mar', 3.3, 'date-was-score'],
    ['5-May', 5.5, 'date-was-score'],
    ['07. Mai', 7.5, 'date-was-score'],
    ['09. Mrz', 9.3, 'date-was-score'],
    ['03.05.2024', 3.5, 'date-was-score'],
    ['2024-05-07', 7.5, 'date-was-score'],
    ['2024-05-07 00:00:00', 7.5, 'date-was-score'],
    ['45354', 3.3, 'date-was-score'],
  ])('%j is %d', (cell, score, changes) => {
    const reading = readScore(cell)
    expect(reading).toMatchObject({ kind: 'score', score })
    expect(reading.kind === 'score' && reading.changes.join(' ')).toBe(changes)
  })

  test.each([
    '',
    ' ',
    '-',
    'N/A',
    'n/a',
    '-1',
    '-1.0',
    '-1.00',
    'None',
    'null',
    'not available',
    all31,
  ])('%j is none, and never 0', (cell) => expect(readScore(cell).kind).toBe('absent'))

  test.each([
    '11',
    '7.5.1',
    '85%',
    'high',
    '2024-11-12',
    '12-Dec',
    '5-Oct',
    '2024-10-05',
    '7.5 and 9.8',
    '99999999',
    '-3',
  ])('%j is not read', (cell) => expect(readScore(cell).kind).toBe('unreadable'))

  test('names its version', () =>
    expect(readScore('CVSSv3.0 9.8')).toMatchObject({ score: 9.8, version: '3.0' }))

  test('every score is read as it is written, with point and with comma', () => {
    for (let tenths = 0; tenths <= 100; tenths++) {
      const written = (tenths / 10).toFixed(1)
      expect(readScore(written)).toMatchObject({ score: tenths / 10, changes: [] })
      expect(readScore(written.replace('.', ','))).toMatchObject({ score: tenths / 10 })
    }
  })

  test('every score that a spreadsheet can take for a date comes back', () => {
    for (let day = 1; day <= 9; day++)
      for (let month = 1; month <= 9; month++) {
        const serial = (Date.UTC(2024, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000
        expect(readScore(String(serial))).toMatchObject({ score: Number(`${day}.${month}`) })
      }
  })
})

describe('vectors', () => {
  test.each([
    [all31, '3.1', all31, ''],
    [all, '3.x', all31, 'prefix-added version-assumed'],
    [v2, '2.0', v2, ''],
    [`(${v2})`, '2.0', v2, ''],
    [`CVSS2#${v2}`, '2.0', v2, 'prefix-removed'],
    [`CVSS:2.0/${v2}`, '2.0', v2, ''],
    [`CVSS:3/${all}`, '3.x', all31, 'prefix-added version-assumed'],
    [all31.toLowerCase(), '3.1', all31, 'letters-repaired'],
    [v4, '4.0', v4, ''],
    [`9.8 [CVSS:3.0/${all}]`, '3.0', `CVSS:3.0/${all}`, 'score-and-vector-split'],
    [`https://www.first.org/cvss/calculator/3.1#${all31}`, '3.1', all31, ''],
    [
      `https://nvd.nist.gov/vuln-metrics/cvss/v3-calculator?name=CVE-2021-44228&vector=${all}&version=3.0`,
      '3.0',
      `CVSS:3.0/${all}`,
      '',
    ],
    [`(${v2}) (cdp:H/td:L/cr:ND/ir:ND/ar:ND)`, '2.0', `${v2}/CDP:H/TD:L`, 'letters-repaired'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/\nS:U/C:H/I:H/A:H', '3.1', all31, 'joined-lines'],
  ])('%j is of version %s', (cell, version, vector, changes) => {
    const { vectors, unreadable } = readVectors(cell)
    expect(unreadable).toEqual([])
    expect(vectors).toHaveLength(1)
    expect(vectors[0]).toMatchObject({ version, vector, written: cell })
    expect(vectors[0]?.changes.join(' ')).toBe(changes)
  })

  test('the version of a column counts where the vector names none', () => {
    expect(readVectors(all, { version: '3.0' }).vectors[0]).toMatchObject({
      version: '3.0',
      vector: `CVSS:3.0/${all}`,
      changes: ['prefix-added'],
    })
    expect(readVectors(all31, { version: '3.0' }).vectors[0]?.version).toBe('3.1')
    expect(readVectors(v2, { version: '3.x' }).vectors[0]?.version).toBe('2.0')
  })

  test('a temporal part in a cell of its own is joined', () => {
    const [claimed] = readVectors(all, { temporal: '7.4 (E:U/RL:U/RC:C)', score: 9.8 }).vectors
    expect(claimed).toMatchObject({
      written: all,
      vector: `${all31}/E:U/RL:U/RC:C`,
      version: '3.x',
      score: 9.8,
    })
    expect(claimed?.changes).toContain('joined-columns')
    expect(readVectors(v2, { temporal: 'E:POC/RL:OF/RC:C' }).vectors[0]?.vector).toBe(
      `${v2}/E:POC/RL:OF/RC:C`,
    )
  })

  test('a score beside a vector in its cell is claimed for it', () => {
    expect(readVectors(`8.1 (AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H)`).vectors[0]?.score).toBe(8.1)
    expect(readVectors(`${all31} (9.8)`).vectors[0]?.score).toBe(9.8)
    expect(readVectors(all31).vectors[0]?.score).toBeUndefined()
  })

  test('0 is claimed only of a vector that has it', () => {
    expect(readVectors(none, { score: 0 }).vectors[0]?.score).toBe(0)
    expect(readVectors(all, { score: 0 }).vectors[0]?.score).toBeUndefined()
  })

  test('several in a cell are several', () => {
    const { vectors } = readVectors(`${v4}, ${all31}`)
    expect(vectors.map(({ version }) => version)).toEqual(['4.0', '3.1'])
  })

  test.each([
    '',
    'N/A',
    '7.5',
    'CVE-2021-44228',
    'E:P/RL:O/RC:C',
    'CVSS:3.0/E:P/RL:O',
    'http://a:b',
  ])('%j is none', (cell) => expect(readVectors(cell).vectors).toEqual([]))

  test('what was meant as one and is none is told', () => {
    const broken = 'AAV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:H'
    expect(readVectors(broken)).toEqual({ vectors: [], unreadable: [broken] })
  })
})

test.each([
  ['CVSS V3 Base Score', '3.x'],
  ['CVSS3 Base', '3.x'],
  ['CVSSV4_score', '4.0'],
  ['cvssV31', '3.1'],
  ['cvss_v3_0', '3.0'],
  ['CVSS v3.1', '3.1'],
  ['CVSS vector (v2)', '2.0'],
  ['scorev2', '2.0'],
  ['3', '3.x'],
  ['2', '2.0'],
  ['3.1', '3.1'],
  ['CVSS', undefined],
  ['CVSS Base Score', undefined],
  ['IPv4', undefined],
  ['Top 3', undefined],
  ['CVSS 7.5', undefined],
])('%j names %s', (name, version) => expect(versionNamed(name)).toBe(version))

test.each([
  ['Critical', 'critical'],
  ['level_medium', 'medium'],
  ['moderate', 'medium'],
  ['IMPORTANT', 'high'],
  ['hoch', 'high'],
  ['Negligible', 'low'],
  ['Informational', 'none'],
  ['Other', undefined],
  ['Unknown', undefined],
  ['', undefined],
  ['Élevée', 'high'],
  ['Très élevé', 'critical'],
  ['Modéré', 'medium'],
  ['Média', 'medium'],
  ['Moderata', 'medium'],
  ['Baixa', 'low'],
  ['Mineur', 'low'],
  ['Informativo', 'none'],
  ['Nessuna', 'none'],
  ['Low (High)', 'low'],
  ['Informational (Medium)', 'none'],
  ['(Medium)', 'medium'],
])('%j means %s', (word, band) => expect(severityMeant(word)).toBe(band))

test('figures of five count upwards', () => {
  expect(['1', '3', '5', '6', '0', 'x'].map(severityOfFive)).toEqual([
    'none',
    'medium',
    'critical',
    undefined,
    undefined,
    undefined,
  ])
})

describe('a status', () => {
  test.each([
    ['not_affected', 'not-affected'],
    ['known_not_affected', 'not-affected'],
    ['NotAffected', 'not-affected'],
    ['False Positive', 'not-affected'],
    ['Not Applicable', 'not-affected'],
    ['known_affected', 'open'],
    ['exploitable', 'open'],
    ['Unpatched', 'open'],
    ['Active', 'open'],
    ['ACTIVE', 'open'],
    ['NEW', 'open'],
    ['Re-Opened', 'open'],
    ['fixed in 2.9.10-r4', 'open'],
    ['will_not_fix', 'open'],
    ['Patched', 'fixed'],
    ['Fixed', 'fixed'],
    ['resolved', 'fixed'],
    ['CLOSED', 'fixed'],
    ['resolved_with_pedigree', 'fixed'],
    ['suppressed', 'accepted'],
    ['Ignored', 'accepted'],
    ['accepted risk', 'accepted'],
    ["Won't fix", 'accepted'],
    ['in_triage', 'unknown'],
    ['under_investigation', 'unknown'],
    ['To be fixed', 'open'],
    ['not remediated', 'open'],
    ['Needs to be resolved', 'open'],
    ['Not closed yet', 'open'],
    ['Nicht behoben', 'open'],
    ['noch nicht geschlossen', 'open'],
    ['No corregida', 'open'],
    ['Risk not accepted', 'open'],
    ['Will be fixed in 2.0', 'open'],
    ['No longer vulnerable', 'not-affected'],
    ['Under review - possible false positive', 'unknown'],
    ['Corrigé', 'fixed'],
    ['Mitigada', 'fixed'],
    ['Falso positivo', 'not-affected'],
    ['Fehlalarm', 'not-affected'],
    ['Proposed Not Exploitable', 'unknown'],
    ['Unhealthy', 'open'],
    ['Healthy', 'not-affected'],
    ['OBSOLETE', 'fixed'],
    ['Solved', 'fixed'],
    ['Non corrigée', 'open'],
    ['Non ancora risolta', 'open'],
    ['Não corrigido', 'open'],
    ['Résolue', 'fixed'],
    ['Risolta', 'fixed'],
    ['Corrigido', 'fixed'],
    ['Abgeschlossen', 'fixed'],
    ['Em andamento', 'open'],
    ['Ouvertes', 'open'],
    ['Non concernée', 'not-affected'],
    ['Aceito', 'accepted'],
    ['Out of scope', 'accepted'],
    ['whatever', 'unknown'],
    ['constructor', 'unknown'],
    ['__proto__', 'unknown'],
    ['', 'open'],
  ])('%j is %s', (written, meaning) => expect(readStatus(written).meaning).toBe(meaning))

  test('of a fix says what the vendor has, not what was done', () =>
    expect(readStatus('fixed', 'Fix Status').meaning).toBe('open'))
  test('keeps its words and its reason', () =>
    expect(readStatus('not_affected', '', 'code_not_present')).toEqual({
      meaning: 'not-affected',
      written: 'not_affected',
      justification: 'code_not_present',
    }))
})

describe('IDs', () => {
  test('are found in any writing, the best first', () => {
    expect(readIds('see GHSA-5F9H-9PJV-V6J7 and cve‑2020‑8161, PYSEC-2021-12')).toEqual({
      ids: ['CVE-2020-8161', 'GHSA-5f9h-9pjv-v6j7', 'PYSEC-2021-12'],
      cves: ['CVE-2020-8161'],
      refused: [],
    })
    expect(readIds('CVE-2016-0800 CVE-2016-0703').cves).toHaveLength(2)
  })
  test.each(['CVE-2019-XXXX', 'CVE-0000-0001', 'CVE-2019-12'])('%s is none', (text) => {
    const { cves, refused } = readIds(text)
    expect(cves).toEqual([])
    expect(refused).toEqual([text])
  })
  test('a cell of IDs holds the vendor’s, too', () => {
    expect(readIdCell('106409').ids).toEqual(['106409'])
    expect(readIdCell('CVE-2020-8161 (BDSA)').ids).toEqual(['CVE-2020-8161'])
    expect(readIdCell('n/a').ids).toEqual([])
    expect(readIds('106409').ids).toEqual([])
  })
})

test('probabilities and percentages are told apart', () => {
  expect(isPercent('epss', ['0.02', '0.5'])).toBe(false)
  expect(isPercent('epss', ['0.02', '97.5'])).toBe(true)
  expect(isPercent('EPSS (%)', ['0.02'])).toBe(true)
  expect(isPercent('epss_percentile', ['0.02'])).toBe(false)
  expect(readProbability('.00042')).toEqual({ probability: 0.00042, changes: [] })
  expect(readProbability('0,042 %')?.probability).toBe(0.00042)
  expect(readProbability('0.02', true)).toEqual({ probability: 0.0002, changes: ['percent'] })
  for (const cell of ['', '-1', 'n/a', '7.5', 'CVE-2020-8161'])
    expect(readProbability(cell)).toBeUndefined()
})

test('no cell makes a reader throw, or a claim out of its bounds', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 60, unit: 'binary' }),
        fc.stringMatching(/^[AVCNIRPHLUS:/.,\d()[\]# -]{0,50}$/),
      ),
      (cell) => {
        const reading = readScore(cell)
        const score = reading.kind === 'score' ? reading.score : 0
        expect(score >= 0 && score <= 10).toBe(true)
        for (const { vector } of readVectors(cell, { temporal: cell }).vectors)
          expect(vector).toMatch(/AV?:/)
        readIdCell(cell)
        readStatus(cell, cell, cell)
        severityMeant(cell)
        versionNamed(cell)
        readProbability(cell, true)
      },
    ),
  )
})

test('a cell of a million characters is read in bounds', () => {
  for (const piece of ['9', ' ', 'CVE-', 'AV:N/', '(', '.', 'v3', 'not ', 'GHSA-aaaa-']) {
    const cell = piece.repeat(1_000_000 / piece.length)
    readScore(cell)
    readVectors(cell)
    readIdCell(cell)
    readStatus(cell)
    versionNamed(cell)
    readProbability(cell)
    severityMeant(cell)
  }
})
