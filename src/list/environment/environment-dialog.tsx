import './environment.css'

import { useMemo, useState } from 'react'

import { ModalDialog } from '#components/modal-dialog.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { Row } from '#rows/row.ts'
import { startEnvironments, useEnvironments } from '#state/environment/environments.ts'
import { applyToList, previewInList } from '#state/environment/in-list.ts'
import type { Wish } from '#state/environment/rows-in-environment.ts'
import { useListView } from '#state/list/list-view.ts'
import { useList } from '#state/list/list.ts'
import { LastApplied } from './last-applied.tsx'
import { PreviewCounts } from './preview-counts.tsx'
import { WhichRows, type Which, assetsOf, rowsOf } from './which-rows.tsx'

/** The dialog, once what earlier visits have kept is read. */
export function startedDialog() {
  startEnvironments()
  return EnvironmentDialog
}

/** Applies an environment to rows: to which, what becomes of them, and how it is taken back. */
function EnvironmentDialog({ shown, onClose }: { shown: readonly Row[]; onClose: () => void }) {
  const texts = useLateTexts('interview')
  const { list: words } = texts
  const { environments } = useEnvironments()
  return (
    <ModalDialog heading={words.heading} closeText={words.close} width="max-w-xl" onClose={onClose}>
      <LastApplied />
      {environments.length === 0 ? (
        <p className="list-environment-line">{words.none}</p>
      ) : (
        <Applying shown={shown} />
      )}
    </ModalDialog>
  )
}

function Applying({ shown }: { shown: readonly Row[] }) {
  const texts = useLateTexts('interview')
  const { list: words } = texts
  const { environments } = useEnvironments()
  const { rows: all } = useList()
  const { selected } = useListView()
  const [name, setName] = useState<string>()
  const [which, setWhich] = useState<Which>({ of: selected.size > 0 ? 'selected' : 'shown' })
  const [replacesHand, setReplacesHand] = useState(false)
  const assets = useMemo(() => assetsOf(all), [all])
  const environment =
    environments.find((each) => each.environment.name === name)?.environment ??
    environments[0]?.environment
  const rows = useMemo(() => rowsOf(which, { all, shown, selected }), [which, all, shown, selected])
  const wish: Wish | undefined = useMemo(
    () => environment && { environment, replacesHand },
    [environment, replacesHand],
  )
  const preview = useMemo(() => wish && previewInList(texts, rows, wish), [texts, rows, wish])
  if (!wish || !preview) return null
  const count = preview.changing.length
  return (
    <div className="list-environment">
      <label className="list-environment-choice">
        {words.environment}
        <select
          className="list-field"
          value={wish.environment.name}
          onChange={({ target }) => setName(target.value)}
        >
          {environments.map((each) => (
            <option key={each.environment.name}>{each.environment.name}</option>
          ))}
        </select>
      </label>
      <WhichRows
        which={which}
        selected={selected.size}
        shown={shown.length}
        assets={assets}
        onWhich={setWhich}
      />
      <label className="list-environment-choice">
        <input
          type="checkbox"
          className="size-4 accent-ink"
          checked={replacesHand}
          onChange={({ target }) => setReplacesHand(target.checked)}
        />
        {words.replaceHand}
      </label>
      <PreviewCounts preview={preview} rows={rows} which={which} />
      <button
        type="button"
        className="button button-filled"
        aria-disabled={count === 0}
        onClick={() => count > 0 && applyToList(texts, rows, wish)}
      >
        {words.apply(count)}
      </button>
    </div>
  )
}
