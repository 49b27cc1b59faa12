import type { DeviationCode } from '#cvss/index.ts'

/** Why another site shows another score. */
export const deviations: Record<
  DeviationCode,
  { readonly note: (score: string) => string; readonly why: string }
> = {
  'first-v4-rounds-tie-down': {
    note: (score) => `FIRST’s page may show ${score}: it rounds this tie down.`,
    why: 'The exact score of this vector lies exactly halfway between two tenths, and the specification rounds halves up. FIRST’s calculator code of 2024 computes with binary fractions, in which this half comes out slightly too small. Red Hat’s reference code was mended in November 2024 and agrees with Plumb.',
  },
  'first-v3.0-float-roundup': {
    note: (score) => `FIRST’s v3.0 page shows ${score}: its round-up overshoots here.`,
    why: 'The exact product already is a whole tenth, so Roundup leaves it alone. FIRST’s v3.0 page multiplies binary fractions, gets a hair more than that tenth, and rounds it up to the next. Version 3.1 redefined Roundup because of this.',
  },
  'v3.1-environmental-as-base': {
    note: (score) =>
      `Some sites publish ${score}: they use the environmental equation without environmental metrics.`,
    why: 'With no environmental metric set, the v3.1 environmental equation still differs from the base equation for some vectors with Scope Changed. The specification’s score is then the base or temporal score, shown here.',
  },
}
