import { Suspense } from 'react'

import { lazyPart } from '#components/lazy-part.tsx'
import { useEmbedBuilder } from '#state/embed-builder.ts'

const EmbedBuilder = lazyPart('embedBuilder', () =>
  import('./embed-builder.tsx').then((all) => all.EmbedBuilder),
)

/** The builder for those who embed Plumb, loaded when somebody opens it. */
export function LateEmbedBuilder() {
  const { isOpen } = useEmbedBuilder()
  return <Suspense>{isOpen && <EmbedBuilder />}</Suspense>
}
