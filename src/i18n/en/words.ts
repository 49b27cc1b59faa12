import { list } from './numbers-and-lists.ts'
import type { Meaning, MeaningPart, Subject } from '#in-words/meaning.ts'
import { attack } from './words/attack.ts'
import { beyond, effect, product } from './words/effects.ts'
import { environment } from './words/environment.ts'
import { open } from './words/open.ts'
import { supplemental } from './words/supplemental.ts'
import { threat } from './words/threat.ts'

/** One whole sentence; it sees all that is said, so that a language can refer to it. */
type Sentence = (meaning: Meaning, part: MeaningPart) => string

const sentences: Readonly<Record<Subject, Sentence>> = {
  attack,
  effect,
  product,
  beyond,
  threat,
  environment,
  supplemental,
  open,
}

const headings: Readonly<Record<Subject, string>> = {
  attack: 'Attack',
  effect: 'Effect',
  product: 'Product',
  beyond: 'Beyond',
  threat: 'Threat',
  environment: 'Environment',
  supplemental: 'Supplemental',
  open: 'Open',
}

/** What vectors say, in plain sentences. */
export const words = {
  sentences,
  headings,
  paragraph: (all: readonly string[]) => all.join(' '),
  writtenOut: (name: string, value: string, meaning: string) =>
    `${name}: ${value}${meaning === '' ? '' : ` – ${meaning}`}`,
  undecided: (values: readonly string[]) => `${list(values, 'or')} (undecided)`,
}
