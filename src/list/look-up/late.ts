/** Looking up comes with its texts once a list is shown. */

import { lazyPart } from '#components/lazy-part.tsx'

const load = () => import('./look-up.ts')

export const LookUpButton = lazyPart('lookUp', () => load().then((all) => all.LookUpButton))
export const LookUpChosen = lazyPart('lookUp', () => load().then((all) => all.LookUpChosen))
export const LookUpLine = lazyPart('lookUp', () => load().then((all) => all.LookUpLine))
