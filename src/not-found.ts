/** The script of 404.html: mail and chat turn the `#` of a link into `%23`, which asks the host for a page it does not have. */

import { readLink } from '#url/read/read-link.ts'

const { pathname, search, hash } = location
const { vector, cve } = readLink(location)
if ((vector ?? cve) !== undefined) {
  const [, moved] = /%(?:25)?23(.*)$/.exec(pathname) ?? []
  const fragment = moved === undefined ? hash : `#${moved}${hash.replace('#', '&')}`
  // The calculator reads all of it, and says what cannot be read. Nothing is left out on the way.
  location.replace(`${import.meta.env.BASE_URL}${search}${fragment}`)
}
