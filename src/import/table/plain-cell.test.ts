import { expect, test } from 'vitest'

import { withoutMarks } from './plain-cell.ts'

test.each([
  [String.raw`CVE\-2021\-44228`, 'CVE-2021-44228'],
  [String.raw`\=SUM\(1\) \| \\ \<b\>`, String.raw`=SUM(1) | \ <b>`],
  [String.raw`C:\Windows\System32`, String.raw`C:\Windows\System32`],
  ['**bold** [word](https://a.example)', 'bold word'],
])('%s is %s without its marks', (written, text) => {
  expect(withoutMarks(written)).toBe(text)
})
