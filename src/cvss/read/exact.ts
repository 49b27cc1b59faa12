import { versions } from '../versions.ts'
import type { Vector } from '../vector-type.ts'
import { emptyVector } from '../vector.ts'
import { readQuickly } from './quick.ts'
import { maximumVectorLength } from './reading.ts'

/**
 * Reads a vector string that is written as the specification says, half-filled, complete or nothing but
 * its prefix; undefined for every other text, of which `parseVector` may still make a vector.
 */
export function readExactly(text: string): Vector | undefined {
  if (text.length > maximumVectorLength) return undefined
  const version = versions.find((each) => text === `CVSS:${each}`)
  if (version) return emptyVector(version)
  const reading = readQuickly(text)
  return reading && reading.repairs.length === 0 ? reading.vector : undefined
}
