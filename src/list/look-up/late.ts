/** Looking up comes once a list is shown. */

import { lazyPart } from '#components/lazy-part.tsx'

const load = () => import('./look-up.ts')

export const LookUpButton = lazyPart('list', () => load().then((all) => all.LookUpButton))
export const LookUpChosen = lazyPart('list', () => load().then((all) => all.LookUpChosen))
export const LookUpLine = lazyPart('list', () => load().then((all) => all.LookUpLine))
