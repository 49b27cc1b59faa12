import { useEffect, useState } from 'react'

import { focusFirstMetric } from '#components/metrics/metric-focus.ts'
import { useLateTexts, useTextsOnceLoaded } from '#i18n/late-texts.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { announce } from '#state/announcement.ts'
import { useCalculator } from '#state/calculator.ts'
import { editEntry } from '#state/editing.ts'
import { columnOnScreen } from '#state/comparison/comparing.ts'
import { comeBack } from '#state/keeping.ts'
import { deleteEntry, moveEntry, restoreEntry } from '#state/tray/tray-changes.ts'
import { isEditedUnsaved } from '#state/snapshot.ts'
import { showTray } from '#state/tray/tray-shown.ts'
import { useUnreadableStore } from '#state/unreadable-store.ts'
import { type TrayEntry, idOf, mostEntries, useTray } from '#state/tray/tray.ts'
import { useKnownOfCve } from '#state/known-of-cve.ts'
import { CompareEntries } from './compare-entries.tsx'
import { CopyAll } from './copy-all.tsx'
import { outsideOf } from './outside.ts'
import { entryName } from './entry-name.ts'
import { focusEntry, focusEntrySoon, focusMetricsSoon, focusTray, trayHeadingId } from './focus.ts'
import { SeverityCounts } from './severity-counts.tsx'
import { type EntryActions, TrayItem } from './tray-item.tsx'

/** An entry that can still be brought back, with the place and the name that it had. */
type Deleted = { readonly entry: TrayEntry; readonly place: number; readonly name: string }

/** The tray: its entries in their order, how severe they are, and copies of all of them. */
export function TrayPanel() {
  const { tray } = usePageMessages()
  const texts = useLateTexts('list')
  const share = useTextsOnceLoaded('share')
  const { shown } = useKnownOfCve()
  const { entries, isStored } = useTray()
  const unreadable = useUnreadableStore((store) => store.entries)
  const state = useCalculator()
  const { editing } = state
  const [deleted, setDeleted] = useState<readonly Deleted[]>([])
  const lastDeleted = deleted.at(-1)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())

  useEffect(() => {
    focusTray()
  }, [])

  function move(id: string, place: number, step: -1 | 1) {
    const target = place + step
    if (target < 0 || target >= entries.length) return
    moveEntry(id, step)
    announce(texts.moved(target + 1, entries.length))
  }

  function remove(place: number, entry: TrayEntry) {
    setDeleted([...deleted, { entry, place, name: nameOf(entry, place) }])
    const next = entries[place + 1] ?? entries[place - 1]
    if (!next || !focusEntry(idOf(next), 'delete')) focusTray()
    deleteEntry(idOf(entry))
  }

  function bringBack({ entry, place }: Deleted) {
    if (!restoreEntry(entry, place)) return
    setDeleted(deleted.slice(0, -1))
    focusEntrySoon(idOf(entry), 'delete')
  }

  function edit(entry: TrayEntry) {
    if (editing?.id === idOf(entry)) return comeBack(editing)
    editEntry(entry)
    focusMetricsSoon()
  }

  function choose(id: string) {
    const others = [...chosen].filter((each) => each !== id)
    setChosen(new Set(chosen.has(id) ? others : [...others, id]))
  }

  function nameOf(entry: TrayEntry, place: number) {
    return entryName(entry, place, texts.untitled)
  }

  const editedAt = entries.findIndex((entry) => idOf(entry) === editing?.id)
  const edited = entries[editedAt]
  const unsaved = edited && isEditedUnsaved(state) ? nameOf(edited, editedAt) : undefined

  function actionsOf(entry: TrayEntry, place: number): EntryActions {
    return {
      edit: () => edit(entry),
      up: () => move(idOf(entry), place, -1),
      down: () => move(idOf(entry), place, 1),
      delete: () => remove(place, entry),
    }
  }

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={trayHeadingId} tabIndex={-1} className="text-lg font-semibold">
          {tray.heading}
        </h2>
        <SeverityCounts entries={entries} />
        <button
          type="button"
          className="ml-auto button text-sm text-muted hover:text-ink"
          aria-label={texts.closeTray}
          onClick={() => {
            showTray(false)
            focusFirstMetric()
          }}
        >
          {texts.close}
        </button>
      </div>
      <p className="text-sm text-muted">
        {entries.length === 0 ? texts.empty : isStored ? texts.stored : texts.notStored}
      </p>
      {unreadable > 0 && <p className="text-sm">{texts.forgotten(unreadable)}</p>}
      {entries.length >= mostEntries && <p className="text-sm">{texts.full(mostEntries)}</p>}
      <CompareEntries entries={entries} chosen={chosen} onScreen={columnOnScreen(state)} />
      {entries.length > 0 && <CopyAll entries={entries} unsaved={unsaved} />}
      <div aria-live="polite">
        {lastDeleted && (
          <p className="my-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
            <span className="min-w-0 wrap-anywhere">{texts.deleted(lastDeleted.name)}</span>
            <button
              type="button"
              className="button button-outlined"
              aria-label={texts.undoDelete(lastDeleted.name)}
              onClick={() => bringBack(lastDeleted)}
            >
              {texts.undo}
            </button>
          </p>
        )}
      </div>
      <ol className="mt-2">
        {entries.map((entry, place) => (
          <TrayItem
            key={idOf(entry)}
            entry={entry}
            name={nameOf(entry, place)}
            facts={share ? outsideOf(share, shown, entry).facts : []}
            edited={idOf(entry) === editing?.id ? state : undefined}
            isChosen={chosen.has(idOf(entry))}
            onChoose={() => choose(idOf(entry))}
            isFirst={place === 0}
            isLast={place === entries.length - 1}
            actions={actionsOf(entry, place)}
          />
        ))}
      </ol>
    </>
  )
}
