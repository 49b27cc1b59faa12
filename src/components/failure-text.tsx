import { useLateTexts } from '#i18n/late-texts.ts'
import { ReloadButton } from './reload-button.tsx'

/** That Plumb itself broke, and how to go on. */
export function FailureText() {
  const { page } = useLateTexts('brokenPart')
  return (
    <>
      <h1 className="mb-2 text-lg font-semibold">{page.heading}</h1>
      <p className="mb-4">{page.text}</p>
      <ReloadButton />
    </>
  )
}
