import type { Row } from '#rows/row.ts'

/** The one asset that a row was seen on; undefined for none, and for several. */
export function onlyAssetOf({ found }: Row): string | undefined {
  const [first, ...others] = found?.seen ?? []
  const isOne = others.every(({ asset }) => asset === first?.asset)
  return isOne ? first?.asset : undefined
}

/** Rows that were seen on this asset and on no other: an answer for it is one for them. */
export function rowsOnAsset(rows: readonly Row[], asset: string): readonly Row[] {
  return rows.filter((row) => onlyAssetOf(row) === asset)
}
