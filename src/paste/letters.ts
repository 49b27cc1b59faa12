import {
  emptyVector,
  specOf,
  versions,
  withMetric,
  type Vector,
  type Version,
} from '#cvss/index.ts'

const separators = /[\s/|,.;:_-]+/g

/** The values of the mandatory metrics alone, in their order: `NLNNUHHH` is a whole v3.1 base. */
export function vectorInLetters(text: string, onScreen: Version): Vector | undefined {
  if (text.length > 64) return undefined
  const letters = lettersOf(text)
  for (const version of [onScreen, ...versions]) {
    const vector = vectorOf(version, letters)
    if (vector !== undefined) return vector
  }
  return undefined
}

/** Whether a text is the letters of a vector of the version. */
export function lettersFit(text: string, version: Version): boolean {
  return vectorOf(version, lettersOf(text)) !== undefined
}

function lettersOf(text: string): string {
  return text.replace(separators, '').toUpperCase()
}

function vectorOf(version: Version, letters: string): Vector | undefined {
  const metrics = specOf(version).metrics.filter((metric) => metric.mandatory)
  if (metrics.length !== letters.length) return undefined
  let vector = emptyVector(version)
  for (const [index, metric] of metrics.entries()) {
    const letter = letters.charAt(index)
    if (!metric.values.includes(letter)) return undefined
    vector = withMetric(vector, metric.key, letter)
  }
  return vector
}
