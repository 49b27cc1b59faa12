import { useState } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { announce } from '#state/announcement.ts'
import { forgetEverything } from '#state/list/forget-everything.ts'
import {
  beginList,
  deleteList,
  keepForVisit,
  keepInBrowser,
  openList,
  renameList,
} from '#state/list/lists.ts'
import { noFilter } from '#rows/filter.ts'
import { view } from '#state/list/list-view.ts'
import { useList } from '#state/list/list.ts'

/** Of a list that is deleted nothing can be brought back, nor is it looked at any more. */
function letGo(): void {
  const none: ReadonlySet<string> = new Set()
  const begun = { filter: noFilter, order: undefined, current: undefined, ruled: undefined }
  view({ ...begun, selected: none, unfolded: none, deleted: [] })
}

/** The lists of this browser: which one is open, what it is called, and how it is deleted. */
export function ListsPanel() {
  const texts = useLateTexts('list')
  const { lists: words, name: unnamed } = texts.rows
  const { list, lists, isForVisit } = useList()
  const [hasFailed, setHasFailed] = useState(false)
  const nameOf = (name: string) => name || unnamed
  return (
    <section aria-label={words.open} className="list-lists list-control card">
      {lists.length > 1 && (
        <label className="list-written">
          <span className="text-muted">{words.choose} </span>
          <select
            className="list-field"
            value={list.id}
            onChange={({ target }) => void openList(target.value)}
          >
            {lists.map(({ id, name }) => (
              <option key={id} value={id}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <NameForm
        key={list.id}
        label={words.rename}
        submit={words.save}
        before={list.name}
        onName={(name) => void renameList(name)}
      />
      <NameForm
        label={words.nameOfNew}
        submit={words.begin}
        before=""
        onName={(name) => void beginList(name)}
      />
      <div className="flex flex-wrap gap-2">
        <button
          type="button"
          className="button text-sm button-outlined"
          onClick={() => (isForVisit ? keepInBrowser() : void keepForVisit())}
        >
          {isForVisit ? words.inBrowser : words.forVisit}
        </button>
        <button
          type="button"
          className="button text-sm button-outlined"
          onClick={() => {
            letGo()
            void deleteList().then(() => announce(words.deleted))
          }}
        >
          {words.delete}
        </button>
        <button
          type="button"
          className="button text-sm button-outlined"
          aria-describedby="delete-all-how"
          onClick={() => void forgetEverything().catch(() => setHasFailed(true))}
        >
          {words.deleteAll}
        </button>
      </div>
      <p id="delete-all-how" className="list-small text-muted">
        {words.deleteAllHow}
      </p>
      <div role="alert">{hasFailed && words.failed}</div>
    </section>
  )
}

function NameForm({
  label,
  submit,
  before,
  onName,
}: {
  label: string
  submit: string
  before: string
  onName: (name: string) => void
}) {
  const [name, setName] = useState(before)
  function give() {
    if (name.trim() === '') return
    onName(name)
    if (before === '') setName('')
  }
  return (
    <div className="list-written">
      <label className="contents">
        <span className="text-muted">{label} </span>
        <input
          className="list-field"
          maxLength={100}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={({ key }) => key === 'Enter' && give()}
        />
      </label>
      <button type="button" className="button text-sm button-outlined" onClick={give}>
        {submit}
      </button>
    </div>
  )
}
