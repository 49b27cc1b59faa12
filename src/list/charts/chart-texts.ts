import { use } from 'react'

import { readableAtOnce, useLateTexts } from '#i18n/late-texts.ts'
import type { LateTexts } from '#i18n/messages.ts'

type Load = LateTexts<'list'>['charts']
type Texts = Awaited<ReturnType<Load>>

const loading = new WeakMap<Load, Promise<Texts>>()

/** The texts of the charts: a part of those of the list, so that the first load need not name them. */
export function useChartTexts(): Texts {
  const { charts } = useLateTexts('list')
  const known = loading.get(charts) ?? readableAtOnce(charts())
  loading.set(charts, known)
  return use(known)
}
