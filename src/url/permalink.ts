/** The permalink as it is written: the vector string is the fragment of the address. `read/` reads it back. */

import type { CveId } from '#cve-id/cve-id.ts'
import { type Vector, formatUndecided, formatVector } from '#cvss/index.ts'

/**
 * The fragment of a link to a vector, complete or not, also to an empty one (`#CVSS:3.1`), with what
 * of it is undecided (`&or=AC:L,AC:H`), the same assessment's vector of another version and the CVE ID
 * it is about behind it. FIRST's page reads the part before the first `&`.
 */
export function formatPermalink(vector: Vector, cve?: CveId, or?: Vector): string {
  const other = or === undefined ? '' : `&or=${vectorFragment(or).slice(1)}`
  return `${vectorFragment(vector)}${other}${cve === undefined ? '' : `&cve=${cve}`}`
}

function vectorFragment(vector: Vector): string {
  const prefix = `CVSS:${vector.version}`
  const text = formatVector(vector)
  const behind = formatUndecided(vector)
    .map((tag) => `&or=${tag}`)
    .join('')
  if (text.startsWith(prefix)) return `#${text}${behind}`
  return text === '' ? `#${prefix}${behind}` : `#${prefix}/${text}${behind}`
}
