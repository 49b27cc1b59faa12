// @vitest-environment happy-dom
import { act, type ReactNode } from 'react'
import { type Root, createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { type Vector, parseVector } from '#cvss/index.ts'
import { MessagesContext } from '#i18n/messages-context.ts'
import { en } from '#i18n/en.ts'
import { followFocus } from './follow-focus.ts'
import { HelpStrip } from './help-strip.tsx'
import { MetricGroups } from './metric-groups.tsx'
import type { PickerScope } from './picker-scope.ts'

const ours: PickerScope = { prefix: '', onSet: vi.fn<PickerScope['onSet']>() }
const theirs: PickerScope = { prefix: 'theirs-', onSet: vi.fn<PickerScope['onSet']>() }

let root: Root
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  root = createRoot(place)
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

function vectorOf(text: string): Vector {
  const parsed = parseVector(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.vector
}

async function show(
  ...shown: readonly { readonly scope: PickerScope; readonly text: string }[]
): Promise<void> {
  const each = ({ scope, text }: { scope: PickerScope; text: string }): ReactNode => {
    const vector = vectorOf(text)
    return (
      <div key={scope.prefix} {...followFocus(vector.version)}>
        <HelpStrip scope={scope} version={vector.version} />
        <MetricGroups scope={scope} vector={vector} />
      </div>
    )
  }
  await act(async () =>
    root.render(<MessagesContext value={en}>{shown.map(each)}</MessagesContext>),
  )
}

function radio(scope: PickerScope, metric: string, place: number): HTMLInputElement {
  const found = document.querySelectorAll<HTMLInputElement>(
    `#${scope.prefix}metrics [data-metric=${metric}] input`,
  )[place]
  if (!found) throw new Error(metric)
  return found
}

const both = [
  { scope: ours, text: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
  { scope: theirs, text: 'CVSS:3.1/AV:P/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H' },
] as const

test('two vectors on one page share no id and no group of radios', async () => {
  await show(...both)
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const names = [...document.querySelectorAll<HTMLInputElement>('input')].map(({ name }) => name)
  expect(new Set(names).size).toBe(document.querySelectorAll('[data-metric]').length)
  const chosen = [ours, theirs].map((scope) => [
    radio(scope, 'AV', 0).checked,
    radio(scope, 'AV', 3).checked,
  ])
  expect(chosen).toEqual([
    [true, false],
    [false, true],
  ])
})

test('a choice and a key reach the vector they are made for', async () => {
  await show(...both)
  await act(async () => radio(theirs, 'AV', 0).click())
  expect(theirs.onSet).toHaveBeenCalledExactlyOnceWith('AV', 'N', 'choice')
  await act(async () => {
    radio(ours, 'AC', 0).dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true }))
  })
  expect(ours.onSet).toHaveBeenCalledExactlyOnceWith('AC', 'H')
})

test('Backspace on a first metric that is open stays within its vector', async () => {
  await show(both[0], { scope: theirs, text: 'CVSS:3.1/AC:L' })
  await act(async () => {
    radio(theirs, 'AV', 0).dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Backspace', bubbles: true }),
    )
  })
  expect(ours.onSet).not.toHaveBeenCalled()
  expect(theirs.onSet).not.toHaveBeenCalled()
})
