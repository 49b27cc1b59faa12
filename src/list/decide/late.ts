/** What shows and takes decisions comes once a table is shown. */

import { lazyPart } from '#components/lazy-part.tsx'

const load = () => import('./decide.ts')
const texts = ['decide', 'list'] as const

export const DecidedCell = lazyPart(texts, () => load().then((all) => all.DecidedCell))
export const DecidePanel = lazyPart(texts, () => load().then((all) => all.DecidePanel))
export const DecideFilters = lazyPart(texts, () => load().then((all) => all.DecideFilters))
export const AnswerChosen = lazyPart(texts, () => load().then((all) => all.AnswerChosen))
export const RowDecision = lazyPart(texts, () => load().then((all) => all.RowDecision))
