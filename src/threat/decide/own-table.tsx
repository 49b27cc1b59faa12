import { useState } from 'react'

import { isPublished, readOwnTable } from '#decide/own-table.ts'
import { longestTable } from '#decide/read-table.ts'
import type { TableProblem } from '#decide/table-problem.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { foreignText } from '#published/schema.ts'
import { addTable, removeTable, useDecisions } from '#state/decisions.ts'

/** More are counted. */
const mostShown = 8
const longestName = 200

type Told = { readonly sentence: string; readonly problems: readonly TableProblem[] }

/** Takes a decision table of one's own, or says what is wrong with it; takes one away again. */
export function OwnTable() {
  const texts = useLateTexts('decide')
  const tableId = useDecisions((state) => state.tableId)
  const [told, setTold] = useState<Told>()
  const isOwn = !isPublished(tableId)

  async function take(file: File): Promise<void> {
    const name = foreignText(file.name, longestName)
    if (file.size > longestTable)
      return setTold({ sentence: texts.refused(name), problems: [{ code: 'too-long' }] })
    const text = await file.text()
    const read = readOwnTable(text)
    if (read.kind === 'refused')
      return setTold({ sentence: texts.refused(name), problems: read.errors })
    addTable(text, read.table)
    const { warnings, table } = read
    const sentence = warnings.length > 0 ? texts.warnings(table.name) : texts.taken(table.name)
    setTold({ sentence, problems: warnings })
  }

  return (
    <div className="text-sm">
      <p className="flex flex-wrap items-center gap-x-3 text-muted">
        <label className="inline-flex min-h-8 cursor-pointer items-center link has-focus-visible:outline-2 pointer-coarse:min-h-11">
          {texts.add}
          <input
            type="file"
            accept=".json"
            className="sr-only"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) void take(file)
              target.value = ''
            }}
          />
        </label>
        {isOwn && (
          <button
            type="button"
            className="min-h-8 cursor-pointer link pointer-coarse:min-h-11"
            onClick={() => {
              removeTable(tableId)
              setTold(undefined)
            }}
          >
            {texts.remove}
          </button>
        )}
        <span>{texts.how}</span>
      </p>
      <div aria-live="polite">
        {told && (
          <>
            <p className="wrap-anywhere">{told.sentence}</p>
            <ul className="list-disc pl-5 wrap-anywhere">
              {told.problems.slice(0, mostShown).map((problem) => (
                <li key={JSON.stringify(problem)}>{texts.problem(problem)}</li>
              ))}
              {told.problems.length > mostShown && (
                <li>{texts.more(told.problems.length - mostShown)}</li>
              )}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}
