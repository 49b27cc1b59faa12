import { useState } from 'react'

import { type Tlp, tlpLabels, tlpText } from '#assessment/tlp.ts'
import { download } from '#components/download.ts'
import { ModalDialog } from '#components/modal-dialog.tsx'
import { RadioRow } from '#components/radio-row.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { type OutForm, isTableForm, outForms } from '#rows/out-names.ts'
import type { Row } from '#rows/row.ts'
import type { CsafPublisher } from '#rows-out/csaf-publisher.ts'
import { fileName, fileOf, formDetails, textOf } from '#rows-out/forms.ts'
import { leftOut } from '#rows-out/left-out.ts'
import { strictestOf } from '#rows-out/out-row.ts'
import { copyText, useIsCopied } from '#state/clipboard.ts'
import { selectedRows, useListView } from '#state/list/list-view.ts'
import { useList } from '#state/list/list.ts'
import { allColumns } from '../table-columns.ts'
import type { ShownRows } from '../use-rows.ts'
import { CsafFields } from './csaf-fields.tsx'
import { FormNotes } from './form-notes.tsx'
import { LinkCopy } from './link-copy.tsx'
import { outOf } from './out-of.ts'
import { WholeRows } from './whole-rows.tsx'

/** Which rows are saved. */
const choices = ['selected', 'shown', 'all'] as const
type Which = (typeof choices)[number]

/** With which columns. */
const columnChoices = ['shown', 'all'] as const

/** Saves or copies rows: which, in what form, and how marked; what the form cannot hold is said before. */
export function ExportDialog({ rows, onClose }: { rows: ShownRows; onClose: () => void }) {
  const messages = useMessages()
  const share = useLateTexts('share')
  const texts = useLateTexts('rowsOut')
  const { list, rows: all } = useList()
  const selected = selectedRows(useListView())
  const [which, setWhich] = useState<Which>(
    selected.length > 0 ? 'selected' : rows.rows.length < all.length ? 'shown' : 'all',
  )
  const [form, setForm] = useState<OutForm>('xlsx')
  const [columns, setColumns] = useState<(typeof columnChoices)[number]>('shown')
  const [wished, setWished] = useState<boolean>()
  const [csaf, setCsaf] = useState<CsafPublisher>({})
  const [chosen, setChosen] = useState<Tlp | 'none'>()
  const [state, setState] = useState<{ isSaving: boolean; saved?: string }>({ isSaving: false })
  const isCopied = useIsCopied('list-out')
  const wanted = rowsOf(which, { selected, shown: rows, all })
  const strictest = strictestOf(wanted)
  const tlp = chosen === undefined ? strictest : chosen === 'none' ? undefined : chosen
  const { isMarked = false, text, holds, wholeRows } = formDetails[form]
  const isNothing = holds !== undefined && !wanted.some(holds)
  const isUnmarked = isMarked && tlp === undefined
  const out = outOf({ messages, share })
  const shown = columns === 'shown' ? rows.filled : allColumns
  const isPart = columns === 'shown' || !isTableForm(form)
  const hidden = isPart ? rows.choosable.filter((column) => !rows.filled.includes(column)) : []
  const withRows = wished ?? hidden.length === 0
  const around = () => ({
    shown,
    withRows,
    list: { name: list.name, tlp, now: new Date().toISOString(), csaf },
  })
  const lost = leftOut(form, wanted, out, { shown, withRows, list: { name: '', tlp, now: '' } })

  async function save() {
    setState({ isSaving: true })
    // The button says so before the page is busy.
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    const given = around()
    const name = fileName(form, given.list)
    download(name, await fileOf(form, { ...given, rows: wanted.map(out) }))
    setState({ isSaving: false, saved: name })
  }

  function copy() {
    const written = textOf(form, { ...around(), rows: wanted.map(out) })
    if (written !== undefined)
      void copyText('list-out', written, form === 'html' ? written : undefined)
  }

  return (
    <ModalDialog heading={texts.heading} closeText={texts.close} width="max-w-xl" onClose={onClose}>
      <div className="mt-3 flex flex-col gap-4">
        <RadioRow
          name={texts.rows}
          values={choices.filter((each) => isOffered(each, { selected, shown: rows, all }))}
          current={which}
          textOf={(each) => texts.which[each](rowsOf(each, { selected, shown: rows, all }).length)}
          onChoose={setWhich}
        />
        <RadioRow
          name={texts.form}
          values={outForms}
          current={form}
          textOf={(each) => texts.names[each]}
          onChoose={(each) => {
            setForm(each)
            setState({ isSaving: false })
          }}
        />
        {isTableForm(form) && (
          <RadioRow
            name={texts.columns}
            values={columnChoices}
            current={columns}
            textOf={(each) => texts.whichColumns[each]}
            onChoose={(each) => {
              setColumns(each)
              // What was wished of other columns is not wished of these.
              setWished(undefined)
            }}
          />
        )}
        {wholeRows === 'by-choice' && <WholeRows isWished={withRows} onWish={setWished} />}
        <label className="flex flex-wrap items-center gap-2">
          <span className="font-medium">{texts.tlp}</span>
          <select
            className="list-field min-h-8 w-auto pointer-coarse:min-h-11"
            value={tlp ?? 'none'}
            onChange={({ target }) =>
              setChosen(tlpLabels.find((each) => each === target.value) ?? 'none')
            }
          >
            <option value="none">{texts.noTlp}</option>
            {tlpLabels.map((each) => (
              <option key={each} value={each}>
                {tlpText(each)}
              </option>
            ))}
          </select>
        </label>
        {form === 'csaf' && <CsafFields said={csaf} onSay={setCsaf} />}
        <div aria-live="polite" className="flex flex-col gap-1 text-sm">
          <FormNotes {...{ form, lost, tlp, withRows, hidden }} rows={wanted} />
          {state.saved !== undefined && <p>{texts.saved(state.saved)}</p>}
        </div>
        <div className="flex flex-wrap gap-2">
          <button
            type="button"
            className="button button-filled"
            disabled={isUnmarked || isNothing || state.isSaving}
            onClick={() => void save()}
          >
            {state.isSaving ? texts.saving : texts.save}
          </button>
          {text && (
            <button
              type="button"
              className="button button-outlined"
              disabled={isUnmarked || isNothing}
              onClick={copy}
            >
              {isCopied ? texts.copied : texts.copy}
            </button>
          )}
        </div>
        <LinkCopy rows={wanted} />
      </div>
    </ModalDialog>
  )
}

type Sets = {
  readonly selected: readonly Row[]
  readonly shown: ShownRows
  readonly all: readonly Row[]
}

/** Rows in the order in which they are shown; those that the filter hides, too, as they were kept. */
function rowsOf(which: Which, { selected, shown, all }: Sets): readonly Row[] {
  if (which === 'selected') return selected
  const isSorted = which === 'shown' || shown.rows.length === all.length
  return isSorted ? shown.rows : all
}

function isOffered(which: Which, { selected, shown, all }: Sets): boolean {
  if (which === 'selected') return selected.length > 0
  return which === 'all' || shown.rows.length < all.length
}
