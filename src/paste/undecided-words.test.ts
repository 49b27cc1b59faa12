import { expect, test } from 'vitest'

import { readText } from './read-pasted.ts'
import { withUndecidedWords } from './undecided-words.ts'

const draft = 'CVSS:3.1/AV:N/PR:N/UI:N/S:U/C:H/I:H/A:H'
const words = 'AC undecided between Low and High'

function leftOf(text: string): readonly string[] {
  const { pasted } = readText(text, '3.1')
  if (pasted.kind !== 'vectors') throw new Error(pasted.kind)
  return pasted.found.flatMap((found) => withUndecidedWords(found, text).left)
}

test('what a copy of a draft says in words is named as not read', () => {
  expect(leftOf(`8.1 to 9.8, ${words}. ${draft}`)).toEqual([words])
  expect(leftOf(`8.1 to 9.8, AC and UI undecided between one and the other; ${draft}`)).toEqual([
    'AC and UI undecided between one and the other',
  ])
})

test('nothing is named where nothing is undecided, or the link itself says it', () => {
  expect(leftOf(`8.1 to 9.8 ${draft}`)).toEqual([])
  expect(leftOf(`${words} https://plumb.example/#${draft}&or=AC:L,AC:H`)).toEqual([])
})
