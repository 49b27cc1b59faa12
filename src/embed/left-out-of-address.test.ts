import { expect, test } from 'vitest'

import { leftOutOfAddress } from './left-out-of-address.ts'

test('what nobody knows in a frame’s address is named, each by its parameter', () => {
  const named = leftOutOfAddress(
    '?theme=url(x)&mode=__proto__&lock-version=9&groups=base,all&read-only=maybe&utm_source=x&lang=de',
  ).map(({ option, value }) => [option, value])
  expect(named).toEqual([
    ['lock-version', '9'],
    ['groups', 'all'],
    ['mode', '__proto__'],
    ['theme', 'url(x)'],
    ['read-only', 'maybe'],
  ])
})

test.each(['', '?theme=&groups=&read-only=no&autosize&lookups=1', '?origin=https://a.example&x=y'])(
  'in %s all is known',
  (search) => {
    expect(leftOutOfAddress(search)).toEqual([])
  },
)
