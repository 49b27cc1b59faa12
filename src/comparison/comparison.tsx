import { lazyPart } from '#components/lazy-part.tsx'
import { useCompared } from '#state/compared.ts'

const ComparisonPart = lazyPart(['list', 'help'], () =>
  import('./comparison-part.tsx').then((all) => all.startedComparison()),
)

/** Vectors side by side, in place of the calculator, or the way back to them. */
export function Comparison() {
  const { isBegun, shown } = useCompared()
  return isBegun && !shown?.view && <ComparisonPart />
}
