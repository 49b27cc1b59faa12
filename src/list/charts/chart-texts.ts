import { use } from 'react'

import { readableAtOnce, useLateTexts } from '#i18n/late-texts.ts'
import type { LateTexts } from '#i18n/messages.ts'

type Load = LateTexts<'list'>['charts']
type Texts = Awaited<ReturnType<Load>>

const loading = new WeakMap<Load, Promise<Texts>>()

/** The texts of the charts: a part of those of the list, so that the first load need not name them. */
export function useChartTexts(): Texts {
  const { charts } = useLateTexts('list')
  return use(loading.get(charts) ?? loadOnce(charts))
}

function loadOnce(load: Load): Promise<Texts> {
  const texts = readableAtOnce(load())
  loading.set(load, texts)
  // What could not be fetched is asked for again by the next try.
  texts.catch(() => loading.delete(load))
  return texts
}
