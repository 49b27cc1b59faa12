/** Comparing with an earlier day comes once somebody asks for it. */

import { lazyPart } from '#components/lazy-part.tsx'

const load = () => import('./since.ts')
const texts = ['decide', 'list'] as const

export const SinceCell = lazyPart(texts, () => load().then((all) => all.SinceCell))
export const SinceFilter = lazyPart(texts, () => load().then((all) => all.SinceFilter))
export const SincePanel = lazyPart(texts, () => load().then((all) => all.SincePanel))
