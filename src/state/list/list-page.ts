/** The page of rows, in place of the calculator. */

import { useCompared } from '../compared.ts'

/** The fragment of its address. */
export const listFragment = '#view=list'

/** Shows the page of rows. */
export function openListPage(): void {
  useCompared.setState({ shown: { fragment: listFragment, mark: {}, view: 'list' } })
}

/** Goes back to the calculator, which is as it was. */
export function closeListPage(): void {
  if (useCompared.getState().shown?.view) useCompared.setState({ shown: undefined })
}
