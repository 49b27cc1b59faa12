/** TLP 2.0 (FIRST, https://www.first.org/tlp/): labels are never translated. */

export const tlpLabels = ['RED', 'AMBER+STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const

/** A label without its prefix; written as `TLP:AMBER+STRICT`. */
export type Tlp = (typeof tlpLabels)[number]

/** Colour of a label, always on black (FIRST's figures). */
export const tlpColors: Readonly<Record<Tlp, string>> = {
  RED: '#FF2B2B',
  'AMBER+STRICT': '#FFC000',
  AMBER: '#FFC000',
  GREEN: '#33FF00',
  CLEAR: '#FFFFFF',
}

/** The label as it is written: capitals, no space. */
export function tlpText(tlp: Tlp): string {
  return `TLP:${tlp}`
}
