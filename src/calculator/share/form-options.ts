import {
  type SwitchedPart,
  addedParts,
  everything,
  optionalParts,
  resultWith,
} from '#share/included.ts'
import type { Texts } from '#share/parts.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { filledParts } from './left-out.ts'
import { type Extent, type ShownForm, writtenForm } from './shown-form.ts'

/** What of a form can be chosen: whatever makes another text of it. */
export type FormOptions = {
  readonly marking: boolean
  readonly link: boolean
  readonly parts: readonly SwitchedPart[]
}

/** Which parts a kind of form can be asked for. */
const addedIn: Readonly<Record<ShownForm['kind'], readonly SwitchedPart[]>> = {
  people: addedParts,
  machine: ['decision'],
  card: [],
  print: [],
}

const someLink = 'https://plumb.example/'

/** The choices that do something for a form of a result; the others are not shown. */
export function formOptions(
  texts: Texts,
  shown: ShownForm,
  extent: Extent,
  result: SharedResult,
): FormOptions {
  const now = new Date(0)
  const written = (changed: Partial<SharedResult>) => {
    const given = { ...result, ...changed }
    const marked = { ...given, tlp: given.tlp ?? 'RED' } as const
    return writtenForm(texts, shown, extent, marked, now)?.plain
  }
  const whole = written({})
  const isHeard = (part: SwitchedPart) =>
    whole !== written(resultWith(result, { ...everything, [part]: false }))
  const filled = filledParts(result)
  return {
    marking: written({ tlp: 'RED' }) !== written({ tlp: 'GREEN' }),
    link: written({ link: someLink }) !== written({ link: undefined }),
    parts: [
      ...optionalParts.filter((part) => filled.includes(part) && isHeard(part)),
      // A picture has no room for them, and the sheet has its own rows.
      ...addedParts.filter((part) => addedIn[shown.kind].includes(part) && isHeard(part)),
    ],
  }
}
