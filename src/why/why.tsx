import { lazyPart } from '#components/lazy-part.tsx'
import { Loading } from '#components/loading.tsx'
import { useWhyShown } from '#state/why-shown.ts'

const WhyPanel = lazyPart(
  ['why', 'words'],
  () => import('./why-panel.tsx').then((all) => all.WhyPanel),
  { Waiting: Loading },
)

/** Why the score is what it is, below the metrics, while it is open. */
export function Why() {
  const { isOpen } = useWhyShown()
  return <div id="why">{isOpen && <WhyPanel />}</div>
}
