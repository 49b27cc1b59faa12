import { calculatorScope } from '#components/metrics/calculator-scope.ts'
import { Undecided } from '#components/metrics/undecided-part.ts'
import type { PickerScope } from '#components/metrics/picker-scope.ts'

/** The pickers of the page, where a metric may be undecided between values; a frame's values are decided. */
export const pageScope: PickerScope = {
  ...calculatorScope,
  // Where this cannot be loaded, the part that stands at the focused metric says so.
  onCandidate: (metric, value) =>
    void import('#state/candidates.ts').then(
      (late) => late.toggleCandidate(metric, value),
      () => undefined,
    ),
  Undecided,
}
