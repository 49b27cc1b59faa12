/** As much of a file as tells. */
export const kevHeadLength = 2_000

const catalogue = /^\uFEFF?\s*(?:\{[^[]{0,1500}"catalogVersion"\s*:|"?cveID"?,"?vendorProject"?,)/

/** Whether a text that begins so is CISA's KEV catalogue, as JSON or as CSV. */
export function beginsAsKev(head: string): boolean {
  return catalogue.test(head)
}
