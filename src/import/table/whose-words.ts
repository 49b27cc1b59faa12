/** Words that tell whose a score or vector is, in plain names. */

const ofWriters =
  'our|own|plumb|internal|in house|analyst|calculated|computed|recalculated|re ?scored|re ?assessed|assessed|reviewed|triaged|eigene[rs]?|unsere?r?|interne[rs]?|berechnete[rs]?|neu berechnete[rs]?|notre|interne|calculée?|recalculée?|propi[oa]|intern[oa]|calculad[oa]|recalculad[oa]|nostr[oa]|calcolat[oa]|noss[oa]'
const named =
  'vendor|supplier|manufacturer|provider|researcher|reporter|scanner|nvd|cna|adp|cisa|ghsa|github|red ?hat|snyk|inspector|hersteller|lieferant|fournisseur|éditeur|proveedor|fabricante|fornitore|produttore|fornecedor'
const ofOthers = `${named}|claimed|reported|tool|original|published|official|external|third party|advisory|angegebene[rs]?|gemeldete[rs]?|ursprüngliche[rs]?|annoncée?|déclarée?|publiée?|reportad[oa]|declarad[oa]|publicad[oa]|dichiarat[oa]|pubblicat[oa]`
const ofScores =
  '(?:(?:cvss|base|basis|v?[234](?: ?[01])?) ?)*(?:score|wert|punteggio|puntuación|puntaje|pontuação|note|cvss|cvss ?v?[234](?: ?[01])?)(?: (?:cvss|base|v?[234](?: ?[01])?))*'

const scoreOf = new RegExp(
  `^(?:(?:${ofWriters}|${ofOthers}) ${ofScores}|${ofScores} (?:by |from |of |de |du |del )?(?:the )?(?:${ofWriters}|${ofOthers}))$`,
  'u',
)
/** Those who wrote the table. */
export const writers = new RegExp(`(?:^| )(?:${ofWriters})(?: |$)`, 'u')
/** Anybody else. */
export const others = new RegExp(`(?:^| )(?:${ofOthers})(?: |$)`, 'u')
/** Of these who is somebody, and no mere `reported`. */
export const somebody = new RegExp(`(?:^| )(${named})(?: |$)`, 'u')

/** Whether a plain name is that of a score, by whose it is: `Our score`, `CVSS (vendor)`, `gemeldeter Score`. */
export function isWhoseScore(plain: string): boolean {
  return scoreOf.test(plain)
}
