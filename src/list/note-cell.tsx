import { useState } from 'react'

import { longestNote } from '#assessment/rationale.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { type Row, idOf } from '#rows/row.ts'
import { write } from '#state/list/list-changes.ts'
import { focusRowSoon, partId } from './focus.ts'
import { role } from './grid-roles.ts'

/** The note of a row, which a press opens to be written; Enter keeps it, Escape does not. */
export function NoteCell({ row, name, isCurrent }: { row: Row; name: string; isCurrent: boolean }) {
  const { rows: texts } = useLateTexts('list')
  const { note } = row.assessment
  const [draft, setDraft] = useState<string>()
  const id = idOf(row)

  function end(isKept: boolean) {
    if (draft !== undefined && isKept && draft !== note) write([id], { note: draft })
    setDraft(undefined)
  }

  return (
    <td {...role.cell} className="list-note">
      {draft === undefined ? (
        (note !== '' || isCurrent) && (
          <button
            type="button"
            id={partId(id, 'note')}
            className={note === '' ? 'list-add text-muted' : 'list-text'}
            tabIndex={isCurrent ? 0 : -1}
            aria-label={note === '' ? undefined : `${texts.detail.editNote(name)}: ${note}`}
            onClick={() => setDraft(note)}
          >
            {note === '' ? texts.detail.noNote : note}
          </button>
        )
      ) : (
        <input
          // Somebody has just asked to write here.
          ref={(field) => field?.focus()}
          className="list-inline"
          aria-label={texts.detail.editNote(name)}
          maxLength={longestNote}
          value={draft}
          onChange={({ target }) => setDraft(target.value)}
          onBlur={() => end(true)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return
            event.preventDefault()
            event.stopPropagation()
            end(event.key === 'Enter')
            focusRowSoon(id, 'row')
          }}
        />
      )}
    </td>
  )
}
