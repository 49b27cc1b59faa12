/** The products that rows are about, as CSAF names them. */

import type { OutRow } from './out-row.ts'
import { componentKey, nameOf, plainPurl } from './parts-of-documents.ts'

export type Product = {
  readonly id: string
  readonly name: string
  readonly purl: string | undefined
}

/**
 * The products of rows that stand together, each once. Of one vulnerability a product has one status and one score: a
 * second row of the same component is a product of its own.
 */
export function productsOf(groups: readonly (readonly OutRow[])[]): {
  readonly products: readonly Product[]
  readonly productOf: (out: OutRow) => string
} {
  const products = new Map<string, Product>()
  const ids = new Map<OutRow, string>()
  for (const group of groups) {
    const used = new Map<string, number>()
    for (const out of group) {
      const component = out.row.found?.component
      const base = component ? componentKey(component) : ''
      const time = (used.get(base) ?? 0) + 1
      used.set(base, time)
      const key = `${time} ${base}`
      const known = products.get(key)
      const product = known ?? {
        id: `CSAFPID-${String(products.size + 1).padStart(4, '0')}`,
        name: productName(out, time),
        purl: component && time === 1 ? plainPurl(component) : undefined,
      }
      products.set(key, product)
      ids.set(out, product.id)
    }
  }
  return { products: [...products.values()], productOf: (out) => ids.get(out) ?? '' }
}

function productName({ row }: OutRow, time: number): string {
  const component = row.found?.component
  const name = component
    ? [nameOf(component.name) ?? '?', nameOf(component.version)].filter(Boolean).join(' ')
    : 'Product not named in the list'
  return time === 1 ? name : `${name} (${time})`
}
