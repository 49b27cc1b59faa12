import { useState } from 'react'

import { type Vector, metricValue, specOf } from '#cvss/index.ts'
import { LimitedField } from '#components/limited-field.tsx'
import { useLateTexts } from '#i18n/late-texts.ts'
import {
  applyEnvironment,
  deleteEnvironment,
  storeEnvironment,
  longestName,
  mostSets,
  replacesEnvironment,
  startEnvironmentSets,
  useEnvironmentSets,
} from '#state/environment-sets.ts'
import { useUnreadableStore } from '#state/unreadable-store.ts'

/** The part itself, once what earlier visits have kept is read. */
export function startedSets() {
  startEnvironmentSets()
  return EnvironmentSets
}

/** Environments that were given a name, and a way to name the one on screen. */
function EnvironmentSets({ vector }: { vector: Vector }) {
  const environments = useLateTexts('environments')
  const { sets, notStored } = useEnvironmentSets()
  const [name, setName] = useState('')
  const [isFull, setIsFull] = useState(false)
  const own = sets.filter((set) => set.vector.version === vector.version)
  const unstored = notStored.filter((set) => set.vector.version === vector.version)
  const isUsed = specOf(vector.version).metrics.some(
    ({ key, group }) => group === 'environmental' && metricValue(vector, key) !== undefined,
  )
  const unreadable = useUnreadableStore((store) => store.sets)
  if (own.length === 0 && !isUsed && unreadable === 0) return null

  function store(): void {
    if (name.trim() === '') return
    const isStored = storeEnvironment(name)
    setIsFull(!isStored)
    if (isStored) setName('')
  }

  return (
    <div className="mb-2 flex flex-wrap items-center gap-2 text-sm">
      {own.length > 0 && (
        <ul className="contents">
          {own.map((set) => (
            <li key={set.name} className="inline-flex rounded-xl border border-edge">
              <button
                type="button"
                className="button max-w-60 text-sm break-words"
                aria-label={environments.apply(set.name)}
                onClick={() => applyEnvironment(set)}
              >
                {set.name}
              </button>
              <button
                type="button"
                className="button min-w-8 text-muted"
                aria-label={environments.remove(set.name)}
                onClick={() => deleteEnvironment(set)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {unstored.length > 0 && (
        <p role="alert" className="basis-full font-medium">
          {environments.notStored(unstored.map(({ name: each }) => each))}
        </p>
      )}
      {unreadable > 0 && <p className="basis-full">{environments.forgotten(unreadable)}</p>}
      {isUsed && (
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <LimitedField
            label={environments.name}
            labelClassName="flex flex-wrap items-center gap-x-2 text-muted"
            lines="one"
            longest={longestName}
            limits={environments.limits}
            className="h-8 w-36 rounded-lg border border-edge bg-card px-2 text-ink pointer-coarse:h-11"
            text={name}
            onText={setName}
            onEnter={store}
          />
          <button
            type="button"
            className="button text-sm button-outlined"
            disabled={name.trim() === ''}
            onClick={store}
          >
            {replacesEnvironment(name) ? environments.replace : environments.store}
          </button>
          {isFull && <output className="basis-full">{environments.full(mostSets)}</output>}
        </div>
      )}
    </div>
  )
}
