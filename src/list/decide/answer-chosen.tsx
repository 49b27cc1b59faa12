import { useRef, useState } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import type { Row } from '#rows/row.ts'
import { pointsToAnswer } from '#rows-decide/points-to-answer.ts'
import { useDecisions } from '#state/decisions.ts'
import { answerRows } from '#state/list-decide/answer-rows.ts'
import { useShownTables } from '#state/list-decide/shown-tables.ts'
import { shownTables } from './decide-rows.ts'
import { FoundOn } from './found-on.tsx'

/** What a person leaves as it is, and what takes an answer back. */
const [unchanged, none] = ['unchanged', 'none']

/** Answers what no source knows, for all selected rows at once. */
export function AnswerChosen({ rows }: { rows: readonly Row[] }) {
  const { list: texts } = useLateTexts('decide')
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  function close() {
    setIsOpen(false)
    button.current?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className="list-bar-button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {texts.answer}
      </button>
      {isOpen && <Answers rows={rows} onGiven={close} />}
    </>
  )
}

function Answers({ rows, onGiven }: { rows: readonly Row[]; onGiven: () => void }) {
  const { list: texts } = useLateTexts('decide')
  const { ids } = useShownTables()
  const own = useDecisions((state) => state.own)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const [found, setFound] = useState<string>()
  const points = pointsToAnswer(shownTables(ids, { own }))

  function give() {
    const answers = Object.entries(chosen).map(
      ([id, key]) => [id, key === none ? undefined : [key]] as const,
    )
    answerRows(rows, {
      answers: Object.fromEntries(answers),
      ...(found !== undefined && { found }),
    })
    onGiven()
  }

  const isNothing = Object.keys(chosen).length === 0 && found === undefined
  return (
    <fieldset className="list-answers">
      <legend className="sr-only">{texts.answerFor(rows.length)}</legend>
      {points.map(({ id, name, values }) => (
        <label key={id} className="list-answer">
          {name}
          <select
            className="list-field"
            value={chosen[id] ?? unchanged}
            onChange={({ target: { value } }) => {
              const { [id]: _, ...others } = chosen
              setChosen(value === unchanged ? others : { ...others, [id]: value })
            }}
          >
            <option value={unchanged}>{texts.unchanged}</option>
            {values.map((value) => (
              <option key={value.key} value={value.key}>
                {value.name}
              </option>
            ))}
            <option value={none}>{texts.none}</option>
          </select>
        </label>
      ))}
      <FoundOn found={found} onFound={setFound} />
      <button type="button" className="list-bar-button" disabled={isNothing} onClick={give}>
        {texts.give(rows.length)}
      </button>
    </fieldset>
  )
}
