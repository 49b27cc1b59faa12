// @vitest-environment happy-dom
/** What the build before assessments left in the browser's stores: taken from it as it was on 2026-11-26. */

import { beforeEach, expect, test } from 'vitest'

import { formatVector } from '#cvss/index.ts'
import { restoreState, switchVersion, undo, useCalculator } from './calculator.ts'
import { startDrafts } from './drafts.ts'
import { usePasted } from './pasted.ts'
import { earlierMarking } from './preferences.ts'
import { emptySnapshot, shownVector } from './snapshot.ts'
import { rationaleOf } from './shown-rationale.ts'
import { startList, stopList } from './list/list-sync.ts'
import { useList } from './list/list.ts'

const v31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'

const drafts = `{"now":{"version":"3.1","vectors":["#CVSS:4.0/AV:A/AC:L","#${v31}","#CVSS:3.0","#CVSS:2.0"],"origins":[],"written":0},"past":[{"version":"4.0","vectors":["#CVSS:4.0","#CVSS:3.1","#CVSS:3.0","#CVSS:2.0"],"origins":[],"written":1},{"version":"4.0","vectors":["#CVSS:4.0/AV:A/AC:L","#${v31}","#CVSS:3.0","#CVSS:2.0"],"origins":[],"written":0}],"future":[],"writings":["[\\"Login bypass\\",[[\\"4.0\\",[\\"\\",\\"Only in the LAN of 4.0.\\",[[\\"AV\\",\\"Needs the same segment\\"]]]],[\\"3.1\\",[\\"\\",\\"Seen in the\\\\nadmin console.\\",[[\\"AV\\",\\"Reachable from the internet\\"]]]]]]","[\\"\\",[]]"]}`

const published = `{"now":{"version":"4.0","vectors":["#CVSS:4.0/AV:N","#CVSS:3.1","#CVSS:3.0","#CVSS:2.0"],"origins":[["CNA Acme","#CVSS:4.0/AV:P"]],"written":0},"past":[],"future":[],"writings":["[\\"\\",[]]"]}`

const tray = `{"entries":[{"id":"mwxxwjw6-f9p78e0ykf","vector":"#${v31}","written":["Login bypass","Seen in the\\nadmin console.",[["AV","Reachable from the internet"]]]},{"id":"mwxxwn5b-8juk5tt0ak","vector":"#CVSS:4.0/AV:P","written":["","Only in the LAN of 4.0.",[["AV","Needs the same segment"]]],"cve":"CVE-2024-3094"}]}`

const editing = `{"now":{"version":"3.1","vectors":["#CVSS:4.0","#${v31}","#CVSS:3.0","#CVSS:2.0"],"origins":[],"written":0,"editing":{"before":{"version":"4.0","vectors":["#CVSS:4.0/AV:P","#CVSS:3.1","#CVSS:3.0","#CVSS:2.0"],"origins":[],"written":1},"id":"mwxxwjw6-f9p78e0ykf","cve":"CVE-2024-3094"}},"past":[],"future":[],"writings":["[\\"Login bypass\\",[]]","[\\"\\",[]]"]}`

const preferences =
  '{"version":"3.1","moveOn":true,"singleKeys":true,"lookUps":"ask","speakDescriptions":true,"copyForm":"","linkTo":"ours","marking":"AMBER"}'

function restore(text: string): void {
  sessionStorage.setItem('plumb.drafts', text)
  restoreState({ ...emptySnapshot('4.0'), past: [], future: [], run: undefined })
  startDrafts()()
}

const shown = () => useCalculator.getState()

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  location.hash = ''
})

test('drafts of all versions become one assessment with all that was written', () => {
  location.hash = `#${v31}&cve=CVE-2024-3094`
  localStorage.setItem('plumb.preferences', preferences)
  restore(drafts)
  const { assessment } = shown()
  expect(formatVector(shownVector(shown()))).toBe(v31)
  expect(assessment.title).toBe('Login bypass')
  expect(assessment.cve).toBe('CVE-2024-3094')
  expect(assessment.marking).toBe('AMBER')
  expect(assessment.note).toBe('Only in the LAN of 4.0.\n\nSeen in the\nadmin console.')
  expect(assessment.metricNotes).toEqual([
    { version: '4.0', metric: 'AV', value: 'A', text: 'Needs the same segment' },
    { version: '3.1', metric: 'AV', value: 'N', text: 'Reachable from the internet' },
  ])
  expect(assessment.origins['3.1']).toMatchObject({ from: 'kept', name: '' })
  expect(assessment.origins['2.0']).toBeUndefined()
  expect([...rationaleOf(shown()).metricNotes]).toEqual([['AV', 'Reachable from the internet']])
  switchVersion('4.0')
  expect([...rationaleOf(shown()).metricNotes]).toEqual([['AV', 'Needs the same segment']])
  undo()
  undo()
  expect(shown().version).toBe('4.0')
})

test('an address of another vector gives its CVE ID to no draft', () => {
  location.hash = '#CVSS:3.1/AV:P&cve=CVE-2024-3094'
  restore(drafts)
  expect(shown().assessment.cve).toBeUndefined()
})

test('a vector whose origin was noted keeps it', () => {
  restore(published)
  expect(shown().assessment.origins['4.0']).toMatchObject({ from: 'published', name: 'CNA Acme' })
})

test('an entry that was being edited goes on being edited', () => {
  restore(editing)
  const { assessment, editing: edited } = shown()
  expect([assessment.id, edited?.id]).toEqual(['mwxxwjw6-f9p78e0ykf', 'mwxxwjw6-f9p78e0ykf'])
  expect(edited?.before.assessment.cve).toBe('CVE-2024-3094')
})

test('drafts are stored and come back as they are', () => {
  sessionStorage.setItem('plumb.drafts', drafts)
  const stop = startDrafts()
  const before = shown()
  dispatchEvent(new Event('pagehide'))
  stop()
  restoreState({ ...emptySnapshot('4.0'), past: [], future: [], run: undefined })
  startDrafts()()
  expect(shown()).toEqual(before)
})

test('entries of the tray are rows of the list, whole and marked as they were copied', async () => {
  localStorage.setItem('plumb.preferences', preferences)
  localStorage.setItem('plumb.tray', tray)
  await startList()
  expect(earlierMarking()).toBe('AMBER')
  const { rows } = useList.getState()
  stopList()
  expect(rows.map(({ assessment }) => assessment)).toMatchObject([
    {
      id: 'mwxxwjw6-f9p78e0ykf',
      title: 'Login bypass',
      note: 'Seen in the\nadmin console.',
      marking: 'AMBER',
      cve: undefined,
      origins: { '3.1': { from: 'kept' } },
      metricNotes: [
        { version: '3.1', metric: 'AV', value: 'N', text: 'Reachable from the internet' },
      ],
    },
    {
      id: 'mwxxwn5b-8juk5tt0ak',
      cve: 'CVE-2024-3094',
      metricNotes: [{ version: '4.0', metric: 'AV', value: 'P', text: 'Needs the same segment' }],
    },
  ])
})

test.each(['{', 'null', '[]', '{}', '{"now":{"version":"9"}}', '{"now":5,"past":[]}'])(
  'drafts that cannot be read are forgotten, and said to be: %s',
  (text) => {
    usePasted.setState({ outcome: undefined })
    restore(text)
    expect(usePasted.getState().outcome).toEqual({ kind: 'drafts-forgotten' })
  },
)

test('of drafts that are read, or that there are none of, nothing is said', () => {
  usePasted.setState({ outcome: undefined })
  restore(drafts)
  sessionStorage.clear()
  startDrafts()()
  expect(usePasted.getState().outcome).toBeUndefined()
})
