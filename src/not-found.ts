/** The script of 404.html: mail and chat turn the `#` of a link into `%23`, which asks the host for a page it does not have. */

import { cveInAddress } from '#url/cve-in-address.ts'
import { vectorInAddress } from '#url/vector-in-address.ts'

const vector = vectorInAddress(location)
if (vector !== undefined) {
  const cve = cveInAddress(location)
  const fragment = cve === undefined ? vector : `${vector}&cve=${cve}`
  // The calculator reads the vector, and says what is wrong with it.
  location.replace(`${import.meta.env.BASE_URL}#${fragment}`)
}
