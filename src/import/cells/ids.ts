import { type CveId, parseCveId } from '#cve-id/cve-id.ts'
import { withPlainCves } from '#paste/cve-like.ts'
import { isPlaceholder } from './placeholder.ts'

/** What names a vulnerability in a cell. */
export type IdsReading = {
  /** Best first: CVE IDs, GHSA, others in their order. */
  readonly ids: readonly string[]
  readonly cves: readonly CveId[]
  /** What looks like a CVE ID and is none, as it stands: `CVE-2019-XXXX`. */
  readonly refused: readonly string[]
}

const longest = 20_000
const ghsa = /(?<![a-z\d])GHSA(?:-[2-9cfghjmpqrvwx]{4}){3}(?![a-z\d-])/gi
/** Families of IDs, wherever they stand. */
const known =
  /(?<![\w-])(?:PYSEC-\d{4}-\d+|RUSTSEC-\d{4}-\d{4}|GO-\d{4}-\d{4,}|GMS-\d{4}-\d+|EUVD-\d{4}-\d{1,9}|BDSA-\d{4}-\d{1,6}|sonatype-\d{4}-\d{1,6}|TEMP-\d{7}-[\dA-F]{6}|NSWG-ECO-\d+|SNYK-[A-Z]+-[A-Z\d.]+-\d+|(?:DSA|DLA|USN)-\d+-\d+|(?:RH|EL|RL|AL|CE)[SBE]A-\d{4}:\d+|MAL-\d{4}-\d+|JVNDB-\d{4}-\d{6}|CNNVD-\d{6}-\d{3,4}|WID-SEC-(?:W-)?\d{4}-\d{4}|VULNDB-\d+|OSV-\d{4}-\d+|PRISMA-\d{4}-\d{4}|QID-\d{4,6}|AVD-[A-Z]+-\d{4})(?![\w-])/g

/** The letters, also those that only look like them. */
const cveLike = /[cｃсϲ][vｖѵν][eｅеε]/iu
const none: IdsReading = { ids: [], cves: [], refused: [] }
const noCves = { cves: [], broken: [] }

/** Finds the IDs of a cell or text: CVE IDs in any writing, GHSA, and those of known families. */
export function readIds(cell: string): IdsReading {
  const exact = parseCveId(cell)
  if (exact) return { ids: [exact], cves: [exact], refused: [] }
  const text = cell.slice(0, longest)
  // Most cells have none, and the patterns take long to say so.
  if (!/\d/.test(text)) return none
  const { cves, broken } = cveLike.test(text) ? withPlainCves(text) : noCves
  const others = /ghsa/i.test(text)
    ? [...text.matchAll(ghsa)].map(([id]) => `GHSA${id.slice(4).toLowerCase()}`)
    : []
  const vendors =
    /[-:]\d/.test(text) || /SNYK|TEMP|NSWG/.test(text)
      ? [...text.matchAll(known)].map(([id]) => id)
      : []
  return { ids: [...new Set([...cves, ...others, ...vendors])], cves, refused: broken }
}

const longestId = 120

/** Reads a cell of which it is known that it names the vulnerability: what is none of the families is the vendor's ID as it stands. */
export function readIdCell(cell: string): IdsReading {
  const found = readIds(cell)
  const text = cell.trim()
  if (found.ids.length > 0 || found.refused.length > 0) return found
  if (isPlaceholder(text) || text.length > longestId || /\n/.test(text)) return found
  return { ...found, ids: [text] }
}
