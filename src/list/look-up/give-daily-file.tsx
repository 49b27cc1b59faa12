import { useLateTexts } from '#i18n/late-texts.ts'
import { foreignText } from '#published/schema.ts'
import { useDataFiles } from '#state/data-files.ts'
import { giveDataFiles } from '#state/given-files.ts'

const longestName = 100

/** Chooses EPSS's daily file, which is taken as the threat context takes it. */
export function GiveDailyFile() {
  const { lookUp: texts } = useLateTexts('list')
  return (
    <label className="look-up-give button text-sm button-outlined">
      {texts.give}
      <input
        type="file"
        multiple
        accept=".csv,.gz,.json,.zip"
        className="sr-only"
        onChange={({ target }) => {
          giveDataFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
    </label>
  )
}

function namesOf(files: readonly { readonly name: string }[]): readonly string[] {
  return files.slice(0, 3).map(({ name }) => foreignText(name, longestName))
}

/** How far a file is read, and whether it was taken. */
export function GivenFiles() {
  const { lookUp: texts } = useLateTexts('list')
  const { reading, taken } = useDataFiles()
  if (reading) return <p>{texts.reading(Math.round(reading.part * 100))}</p>
  if (!taken) return null
  return (
    <>
      {taken.accepted.length > 0 && <p>{texts.taken(namesOf(taken.accepted))}</p>}
      {taken.refused.length > 0 && <p>{texts.refused(namesOf(taken.refused))}</p>}
    </>
  )
}
