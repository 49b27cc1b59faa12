import { foreignText } from '#published/schema.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { LateTexts } from '#i18n/messages.ts'
import type { RefusedFile } from '#state/data-files.ts'

const mostNamed = 3
/** Of files that nobody meant as data the names alone are told. */
const mostNames = 10

function reasonOf({ file }: LateTexts<'threat'>, refused: RefusedFile): string {
  if (refused.code === 'too-many-listings') return file.tooManyListings(refused.count)
  if (refused.code !== 'daily-file') return file.refusals[refused.code]
  const { line, expected, found } = refused.refusal
  return file.refused(line, file.expected[expected], found, expected === 'gzip-end')
}

/** Files that are no data by their look: named once and together, without a guess at what they should be. */
function NoData({ files, isAll }: { files: readonly RefusedFile[]; isAll: boolean }) {
  const { file } = useLateTexts('threat')
  const names = [...new Set(files.map(({ name }) => foreignText(name, 200)))]
  const shown = names.slice(0, mostNames)
  return (
    <p className="break-words">
      {file.noData(shown, names.length - shown.length)} {isAll && file.whatIsRead}
    </p>
  )
}

/** The files that were not taken, each with why; `isAll` where nothing was. */
export function Refused({ refused, isAll }: { refused: readonly RefusedFile[]; isAll: boolean }) {
  const threat = useLateTexts('threat')
  const { file } = threat
  const isOne = isAll && refused.length === 1
  const noData = isOne ? [] : refused.filter(({ code }) => code === 'no-data')
  const others = refused.filter((each) => !noData.includes(each))
  return (
    <div>
      {others.length > 0 && !isOne && <p>{file.leftOut(others.length)}</p>}
      {others.slice(0, mostNamed).map((each, index) => (
        <p key={`${index} ${each.name}`} className="break-words">
          <bdi>{foreignText(each.name, 200)}</bdi>: {reasonOf(threat, each)}
        </p>
      ))}
      {others.length > mostNamed && <p>{file.andMore(others.length - mostNamed)}</p>}
      {noData.length > 0 && <NoData files={noData} isAll={isAll && others.length === 0} />}
    </div>
  )
}
