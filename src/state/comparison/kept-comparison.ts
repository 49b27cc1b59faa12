import { comparedKey, useCompared } from '../compared.ts'
import { readStoredObject } from '../storage.ts'
import { upToDate, useColumns } from './columns.ts'
import { readColumns } from './kept-columns.ts'

/** Brings back the way to what was compared in this tab, where the address does not lead there itself. */
export function recallComparison(): void {
  if (useCompared.getState().isBegun) return
  const kept = readColumns(readStoredObject('session', comparedKey))
  if (!kept || kept.columns.length === 0) return
  useColumns.setState(upToDate(kept))
  useCompared.setState({ isBegun: true })
}
