import { beforeEach, describe, expect, test } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import { readPermalink } from '#url/read/read-permalink.ts'
import { redo, restoreState, undo, useCalculator } from './calculator.ts'
import { writeTitle } from './rationale.ts'
import { emptySnapshot, shownVector } from './snapshot.ts'
import { pasteText, submitText } from './paste-text.ts'
import { leavesSomething } from './left-behind.ts'
import { dismissPaste, endNotices, typePaste, usePasted } from './pasted.ts'
import { openLink } from './mangled-link.ts'

function shown(): string {
  return formatVector(shownVector(useCalculator.getState()))
}

beforeEach(() => {
  restoreState({ ...emptySnapshot('3.1'), past: [], future: [], run: undefined })
  dismissPaste()
})

test('a vector is loaded and the field is emptied', async () => {
  await pasteText('CVSS:4.0/AV:N/AC:L')
  expect(shown()).toBe('CVSS:4.0/AV:N/AC:L')
  expect(usePasted.getState()).toMatchObject({
    text: '',
    outcome: { kind: 'loaded', from: 'vector' },
  })
})

test('loading can be undone', async () => {
  await pasteText('NLNNUHHH')
  expect(shown()).toBe('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')
  undo()
  expect(shown()).toBe('CVSS:3.1')
})

test('what a reading began is told of beside its own notice, and beside no later one', async () => {
  await pasteText('CVSS:3.1/AV:N/AC:L/PR:N')
  await pasteText('CVSS:4.0/AV:N/AC:L/AT:N')
  const isTold = () => {
    const state = useCalculator.getState()
    return leavesSomething(state) && state.assessment.id !== usePasted.getState().dismissed
  }
  expect(isTold()).toBe(true)
  await pasteText('nothing of the kind')
  expect(isTold()).toBe(false)
})

test.each([
  '{"cvssV3_1":{"version":"3.1","vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}',
  '<td>CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H</td>',
  'Vector: CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
])('a line is read in the vector field as everywhere: %s', async (line) => {
  const mended: string[] = []
  await pasteText(line, false, (each) => mended.push(each))
  expect(shown()).toBe('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')
  expect(mended).toEqual([])
})

test.each(['CVSS:3.1/AV:Q/AC:L', 'AV:/AC:L', 'a word'])(
  'a line in which nothing is found is left to be mended where it stands: %s',
  async (line) => {
    const mended: string[] = []
    await pasteText(line, false, (each) => mended.push(each))
    expect(mended).toEqual([line])
    expect(usePasted.getState()).toMatchObject({ text: '', outcome: undefined })
  },
)

test('several vectors are offered and none is loaded', async () => {
  await pasteText('first CVSS:3.1/AV:N/AC:L/PR:N, then CVSS:4.0/AV:L/AC:H/AT:N')
  expect(shown()).toBe('CVSS:3.1')
  const { outcome } = usePasted.getState()
  expect(
    outcome?.kind === 'choice' && outcome.found.map(({ vector }) => formatVector(vector)),
  ).toEqual(['CVSS:3.1/AV:N/AC:L/PR:N', 'CVSS:4.0/AV:L/AC:H/AT:N'])
})

test('a text that cannot be read stays in the field with its problems', async () => {
  await pasteText('CVSS:3.1/AV:Q/AC:L/PRN')
  expect(usePasted.getState()).toMatchObject({
    text: 'CVSS:3.1/AV:Q/AC:L/PRN',
    outcome: {
      kind: 'unreadable',
      what: 'paste',
      problems: [
        { code: 'unknown-value', position: 9 },
        { code: 'no-colon', position: 19 },
      ],
    },
  })
})

test('a text without a vector stays in the field', async () => {
  await pasteText('no vector here')
  expect(usePasted.getState()).toMatchObject({
    text: 'no vector here',
    outcome: { kind: 'nothing' },
  })
})

function open(hash: string): void {
  openLink(readPermalink({ pathname: '/', search: '', hash }, '3.1'))
}

test('a link replaces the vector, also in parts that it does not mention', () => {
  open('#CVSS:3.1/AV:N/AC:L/PR:N')
  open('#CVSS:3.1/AC:H')
  expect(shown()).toBe('CVSS:3.1/AC:H')
})

test('a sound link leaves no notice, a repaired one says what was repaired', () => {
  open('#CVSS:3.1/AV:N')
  expect(usePasted.getState().outcome).toBeUndefined()
  open('#CVSS:3.1/av:n/AC:L')
  expect(usePasted.getState().outcome).toMatchObject({
    kind: 'loaded',
    repairs: [{ code: 'letter-case' }],
  })
})

test('an unreadable link keeps the vector on screen and hands its text over to be mended', () => {
  open('#CVSS:3.1/AV:N')
  open('#CVSS:3.1/AV:Q')
  expect(shown()).toBe('CVSS:3.1/AV:N')
  expect(usePasted.getState()).toMatchObject({
    text: 'CVSS:3.1/AV:Q',
    outcome: { kind: 'unreadable', what: 'link' },
  })
})

test('a bad value among good ones opens its metric and is named', async () => {
  await pasteText('CVSS:3.1/AV:Q/AC:L/PR:N')
  expect(shown()).toBe('CVSS:3.1/AC:L/PR:N')
  expect(usePasted.getState()).toMatchObject({
    text: '',
    outcome: { kind: 'loaded', dropped: [{ code: 'unknown-value', metric: 'AV' }] },
  })
  open('#CVSS:3.1/AV:N/AC:Q/PR:N')
  expect(shown()).toBe('CVSS:3.1/AV:N/PR:N')
  expect(usePasted.getState().outcome).toMatchObject({ dropped: [{ metric: 'AC' }] })
})

test('the vector that is on screen already is told, with its repairs', async () => {
  const text = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
  await pasteText(text)
  const { past } = useCalculator.getState()
  for (const again of [text, text.toLowerCase(), `${text}/`, `It is ${text}, so.`]) {
    await pasteText(again)
    expect(usePasted.getState().outcome).toMatchObject({ kind: 'on-screen' })
    expect(useCalculator.getState().past).toBe(past)
  }
  await pasteText(text.toLowerCase())
  expect(usePasted.getState().outcome).toHaveProperty('repairs.0.code', 'letter-case')
})

test('a repaired link to the vector on screen says both, until something else is shown', () => {
  endNotices()
  open('#CVSS:3.1/AV:N/AC:L')
  const { past } = useCalculator.getState()
  open('#cvss:3.1/AV:N/AC:L')
  expect(useCalculator.getState().past).toBe(past)
  expect(usePasted.getState().outcome).toMatchObject({
    kind: 'on-screen',
    repairs: [{ code: 'letter-case' }],
  })
  // Writing about it shows nothing else.
  writeTitle('Overflow')
  expect(usePasted.getState().outcome?.kind).toBe('on-screen')
  undo()
  undo()
  expect(usePasted.getState().outcome).toBeUndefined()
})

test('a link that says nothing understandable says so', () => {
  open('#garbage')
  expect(usePasted.getState().outcome).toEqual({
    kind: 'link',
    notUnderstood: [{ kind: 'fragment', text: 'garbage' }],
  })
})

test('a notice is over with the next change, also when its vector comes back', async () => {
  endNotices()
  await pasteText('CVSS:4.0/AV:N/AC:L')
  expect(usePasted.getState().outcome?.kind).toBe('loaded')
  undo()
  expect(usePasted.getState().outcome).toBeUndefined()
  redo()
  expect(shown()).toBe('CVSS:4.0/AV:N/AC:L')
  expect(usePasted.getState().outcome).toBeUndefined()
})

const high = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const lower = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H'

test('an ID of another vector is offered and not taken', async () => {
  await pasteText(`CVE-2024-1111 ${high}/XX:Y\nInternal bug: ${lower}`)
  expect(shown()).toBe(lower)
  expect(useCalculator.getState().assessment.cve).toBeUndefined()
  expect(usePasted.getState()).toMatchObject({
    // Line ends become blanks in a field of one line.
    text: `CVE-2024-1111 ${high}/XX:Y Internal bug: ${lower}`,
    outcome: {
      kind: 'loaded',
      cves: ['CVE-2024-1111'],
      unreadable: [{ text: `${high}/XX:Y`, problem: { code: 'unknown-metric' } }],
    },
  })
})

test('several versions of one finding are named with their ID', async () => {
  const v4 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
  await pasteText(`CVE-2024-1111\n${high}\n${v4}`)
  expect(usePasted.getState()).toMatchObject({
    text: '',
    outcome: { cve: 'CVE-2024-1111', cves: [], others: [{ vector: { version: '4.0' } }] },
  })
})

describe('whose a vector in the paste field is', () => {
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

  function type(text: string, start = ''): void {
    for (let end = start.length + 1; end <= text.length; end++) typePaste(text.slice(0, end))
  }

  async function originOfSubmitted(): Promise<string | undefined> {
    await submitText(usePasted.getState().text)
    return useCalculator.getState().assessment.origins['3.1']?.from
  }

  test('typed letter by letter it is the person’s own', async () => {
    type(vector)
    expect(await originOfSubmitted()).toBeUndefined()
    expect(shown()).toBe(vector)
  })

  test('its letters alone, typed, are the person’s own', async () => {
    type('NLNNUHHH')
    expect(await originOfSubmitted()).toBeUndefined()
  })

  test('with a part that came at once it is from a text', async () => {
    type('CVSS:3.1')
    typePaste(vector)
    expect(await originOfSubmitted()).toBe('text')
  })

  test('what came is a text, however it is mended', async () => {
    await pasteText(`${vector}/X`)
    type(`${vector}/E`, `${vector}/`)
    type(`${vector}/E:P`, `${vector}/E`)
    expect(await originOfSubmitted()).toBe('text')
  })

  test('a link is a link, also typed', async () => {
    type(`https://www.first.org/cvss/calculator/3.1#${vector}`)
    expect(await originOfSubmitted()).toBe('link')
  })
})

test('rows of a table that share a vector may be read as a list', async () => {
  const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
  const rows = `SQL injection\t${vector}\nXSS\t${vector}\nIDOR\t${vector}`
  await pasteText(rows)
  expect(shown()).toBe(vector)
  expect(usePasted.getState().outcome).toMatchObject({ kind: 'loaded', whole: rows })
  await pasteText(`${vector}\nSQL injection`)
  expect(usePasted.getState().outcome?.whole).toBeUndefined()
})
