import { type ChangeEvent, type ReactNode, useId, useState } from 'react'

import type { LimitTexts } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { onEnter } from './without-forms.ts'

/** Of all characters that fit, how many are left when the field begins to say so. */
const tight = 0.1

type LimitedFieldProps = {
  readonly label: ReactNode
  readonly labelClassName: string
  readonly lines: 'one' | 'many'
  readonly text: string
  readonly longest: number
  readonly onText: (text: string) => void
  readonly limits: LimitTexts
  readonly className: string
  readonly rows?: number
  readonly name?: string
  /** Of a field of one line. */
  readonly onEnter?: () => void
  readonly describedBy?: string | undefined
}

/**
 * A field that says how much it holds before it is full. What would not fit is refused whole, where a
 * browser's own limit cuts a pasted text without a word.
 */
export function LimitedField(props: LimitedFieldProps) {
  const { label, labelClassName, lines, rows, className, name, describedBy } = props
  const { text, longest, onText, onEnter: act, limits } = props
  const { language } = useMessages()
  const [refused, setRefused] = useState<{ readonly length: number; readonly text: string }>()
  const id = useId()
  const number = (each: number) => each.toLocaleString(language)

  function change({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
    const { value } = target
    if (value.length <= longest) return onText(value)
    setRefused({ length: value.length, text })
    // React puts the old text back after this, and the caret behind it.
    const caret = Math.max(0, (target.selectionStart ?? 0) - (value.length - text.length))
    queueMicrotask(() => target.setSelectionRange(caret, caret))
  }

  const said =
    refused?.text === text
      ? limits.tooLong(number(refused.length), number(longest))
      : longest - text.length <= longest * tight
        ? limits.room(number(longest - text.length))
        : undefined
  const shared = {
    className: className,
    value: text,
    onChange: change,
    'aria-label': name,
    'aria-describedby': [describedBy, id].filter(Boolean).join(' '),
  }
  return (
    <div>
      <label className={labelClassName}>
        {label}
        {lines === 'one' ? (
          <input type="text" onKeyDown={act && onEnter(act)} {...shared} />
        ) : (
          <textarea rows={rows} {...shared} />
        )}
      </label>
      {/* Beside the label: within it, it would be part of the field's name. */}
      <p id={id} aria-live="polite" className="text-sm text-muted">
        {said}
      </p>
    </div>
  )
}
