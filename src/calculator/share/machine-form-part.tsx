import { useState } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import type { CompleteResult } from '#share/machine/complete-result.ts'
import type { MachineForm } from '#share/machine/machine-forms.ts'
import { copyText, useClipboard } from '#state/clipboard.ts'
import { download } from './download.ts'
import { PreviewField } from './preview-field.tsx'

/** A machine form: the fragment, or the whole document where the format has one. */
export function MachineFormPart({ form, result }: { form: MachineForm; result: CompleteResult }) {
  const texts = useLateTexts('shareDialog')
  const [isWhole, setIsWhole] = useState(false)
  const [now] = useState(() => new Date())
  const isCopied = useClipboard(({ last }) => last?.what === 'form' && last.refused === undefined)
  const { document } = form
  const whole = isWhole ? document : undefined
  const content = whole ? whole.content(result, now) : form.fragment(result)
  const fileName = whole ? whole.fileName(result) : form.fragmentFileName(result)
  const text = JSON.stringify(content, undefined, 2)
  const extents = [
    [false, texts.fragment(form.place)],
    [true, texts.document],
  ] as const
  return (
    <section className="flex min-w-0 flex-col gap-2">
      {document && (
        <fieldset className="flex flex-wrap items-center gap-x-4" aria-label={texts.part}>
          {extents.map(([value, name]) => (
            <label key={name} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
              <input
                type="radio"
                name="share-extent"
                className="size-4 accent-ink"
                checked={isWhole === value}
                onChange={() => setIsWhole(value)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      {!document && <p className="text-sm text-muted">{texts.fragment(form.place)}</p>}
      {whole && <p className="text-sm text-muted">{texts.documentNote}</p>}
      <PreviewField label={texts.preview(texts.forms[form.name])} text={text} />
      <div className="flex gap-2">
        <button
          type="button"
          className="button button-filled font-semibold"
          onClick={() => void copyText('form', text)}
        >
          {isCopied ? texts.copied : texts.copy}
        </button>
        <button
          type="button"
          className="button button-outlined"
          onClick={() => download(fileName, 'application/json', text)}
        >
          {texts.download}
        </button>
      </div>
    </section>
  )
}
