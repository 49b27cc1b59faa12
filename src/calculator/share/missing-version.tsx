import { missingCompanion } from '#assessment/companion.ts'
import { isEmptyVector } from '#assessment/assessment.ts'
import { closeOwnDialog } from '#components/without-forms.ts'
import { type Version, progressOf } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { switchVersion, useCalculator } from '#state/calculator.ts'
import { translateVector } from '#translate/translate-vector.ts'
import { carry, countsOf, goOnAt } from '../carry.ts'

/** That a record could hold a second version, and the way there. */
export function MissingVersion() {
  const { assessment, version } = useCalculator()
  const missing = missingCompanion(assessment.vectors, version)
  if (!missing) return null
  return isEmptyVector(assessment.vectors[missing]) ? (
    <CarriedOver to={missing} />
  ) : (
    <Unfinished version={missing} />
  )
}

/** One of which nothing is said yet. */
function CarriedOver({ to }: { to: Version }) {
  const texts = useLateTexts('carryOver')
  const { assessment, version: from } = useCalculator()
  const translation = translateVector(assessment.vectors[from], to)
  return (
    <p className="text-sm text-muted">
      {texts.missing(to, from, countsOf(translation))}{' '}
      <button
        type="button"
        className="min-h-6 cursor-pointer link pointer-coarse:min-h-11"
        onClick={(event) => {
          closeOwnDialog(event)
          carry(translation, from)
        }}
      >
        {texts.carryTo(to)}
      </button>
    </p>
  )
}

/** One that is begun and not complete. */
function Unfinished({ version }: { version: Version }) {
  const texts = useLateTexts('carryOver')
  const { assessment } = useCalculator()
  return (
    <p className="text-sm text-muted">
      {texts.unfinished(version, progressOf(assessment.vectors[version]))}{' '}
      <button
        type="button"
        className="min-h-6 cursor-pointer link pointer-coarse:min-h-11"
        onClick={(event) => {
          closeOwnDialog(event)
          switchVersion(version)
          goOnAt()
        }}
      >
        {texts.goOn(version)}
      </button>
    </p>
  )
}
