import { usePageMessages } from '#i18n/page-messages-context.ts'
import { openListPage } from '#state/list/list-page.ts'
import { useListShown } from '#state/list/list-shown.ts'

/** The way to the page of rows, with their number. */
export function ListButton() {
  const { list } = usePageMessages()
  const { count } = useListShown()
  return (
    <button type="button" className="button text-sm button-outlined" onClick={openListPage}>
      {list.open(count)}
    </button>
  )
}
