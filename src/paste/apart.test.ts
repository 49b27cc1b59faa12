import { expect, test } from 'vitest'

import { readText } from './read-pasted.ts'

const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const cve = 'CVE-2020-9999'

function tiedIn(text: string): readonly (string | undefined)[] {
  const { pasted } = readText(text, '4.0')
  if (pasted.kind !== 'vectors') throw new Error(pasted.kind)
  return pasted.found.map((found) => found.cve)
}

test.each([
  ['a table of two columns', `Title\tVector\nPaste A\t${vector}\nPaste B\t${vector}\n${cve}\t`],
  ['one with a column more', `Title\tVector\tHost\nPaste A\t${vector}\th1\n${cve}\t\th2`],
  ['one that begins with it', `Title\tVector\n${cve}\t\nPaste A\t${vector}`],
])('an ID in another row of %s is not credited with the vector', (_, text) => {
  expect(tiedIn(text)).toEqual([undefined])
})

test.each([
  ['the same row', `Title\tVector\n${cve}\t${vector}`],
  ['a list of names and values', `CVE\t${cve}\nVector\t${vector}`],
  ['the heading above a table', `${cve}\nVector\t${vector}`],
  ['a line of its own', `${cve}\n${vector}`],
])('an ID in %s is', (_, text) => {
  expect(tiedIn(text)).toEqual([cve])
})
