import { expect, test } from 'vitest'

import { hostOriginIn, optionsInAddress } from './options-in-address.ts'

test('options of an address', () => {
  expect(
    optionsInAddress(
      '?theme=dark&mode=field&lock-version=3.1&groups=threat,base&read-only&autosize=1&lang=de',
    ),
  ).toEqual({
    theme: 'dark',
    mode: 'field',
    lockVersion: '3.1',
    groups: ['base', 'threat'],
    readOnly: true,
    autosize: true,
    lookups: false,
    lang: 'de',
  })
})

test('what is not known is left out', () => {
  expect(
    optionsInAddress('?theme=url(x)&mode=__proto__&lock-version=9&groups=all&read-only=no'),
  ).toEqual({
    readOnly: false,
    autosize: false,
    lookups: false,
  })
})

test.each([
  ['?origin=https://tracker.example', 'https://tracker.example'],
  ['?origin=https://tracker.example/path', 'https://tracker.example'],
  ['?origin=nonsense', undefined],
  ['', undefined],
])('the host in %s', (search, origin) => {
  expect(hostOriginIn(search)).toBe(origin)
})
