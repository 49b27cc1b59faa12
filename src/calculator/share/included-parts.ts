import { useState } from 'react'

import {
  type AddedPart,
  type Included,
  type OptionalPart,
  addedParts,
  optionalParts,
} from '#share/included.ts'
import { machineForms } from '#share/machine/machine-forms.ts'
import { prefer, usePreferences } from '#state/preferences.ts'

/** What is for everybody's eyes starts without what a person has written, and with one version. */
const offForMachines: readonly OptionalPart[] = ['title', 'notes', 'others']

function isPublic(name: string): boolean {
  return machineForms.some((form) => form.name === name)
}

/** Whatever of a form can be switched. */
export type SwitchedPart = OptionalPart | AddedPart

function key(name: string, part: SwitchedPart): string {
  return `${name} ${part}`
}

function isAdded(part: SwitchedPart): boolean {
  return addedParts.some((each) => each === part)
}

/**
 * What a form for people carries: everything but what was once left out of it, and what was once added.
 * `leftOut` names what is not as it starts.
 */
export function includedFor(name: string, leftOut: readonly string[]): Included {
  const entries = [...optionalParts, ...addedParts].map((part) => [
    part,
    isAdded(part) === leftOut.includes(key(name, part)),
  ])
  // Every part has just been given an entry.
  return Object.fromEntries(entries) as Included
}

/**
 * What a form carries, and how that is changed. Switching a form for people is remembered,
 * because its button repeats it; putting something into a public one holds while the dialog is open.
 */
export function useIncluded(name: string): {
  readonly included: Included
  readonly include: (part: SwitchedPart, isIn: boolean) => void
} {
  const leftOut = usePreferences((state) => state.leftOut)
  const [switched, setSwitched] = useState<ReadonlyMap<string, boolean>>(new Map())
  if (!isPublic(name)) {
    return {
      included: includedFor(name, leftOut),
      include: (part, isIn) => {
        const others = leftOut.filter((each) => each !== key(name, part))
        prefer({ leftOut: isIn === isAdded(part) ? [...others, key(name, part)] : others })
      },
    }
  }
  const entries = optionalParts.map((part) => {
    return [part, switched.get(key(name, part)) ?? !offForMachines.includes(part)] as const
  })
  return {
    // Every part has just been given an entry.
    included: Object.fromEntries(entries) as Included,
    include: (part, isIn) => setSwitched(new Map([...switched, [key(name, part), isIn]])),
  }
}
