import type { FoundVector } from '#paste/pasted.ts'
import { rationaleOfTag } from '#assessment/rationale-tag.ts'
import type { Choice } from './paste-outcome.ts'
import { usePasted } from './pasted.ts'

/** Offers vectors to choose from; those of our own links with their titles, as soon as these are read. */
export function offerChoice(choice: Choice): void {
  usePasted.setState({ outcome: choice })
  if (choice.found.some(({ tag }) => tag !== undefined)) void nameByTitle(choice)
}

async function nameByTitle(choice: Choice): Promise<void> {
  const found = await Promise.all(choice.found.map(withTitle))
  usePasted.setState(({ outcome }) => (outcome === choice ? { outcome: { ...choice, found } } : {}))
}

async function withTitle(found: FoundVector): Promise<FoundVector> {
  const { tag, cve, vector } = found
  const { title = '' } = (tag === undefined ? {} : await rationaleOfTag(tag, vector.version)) ?? {}
  if (title === '') return found
  return { ...found, label: cve === undefined ? title : `${cve}: ${title}` }
}
