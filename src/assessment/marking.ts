/** TLP 2.0 labels, and no marking. */
export const markings = ['none', 'RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const

/** The marking of an assessment. */
export type Marking = (typeof markings)[number]

/** Reads a marking of any origin; undefined for what is none. */
export function readMarking(value: unknown): Marking | undefined {
  return markings.find((marking) => marking === value)
}
