import { useEffect, useRef, useState } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { announce } from '#state/announcement.ts'
import { useCalculator } from '#state/calculator.ts'
import { addColumns, useColumns } from '#state/comparison/columns.ts'
import { columnOnScreen } from '#state/comparison/comparing.ts'
import { type TextColumns, columnsInText } from '#state/comparison/text-columns.ts'
import { rangeOf } from '#state/scored.ts'
import { shownVector } from '#state/snapshot.ts'
import { useList } from '#state/list/list.ts'

/** Adds what is pasted, typed, in a file, in the calculator or in the list. */
export function AddVectors({ onClose }: { onClose: () => void }) {
  const messages = useMessages()
  const { compare } = useLateTexts('list')
  const { add: texts } = compare
  const state = useCalculator()
  const { columns } = useColumns()
  const { rows } = useList()
  const [text, setText] = useState('')
  const [read, setRead] = useState<TextColumns>()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const isColumn = (id: string) => columns.some(({ assessment }) => assessment.id === id)
  const onScreen = isColumn(state.assessment.id) ? undefined : columnOnScreen(state)
  const kept = rows.filter(({ assessment }) => !isColumn(assessment.id))

  async function add(given: string) {
    const found = await columnsInText(given)
    setRead(found)
    if (found.columns.length === 0) return
    addColumns(found.columns)
    announce(texts.added(found.columns.length))
    setText('')
    if (found.unreadable + found.omitted === 0) onClose()
  }

  return (
    <section aria-label={texts.open} className="mt-2.5 card px-4 py-3 text-sm max-sm:px-3">
      <label className="block">
        <span className="text-muted">{texts.label}</span>
        <textarea
          ref={field}
          rows={2}
          spellCheck={false}
          autoCapitalize="off"
          className="mt-1 block w-full rounded-lg border border-edge bg-card px-2.5 py-1.5 font-mono text-sm"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') return onClose()
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            if (text.trim() !== '') void add(text)
          }}
        />
      </label>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <button
          type="button"
          className="button button-filled"
          disabled={text.trim() === ''}
          onClick={() => void add(text)}
        >
          {texts.add}
        </button>
        <label className="inline-flex button cursor-pointer items-center button-outlined has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-link">
          {texts.file}
          <input
            type="file"
            className="sr-only"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) void file.text().then(add)
              target.value = ''
            }}
          />
        </label>
        {onScreen && (
          <button
            type="button"
            className="button button-outlined"
            onClick={() => addColumns([onScreen])}
          >
            {texts.onScreen(messages.rangeText(rangeOf(shownVector(onScreen))))}
          </button>
        )}
        {kept.length > 0 && (
          <button type="button" className="button button-outlined" onClick={() => addColumns(kept)}>
            {texts.list(kept.length)}
          </button>
        )}
        <button
          type="button"
          className="ml-auto button text-muted hover:text-ink"
          onClick={onClose}
        >
          {texts.close}
        </button>
      </div>
      <div aria-live="polite">{read && <Outcome read={read} />}</div>
    </section>
  )
}

/** What of a text could not be added. */
function Outcome({ read }: { read: TextColumns }) {
  const { compare } = useLateTexts('list')
  const { add: texts } = compare
  const { columns, unreadable, omitted, limit } = read
  const isNothing = columns.length === 0 && unreadable === 0 && limit === undefined
  const sentences = [
    isNothing && texts.nothing,
    limit !== undefined && texts.tooLong(limit),
    unreadable > 0 && texts.notRead(unreadable),
    omitted > 0 && texts.more(omitted),
  ].filter(Boolean)
  return sentences.length > 0 && <p className="mt-2 font-medium">{sentences.join(' ')}</p>
}
