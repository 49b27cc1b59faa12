import { setMetric } from '#state/calculator.ts'
import type { PickerScope } from './picker-scope.ts'

/** The pickers of the vector that the page or the frame is about. */
export const calculatorScope: PickerScope = { prefix: '', onSet: setMetric }
