import { useCalculator } from '../calculator.ts'
import { closeListPage } from './list-page.ts'

/** Follows the calculator: what comes on screen there, by a paste or an undo, is shown. */
export function startListPage(): () => void {
  return useCalculator.subscribe((state, before) => {
    if (state.assessment !== before.assessment || state.version !== before.version) closeListPage()
  })
}
