import { type RefObject, useState } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { isCompleteResult } from '#share/machine/complete-result.ts'
import { copyPicture, copyText, useIsCopied } from '#state/clipboard.ts'
import { prefer } from '#state/preferences.ts'
import { download } from '#components/download.ts'
import { pngOf } from './picture.ts'
import type { Extent, ShownForm } from './shown-form.ts'

/** What is done with the form that is seen: always in view, the first of it also by Ctrl+Enter. */
export function FormActions({
  shown,
  extent,
  written,
  result,
  first,
  onPrint,
}: {
  shown: ShownForm
  extent: Extent
  /** Undefined where a marking has to be chosen first. */
  written: { readonly plain: string; readonly html?: string | undefined } | undefined
  result: SharedResult
  first: RefObject<HTMLButtonElement | null>
  onPrint: () => void
}) {
  const share = useLateTexts('share')
  const texts = useLateTexts('shareDialog')
  const isCopied = useIsCopied('form')
  const [isRefused, setIsRefused] = useState(false)
  const { kind, form } = shown
  const text = written?.plain ?? ''
  const isPng = form.name === 'card-png'

  async function copyCard() {
    setIsRefused(!(await copyPicture('form', pngOf(text))))
  }

  function copy() {
    if (kind === 'people') prefer({ copyForm: form.name })
    void copyText('form', text, written?.html)
  }

  async function save() {
    if (kind === 'machine') {
      download(
        machineFileName(shown, extent, result),
        new Blob([text], { type: 'application/json' }),
      )
    } else if (isPng) {
      download(`${stem(result)}.png`, await pngOf(text))
    } else {
      download(`${stem(result)}.svg`, new Blob([text], { type: 'image/svg+xml' }))
    }
  }

  const filled = 'button min-h-9 button-filled px-4 font-semibold max-md:min-h-12 max-md:flex-1'
  const outlined = 'button min-h-9 button-outlined max-md:min-h-12'
  const copyName = kind === 'people' ? share.copyForms[form.name] : texts.copy
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-2.5 border-t border-line bg-card px-5 py-3 max-md:px-4">
      {kind === 'print' && (
        <button ref={first} type="button" className={filled} onClick={onPrint}>
          {texts.print}
        </button>
      )}
      {(kind === 'people' || kind === 'machine') && (
        <button ref={first} type="button" className={filled} disabled={!written} onClick={copy}>
          {isCopied ? texts.copied : copyName}
        </button>
      )}
      {isPng && (
        <button ref={first} type="button" className={filled} onClick={() => void copyCard()}>
          {isCopied ? texts.copied : texts.copyPicture}
        </button>
      )}
      {(kind === 'machine' || kind === 'card') && (
        <button
          ref={form.name === 'card-svg' ? first : undefined}
          type="button"
          className={form.name === 'card-svg' ? filled : outlined}
          disabled={!written}
          onClick={() => void save()}
        >
          {texts.download}
        </button>
      )}
      {form.name !== 'card-svg' && kind !== 'print' && (
        <kbd
          aria-hidden="true"
          className="rounded border border-line bg-page px-1 font-mono text-xs text-muted max-md:hidden"
        >
          {texts.copyKey}
        </kbd>
      )}
      {kind === 'people' && (
        <p className="ml-auto text-xs text-muted max-md:hidden">{texts.repeats}</p>
      )}
      <p aria-live="polite" className="text-sm empty:hidden">
        {isRefused && isPng ? texts.pictureRefused : ''}
      </p>
    </div>
  )
}

function machineFileName({ kind, form }: ShownForm, extent: Extent, result: SharedResult): string {
  if (kind !== 'machine' || !isCompleteResult(result)) return ''
  const document = extent === 'document' ? form.document : undefined
  return document ? document.fileName(result) : form.fragmentFileName(result)
}

function stem({ cve }: SharedResult): string {
  return cve ?? 'cvss'
}
