import { useId } from 'react'

import { useLateTexts } from '#i18n/late-texts.ts'
import { type Row, idOf } from '#rows/row.ts'

/** Rows that an environment is applied to: by selection, by what is shown, or by the asset they were found on. */
export type Which =
  | { readonly of: 'selected' | 'shown' }
  | { readonly of: 'asset'; readonly asset: string }

type Given = {
  readonly all: readonly Row[]
  readonly shown: readonly Row[]
  readonly selected: ReadonlySet<string>
}

function assetsOfRow({ found }: Row): ReadonlySet<string> {
  return new Set(found?.seen.flatMap(({ asset }) => asset ?? []))
}

/** All assets, those of most rows first, each with the number of its rows. */
export function assetsOf(rows: readonly Row[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const row of rows)
    for (const asset of assetsOfRow(row)) counts.set(asset, (counts.get(asset) ?? 0) + 1)
  return [...counts].toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
}

export function rowsOf(which: Which, { all, shown, selected }: Given): readonly Row[] {
  if (which.of === 'asset') return all.filter((row) => assetsOfRow(row).has(which.asset))
  return which.of === 'shown' ? shown : all.filter((row) => selected.has(idOf(row)))
}

/** Rows that were found on other assets as well. */
export function countOnOthers(rows: readonly Row[], { of }: Which): number {
  return of === 'asset' ? rows.filter((row) => assetsOfRow(row).size > 1).length : 0
}

export function WhichRows({
  which,
  selected,
  shown,
  assets,
  onWhich,
}: {
  which: Which
  selected: number
  shown: number
  assets: readonly (readonly [string, number])[]
  onWhich: (which: Which) => void
}) {
  const { list: words } = useLateTexts('interview')
  const group = useId()
  const choices = [
    { of: 'selected', text: words.which.selected(selected), count: selected },
    { of: 'shown', text: words.which.shown(shown), count: shown },
  ] as const
  return (
    <fieldset className="list-environment-which">
      <legend>{words.to}</legend>
      {choices
        .filter(({ count }) => count > 0)
        .map(({ of, text }) => (
          <label key={of} className="list-environment-choice">
            <input
              type="radio"
              name={group}
              className="size-4 accent-ink"
              checked={which.of === of}
              onChange={() => onWhich({ of })}
            />
            {text}
          </label>
        ))}
      {assets.length > 0 && (
        <div className="list-environment-choice">
          <label className="list-environment-choice">
            <input
              type="radio"
              name={group}
              className="size-4 accent-ink"
              checked={which.of === 'asset'}
              onChange={() => onWhich({ of: 'asset', asset: assets[0]?.[0] ?? '' })}
            />
            {words.which.asset}
          </label>
          <select
            aria-label={words.asset}
            className="list-field"
            value={which.of === 'asset' ? which.asset : ''}
            onChange={({ target }) => onWhich({ of: 'asset', asset: target.value })}
          >
            {which.of !== 'asset' && <option value="">{words.noAsset}</option>}
            {assets.map(([asset, count]) => (
              <option key={asset} value={asset}>
                {`${asset} (${count})`}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  )
}
