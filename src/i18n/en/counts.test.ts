import { expect, test } from 'vitest'

import { embed } from './embed.ts'
import { known } from './known.ts'
import { limits } from './limits.ts'
import { list } from './list.ts'
import { reading } from './reading.ts'
import { threat } from './threat.ts'

const { file } = threat
const day = '2026-08-14'

test.each([
  [file.loaded['daily-file'](1, day), `1 score of ${day} is loaded.`],
  [file.loaded['daily-file'](360_000, day), `360,000 scores of ${day} are loaded.`],
  [file.loaded.kev(1, day), `KEV catalogue of ${day}, 1 entry`],
  [file.loaded.kev(1_674, day), `KEV catalogue of ${day}, 1,674 entries`],
  [file.unreadable(1, 2), '1 of 2 entries could not be read.'],
  [threat.record.omitted(1), 'The record holds 1 more entry, which was not read.'],
  [threat.record.omitted(2), 'The record holds 2 more entries, which were not read.'],
  [
    known.kevUnsure({ code: 'incomplete', read: 1, total: 20 }, undefined),
    'unknown: of the catalogue without a date only 1 of 20 entries could be read, and that one does not list it',
  ],
  [embed.groups.open(1), 'Base metrics are not shown here; 1 is open.'],
  [embed.groups.open(2), 'Base metrics are not shown here; 2 are open.'],
  [list.offer.omitted(1), 'The last one is left out.'],
  [list.offer.omitted(2), 'The last 2 are left out.'],
  [
    reading.moreIds(1),
    '1 more that looks like a CVE ID, or was written in another way, is not listed.',
  ],
  [reading.omitted(1), '1 more is not listed.'],
  [reading.omitted(2), '2 more are not listed.'],
  [limits.room('1'), '1 more character fits.'],
  [limits.room('1,001'), '1,001 more characters fit.'],
])('one is counted as one: %s', (said, right) => {
  expect(said).toBe(right)
})
