import { useState } from 'react'

import { RadioRow } from '#components/radio-row.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { CompleteResult } from '#share/machine/complete-result.ts'
import type { MachineForm } from '#share/machine/machine-forms.ts'
import { copyText, useClipboard } from '#state/clipboard.ts'
import { download } from './download.ts'
import { PreviewField } from './preview-field.tsx'

const extents = ['fragment', 'document'] as const

/** A machine form: the fragment, or the whole document where the format has one. */
export function MachineFormPart({ form, result }: { form: MachineForm; result: CompleteResult }) {
  const texts = useLateTexts('shareDialog')
  const [extent, setExtent] = useState<(typeof extents)[number]>('fragment')
  const [now] = useState(() => new Date())
  const isCopied = useClipboard(({ last }) => last?.what === 'form' && last.refused === undefined)
  const { document } = form
  const whole = extent === 'document' ? document : undefined
  const content = whole ? whole.content(result, now) : form.fragment(result)
  const fileName = whole ? whole.fileName(result) : form.fragmentFileName(result)
  const text = JSON.stringify(content, undefined, 2)
  return (
    <section className="flex min-w-0 flex-col gap-2">
      {document && (
        <RadioRow
          name={texts.part}
          isNameShown={false}
          values={extents}
          current={extent}
          textOf={(each) => (each === 'fragment' ? texts.fragment(form.place) : texts.document)}
          onChoose={setExtent}
        />
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
