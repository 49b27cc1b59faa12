// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import { rationaleOfTag, rationaleTag } from '#assessment/rationale-tag.ts'
import { restoreState, undo, useCalculator } from './calculator.ts'
import { useLinkOffer } from './link-offer.ts'
import { openAddress } from './mangled-link.ts'
import { pasteText } from './paste-text.ts'
import { dismissPaste, usePasted } from './pasted.ts'
import { writeTitle } from './rationale.ts'
import { emptySnapshot, shownVector } from './snapshot.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'
const v40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
const cve = 'CVE-2024-3094'

function tagOf(title: string, note = ''): Promise<string> {
  return rationaleTag({ title, note, metricNotes: new Map([['AV', 'over HTTP']]) })
}

beforeEach(() => {
  restoreState({ ...emptySnapshot('3.1'), past: [], future: [], run: undefined })
  useLinkOffer.setState({ address: undefined })
  dismissPaste()
  history.replaceState(null, '', '/')
})

/** What is on screen, whatever it is called. */
function shown() {
  const { assessment, version, past } = useCalculator.getState()
  return { assessment: { ...assessment, id: '' }, version, steps: past.length }
}

/** Until title and notes of a link have been read. */
async function titled(title: string): Promise<void> {
  await vi.waitFor(() => {
    expect(useCalculator.getState().assessment.title).toBe(title)
  })
}

describe('a pasted link loads what opening it loads, as one step', async () => {
  const tag = await tagOf('Overflow', 'seen in a lab')
  test.each([
    `#${v31}${tag}`,
    `#${v31}&cve=${cve}${tag}`,
    `#${v31}&or=${v40}&cve=${cve}${tag}`,
    `#${v31}&v=${v40}&cve=${cve}${tag}`,
    `#${encodeURIComponent(`${v31}&cve=${cve}${tag}`)}`,
    `?%23${v31}&cve=${cve}${tag}`,
    `#${v31.toLowerCase()}&amp;cve=${cve}&amp;${tag.slice(1)}`,
    `#${v31.replace('C:H', 'C:Q')}&cve=${cve}${tag}`,
    `#7.5/${v31}&or=${v40}${tag}`,
  ])('%s', async (link) => {
    history.replaceState(null, '', `/${link}`)
    await openAddress(() => true)
    await titled('Overflow')
    const opened = shown()
    const { address } = useLinkOffer.getState()
    expect(opened.assessment.note).toBe('seen in a lab')
    undo()
    expect(shown().assessment.title).toBe('')
    restoreState({ ...emptySnapshot('3.1'), past: [], future: [], run: undefined })
    useLinkOffer.setState({ address: undefined })
    history.replaceState(null, '', '/')
    const wrapped = `https://mail.example/?url=${encodeURIComponent(`https://plumb.example/a/${link}`)}`
    for (const text of [`https://plumb.example/a/${link}`, wrapped]) {
      await pasteText(text)
      await titled('Overflow')
      expect(shown()).toEqual(opened)
      expect(useLinkOffer.getState().address === undefined).toBe(address === undefined)
      expect(usePasted.getState().outcome?.kind).toBe('loaded')
      undo()
      expect(shown().assessment).toMatchObject({ title: '', cve: undefined })
      restoreState({ ...emptySnapshot('3.1'), past: [], future: [], run: undefined })
    }
  })
})

test('within a text, too, and what was on screen is left behind whole', async () => {
  await pasteText(v31)
  writeTitle('mine')
  await pasteText(
    `Please look at https://plumb.example/#${v31}&cve=${cve}${await tagOf('Theirs')}, thanks`,
  )
  await titled('Theirs')
  expect(useCalculator.getState().assessment).toMatchObject({ cve, metricNotes: { length: 1 } })
  undo()
  expect(useCalculator.getState().assessment).toMatchObject({ title: 'mine', cve: undefined })
})

test('several links of ours are each offered with title and ID, also with the same vector', async () => {
  const links = await Promise.all(
    ['One', 'Two', 'Three'].map(
      async (title, at) =>
        `https://plumb.example/#${v31}&cve=CVE-2024-111${at}${await tagOf(title)}`,
    ),
  )
  await pasteText(`Tickets:\n${links.join('\n')}\nand once more ${links[0]}`)
  const labels = () => {
    const { outcome } = usePasted.getState()
    return outcome?.kind === 'choice' ? outcome.found.map(({ label }) => label) : []
  }
  await vi.waitFor(() => {
    expect(labels()).toEqual(['CVE-2024-1110: One', 'CVE-2024-1111: Two', 'CVE-2024-1112: Three'])
  })
})

test('findings of one link in a text are several, and only the first has its ID and title', async () => {
  await pasteText(
    `see https://plumb.example/#${v40}&v=${v31}&cve=${cve}${await tagOf('One')} there`,
  )
  const { outcome } = usePasted.getState()
  expect(outcome?.kind === 'choice' && outcome.found).toMatchObject([
    { cve, tag: expect.any(String) as unknown },
    { cve: undefined, tag: undefined },
  ])
})

test.each([
  ['&text=abcx', 'text=abcx'],
  ['&text=!', 'text=!'],
  ['&or=garbage', 'or=garbage'],
])('what of a pasted link cannot be read is said: %s', async (part, told) => {
  const said = () => {
    const { outcome } = usePasted.getState()
    const left = outcome && 'left' in outcome ? outcome.left : []
    return [...(outcome?.notUnderstood ?? []).map(({ text }) => text), ...(left ?? [])]
  }
  for (const text of [
    `https://plumb.example/#${v31}${part}`,
    `see https://plumb.example/#${v31}${part} there`,
  ]) {
    await pasteText(text)
    await vi.waitFor(() => {
      expect(said()).toEqual([told])
    })
    expect(formatVector(shownVector(useCalculator.getState()))).toBe(v31)
    dismissPaste()
  }
})

test('a further finding of a link in a text that cannot be read is said; alone it is offered, and counted', async () => {
  const link = `https://plumb.example/#${v31}&v=garbage`
  await pasteText(`see ${link} there`)
  expect(usePasted.getState().outcome).toMatchObject({ left: ['v=garbage'] })
  await pasteText(link)
  expect(useLinkOffer.getState().address).toContain('&v=garbage')
})

test('something else that is opened meanwhile keeps its own title', async () => {
  const tag = await tagOf('Overflow')
  await pasteText(`https://plumb.example/#${v31}${tag}`)
  await pasteText(v40)
  // Begun later, it has been read later.
  await rationaleOfTag(tag.slice('&text='.length), '3.1')
  expect(useCalculator.getState().assessment.title).toBe('')
})
