import { type Vector, type Version, parseVector } from '#cvss/index.ts'
import { parametersOf } from './parameters.ts'
import { decodeTwice } from './percent-encoding.ts'
import { type Address, partsWithParameters, vectorText } from './vector-in-address.ts'

/** The vector behind `&or=`: the same assessment's of another version than the first. */
export function otherVectorIn(address: Address, version: Version | undefined): Vector | undefined {
  const text = vectorText(decodeTwice(orIn(address) ?? ''))
  const reading = text === undefined ? undefined : parseVector(text)
  return reading?.ok && reading.vector.version !== version ? reading.vector : undefined
}

/** What stands behind `&or=`, as it is. */
function orIn(address: Address): string | undefined {
  for (const part of partsWithParameters(address)) {
    // Behind another finding of the link it is that one's.
    const [own = ''] = part.split('&v=')
    const text = parametersOf(own).get('or')
    if (text !== undefined) return text
  }
  return undefined
}
