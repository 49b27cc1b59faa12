import { useLateTexts } from '#i18n/late-texts.ts'
import { useFrame } from './frame.ts'

/** What stands in the frame's own address and nobody knows; told on screen where no host listens. */
export function AddressNotice() {
  const { leftOutOfAddress } = useLateTexts('embed')
  const reading = useLateTexts('reading')
  const { leftOut, notUnderstood } = useFrame()
  return (
    <ul className="text-sm text-muted">
      {leftOut.map(({ option, value, allowed }) => (
        <li key={option}>{leftOutOfAddress(option, value, allowed)}</li>
      ))}
      {notUnderstood.length > 0 && (
        <li className="break-words">{reading.notUnderstood(notUnderstood)}</li>
      )}
    </ul>
  )
}
