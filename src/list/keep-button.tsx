import { usedVersions } from '#assessment/assessment.ts'
import { lazyPart } from '#components/lazy-part.tsx'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { useCalculator } from '#state/calculator.ts'
import { fetchAhead } from '#state/fetch-ahead.ts'
import { loadList } from './load.ts'
import { openListPage } from '#state/list/list-page.ts'

const EditedEntry = lazyPart('list', () => loadList().then((late) => late.EditedEntry))

// To keep something shall need no network.
fetchAhead(loadList)

/** Puts what is on screen into the list and starts the next. */
export function KeepButton() {
  const { list } = usePageMessages()
  const state = useCalculator()
  const { editing } = state
  const isEmpty = usedVersions(state.assessment).length === 0
  const keep = () =>
    void loadList().then((late) => late.keepAndGoOn(state, list.kept), openListPage)
  return (
    <>
      {editing && <EditedEntry state={state} editing={editing} onSave={keep} />}
      <button
        id="keep"
        type="button"
        className="button text-sm button-outlined"
        title={list.keepKey}
        disabled={isEmpty && !editing}
        onClick={keep}
      >
        {editing ? list.save : list.keep}
      </button>
    </>
  )
}
