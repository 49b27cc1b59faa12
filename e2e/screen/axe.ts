// What axe says of a page in one state.
import { AxeBuilder } from '@axe-core/playwright'

import { type App, expect } from '../app.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/** Runs every rule, or only the ones that depend on colours. */
export async function findsNothing({ page }: App, rules?: 'colours'): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const chosen = rules
    ? axe.withRules(['color-contrast', 'link-in-text-block'])
    : axe.withTags(tags)
  const { violations } = await chosen.analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  expect(found).toEqual([])
}
