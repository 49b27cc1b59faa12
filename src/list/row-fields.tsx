import { useState } from 'react'

import { markings } from '#assessment/marking.ts'
import { longestNote, longestTitle } from '#assessment/rationale.ts'
import { tlpText } from '#assessment/tlp.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { type Row, idOf, rowStatuses } from '#rows/row.ts'
import { setStatus, write } from '#state/list/list-changes.ts'
import { partId } from './focus.ts'

/** What a person may write and decide about a row. */
export function RowFields({ row, name }: { row: Row; name: string }) {
  const { rows: texts } = useLateTexts('list')
  const { detail } = texts
  const { title, note, marking } = row.assessment
  const id = idOf(row)
  return (
    <div className="list-fields">
      <Written
        id={partId(id, 'title')}
        label={detail.title}
        name={detail.editTitle(name)}
        text={title}
        longest={longestTitle}
        onWrite={(written) => write([id], { title: written })}
      />
      <Written
        label={detail.note}
        name={detail.editNote(name)}
        text={note}
        longest={longestNote}
        onWrite={(written) => write([id], { note: written })}
      />
      <label>
        <span className="text-muted">{detail.status} </span>
        <select
          className="list-field"
          value={row.status}
          onChange={({ target }) => {
            const status = rowStatuses.find((each) => each === target.value)
            if (status) setStatus([id], status)
          }}
        >
          {rowStatuses.map((status) => (
            <option key={status} value={status}>
              {texts.statuses[status]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="text-muted">{detail.marking} </span>
        <select
          className="list-field"
          value={marking}
          onChange={({ target }) => {
            const chosen = markings.find((each) => each === target.value)
            if (chosen) write([id], { marking: chosen })
          }}
        >
          {markings.map((each) => (
            <option key={each} value={each}>
              {each === 'none' ? detail.noMarking : tlpText(each)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

/** A text that is kept when the field is left or Enter is pressed; Escape takes it back. */
function Written({
  id,
  label,
  name,
  text,
  longest,
  onWrite,
}: {
  id?: string
  label: string
  name: string
  text: string
  longest: number
  onWrite: (text: string) => void
}) {
  const [draft, setDraft] = useState<string>()
  function end() {
    if (draft !== undefined && draft !== text) onWrite(draft)
    setDraft(undefined)
  }
  return (
    <label className="list-written">
      <span className="text-muted">{label} </span>
      <input
        id={id}
        className="list-field"
        aria-label={name}
        maxLength={longest}
        value={draft ?? text}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={end}
        onKeyDown={({ key }) => {
          if (key === 'Enter') end()
          if (key === 'Escape') setDraft(undefined)
        }}
      />
    </label>
  )
}
