// Of several vectors beside one score those that it fits have it, and others have none.
import { expect, test } from 'vitest'

import { readWith } from '../gather.ts'
import { readerFor } from '../readers.ts'

const critical = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const local = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N'
const old = 'AV:N/AC:L/Au:N/C:P/I:P/A:P'
const id = 'CVE-2024-10001'

const forms: readonly (readonly [string, (score: string, vectors: readonly string[]) => string])[] =
  [
    ['a cell', (score, vectors) => `CVE,CVSS\n${id},${score} ${vectors.join('; ')}\n`],
    [
      'a cell in parentheses',
      (score, vectors) => `CVE,CVSS\n${id},${score} (${vectors.join(' / ')})\n`,
    ],
    [
      'two columns',
      (score, vectors) => `CVE,Score,Vectors\n${id},${score},"${vectors.join(', ')}"\n`,
    ],
    [
      'Markdown',
      (score, vectors) =>
        `| CVE | CVSS |\n|---|---|\n| ${id} | ${score} ${vectors.join('<br>')} |\n`,
    ],
    ['a line', (score, vectors) => `${id} ${score} ${vectors.join(' ')}\n`],
    [
      'JSON',
      (score, vectors) =>
        JSON.stringify({ vulnerabilities: [{ id, vectors, score: Number(score) }] }),
    ],
    [
      'JSON in one field',
      (score, vectors) =>
        JSON.stringify({
          vulnerabilities: [{ id, cvss: vectors.join(', '), score: Number(score) }],
        }),
    ],
    [
      'XML',
      (score, vectors) =>
        `<scan><vulnerability><id>${id}</id><score>${score}</score>${vectors.map((each) => `<vector>${each}</vector>`).join('')}</vulnerability><vulnerability><id>CVE-2024-10002</id></vulnerability></scan>`,
    ],
  ]

test.each(forms)('in %s', async (_, form) => {
  const read = async (score: string, vectors: readonly string[]) => {
    const text = form(score, vectors)
    const { findings, remarks } = await readWith(readerFor(text), text)
    const [first] = findings
    return {
      vectors: first?.vectors.map(({ vector, score: own }) => [vector, own]),
      scores: first?.scores.map(({ score: own }) => own),
      isSaid: first?.vectors.every(({ changes }) => changes.includes('score-of-several')),
      remarks: remarks.filter(({ kind }) => kind === 'not-read'),
    }
  }
  const nothing = { remarks: [], isSaid: true, scores: [] }
  expect(await read('5.5', [critical, local])).toEqual({
    ...nothing,
    vectors: [
      [critical, undefined],
      [local, 5.5],
    ],
  })
  expect(await read('9.8', [old, critical])).toEqual({
    ...nothing,
    vectors: [
      [old, undefined],
      [critical, 9.8],
    ],
  })
  expect(await read('6.6', [critical, local])).toEqual({
    ...nothing,
    vectors: [
      [critical, undefined],
      [local, undefined],
    ],
    scores: [6.6],
  })
})

test('each with a score of its own keeps it', async () => {
  const text = JSON.stringify({
    vulnerabilities: [
      {
        id,
        cvss: [
          { vector: critical, score: 5.5 },
          { vector: local, score: 5.5 },
        ],
      },
    ],
  })
  const { findings } = await readWith(readerFor(text), text)
  expect(findings[0]?.vectors.map(({ score }) => score)).toEqual([5.5, 5.5])
})
