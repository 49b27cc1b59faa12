import { decodeTwice } from '#url/read/percent-encoding.ts'

/** metæffekt keeps several vectors in one link: `[["name",true,"CVSS:4.0/…","CVSS:4.0"]]`. */
export function listedVectorStrings(parameter: string): string[] {
  const text = decodeTwice(parameter)
  if (!text.startsWith('[')) return []
  return rowsOf(text).flatMap((row) => {
    if (!Array.isArray(row)) return []
    const [, , vector, prefix] = row as readonly unknown[]
    if (typeof vector !== 'string' || vector === '') return []
    const bare = typeof prefix === 'string' && !/^cvss/i.test(vector)
    return [bare ? `${prefix}/${vector}` : vector]
  })
}

function rowsOf(text: string): readonly unknown[] {
  try {
    const rows: unknown = JSON.parse(text)
    return Array.isArray(rows) ? rows : []
  } catch {
    return []
  }
}
