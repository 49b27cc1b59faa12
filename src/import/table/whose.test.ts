// Of two scores in a row one is claimed by others, and one reckoned by who wrote the table: both are said, apart.
import { expect, test } from 'vitest'

import { readerFor } from '../readers.ts'
import { readWith } from '../gather.ts'

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const other = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:H/A:H'
const ours = {
  score: 9.8,
  version: '3.1',
  source: expect.stringMatching(/our|calculated|berechnet|calculé/i),
}

test.each([
  ['CVE,Vector,Our score,Claimed score', `CVE-2021-44228,${vector},9.8,7.5`, 'Claimed score'],
  ['CVE,Claimed score,Our score,Vector', `CVE-2021-44228,7.5,9.8,${vector}`, 'Claimed score'],
  ['Finding,CVSS (vendor),CVSS (calculated),CVSS String', `Log4j,7.5,9.8,${vector}`, 'vendor'],
  [
    'ID;Schwachstelle;Berechneter Score;Gemeldeter Score;CVSS-Vektor',
    `CVE-2021-44228;Log4j;9,8;7,5;${vector}`,
    'Gemeldeter Score',
  ],
  ['Titre;Score calculé;Score fournisseur;Vecteur CVSS', `Log4j;9,8;7,5;${vector}`, 'fournisseur'],
  ['Title\tOur CVSS score\tNVD CVSS score\tCVSS vector', `Log4j\t9.8\t7.5\t${vector}`, 'NVD'],
])('%s', async (names, row, source) => {
  const text = `${names}\n${row}\n`
  const { findings } = await readWith(readerFor(text), text)
  expect(findings).toMatchObject([{ vectors: [{ vector, score: 7.5, source }], scores: [ours] }])
})

test('in a table of Markdown, too', async () => {
  const text = `| CVE | Reported score | Recalculated score | Vector |\n|---|---|---|---|\n| CVE-2021-44228 | 7.5 | 9.8 | ${vector} |\n`
  const { findings } = await readWith(readerFor(text), text)
  expect(findings).toMatchObject([{ vectors: [{ score: 7.5 }], scores: [ours] }])
})

test('two vectors each have the score of the same hand', async () => {
  const text = `CVE,Internal CVSS v3.1 score,Internal vector,Vendor CVSS v3.1 score,Vendor vector\nCVE-2021-44228,9.1,${other},9.8,${vector}\n`
  const { findings } = await readWith(readerFor(text), text)
  expect(findings).toMatchObject([
    {
      vectors: [
        { vector: other, score: 9.1, source: 'Internal vector' },
        { vector, score: 9.8, source: 'Vendor' },
      ],
      scores: [],
    },
  ])
})

test('without a vector both are claims, each with whose it is', async () => {
  const text = 'Finding,Reported score,Our score\nLog4Shell,10.0,9.8\nShellshock,9.8,9.9\n'
  const { findings } = await readWith(readerFor(text), text)
  expect(findings[0]?.scores).toMatchObject([
    { score: 10, source: 'Reported score' },
    { score: 9.8, source: 'Our score' },
  ])
})
