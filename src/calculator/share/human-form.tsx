import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import type { Form } from '#share/forms.ts'
import type { SharedResult } from '#share/shared-result.ts'
import { copyText, useClipboard } from '#state/clipboard.ts'
import { prefer } from '#state/preferences.ts'
import { PreviewField } from './preview-field.tsx'

/** A form for people; once copied, it is the one that the main button repeats. */
export function HumanForm({ form, result }: { form: Form; result: SharedResult }) {
  const messages = useMessages()
  const share = useLateTexts('share')
  const texts = useLateTexts('shareDialog')
  const isCopied = useClipboard(({ last }) => last?.what === 'form' && last.refused === undefined)
  const { plain, html } = form.write({ messages, share }, result)
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <PreviewField label={texts.preview(share.forms[form.name])} text={plain} />
      <button
        type="button"
        className="button self-start button-filled font-semibold"
        onClick={() => {
          prefer({ copyForm: form.name })
          void copyText('form', plain, html)
        }}
      >
        {isCopied ? texts.copied : share.copyFor(share.shortForms[form.name])}
      </button>
    </section>
  )
}
