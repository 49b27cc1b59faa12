import { describe, expect, test } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import { readPasted } from './read-pasted.ts'

const v = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const bare = v.slice('CVSS:3.1/'.length)
const nvd = 'https://nvd.nist.gov/vuln-metrics/cvss/v3-calculator'

function readIn(text: string) {
  const pasted = readPasted(text, '4.0')
  if (pasted.kind !== 'vectors') throw new Error(JSON.stringify(pasted))
  const [found] = pasted.found
  return {
    vectors: pasted.found.map(({ vector }) => formatVector(vector)),
    codes: found?.repairs.map(({ code }) => code) ?? [],
    unreadable: pasted.unreadable.map(({ text: told, problem }) => [told, problem.code]),
  }
}

describe('a text as mail or a terminal encodes it', () => {
  test.each<[string, string, readonly string[]]>([
    [v.replaceAll(':', '=3A'), v, ['markup']],
    [v.replaceAll('/', '=2F'), v, ['markup']],
    [v.replace('UI', 'U=\r\nI'), v, ['markup']],
    [`${v}=\n/E:U`, `${v}/E:U`, ['markup']],
    [`${v}=20\n/E:U`, `${v}/E:U`, ['white-space', 'markup']],
    [`\u001b[31m${v}\u001b[0m/E:U`, `${v}/E:U`, ['markup']],
    [`${v}=E2=80=8B/E:U`, `${v}/E:U`, ['markup', 'invisible']],
    [`${nvd}?vector=3D${bare.replace('/S', '=\n/S')}&version=3D3.1`, v, ['markup']],
    [`<a href=3D"https://plumb.example/#${v}">9.8</a>`, v, []],
  ])('%j is read, and what was taken out is told', (text, vector, codes) => {
    expect(readIn(text)).toMatchObject({ vectors: [vector], codes })
  })

  test('an equals sign before hexadecimal letters is none of it elsewhere', () => {
    expect(readIn(`see x=3D and base=${bare}`).vectors).toEqual([v])
    expect(readIn(`base=${bare.replace('AV:N/', '')}/AV:N`).vectors).toEqual([v])
  })
})

test.each([
  'SSVCv2/E:A/A:Y/T:T/P:M/B:A/M:D/D:C/2024-01-01T00:00:00Z/',
  '(SSVCv2/E:A/A:Y)',
  'SSVC/E:A/A:Y',
  'SSVC E:A/A:Y/T:T',
])('%s beside a vector is named and not joined', (ssvc) => {
  for (const text of [`${ssvc} ${v}`, `${v} ${ssvc}`, `${v}\n${ssvc}`])
    expect(readIn(text)).toEqual({
      vectors: [v],
      codes: [],
      unreadable: [[ssvc, 'other-notation']],
    })
})
