import type { MeaningPart } from '#in-words/meaning.ts'

/** The values of a part by metric; undefined for one that is not in it. */
export function valuesOf({ metrics }: MeaningPart): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(metrics.map(({ metric, value }) => [metric, value]))
}

/** A sentence, from words that may begin anywhere in one. */
export function sentence(said: string): string {
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}
