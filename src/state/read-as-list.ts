import { importText } from './import/importing.ts'
import { openListPage } from './list/list-page.ts'
import { usePasted } from './pasted.ts'

/** Reads a text of several findings on the page of the list, where each is a row with its title. */
export function readAsList(text: string): void {
  usePasted.setState({ text: '', outcome: undefined })
  importText(text)
  openListPage()
}
