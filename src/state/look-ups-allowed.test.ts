import { expect, test, vi } from 'vitest'

import { passGate } from '#look-up/look-up-gate.ts'
import { restoreState } from './calculator.ts'
import { useConfiguration } from './configuration.ts'
import { askCve, forgetCve } from './cve-lookup.ts'
import { startGate } from './look-ups-allowed.ts'
import { prefer } from './preferences.ts'
import { emptySnapshot } from './snapshot.ts'

const url = (id: string) => `https://cve.example/api/cve/${id}`
const catalogue = 'https://kev.example/known_exploited_vulnerabilities.json'

test('only what was asked for on this page, and is allowed now, passes the gate', () => {
  const switchedOff = vi.fn<() => void>()
  startGate(switchedOff)
  restoreState({ ...emptySnapshot('3.1'), past: [], future: [], run: undefined })
  prefer({ lookUps: 'ask' })
  expect(() => passGate(catalogue)).toThrow('not-allowed')
  askCve('CVE-2024-3094')
  expect(() => passGate(url('CVE-2024-3094'))).toThrow('not-allowed')
  useConfiguration.setState({ isKnown: true })
  const under = passGate(url('CVE-2024-3094'))
  passGate(catalogue)
  expect(() => passGate(url('CVE-2021-44228'))).toThrow('not-allowed')
  expect(() => passGate(`${url('CVE-2024-3094')},CVE-2021-44228`)).toThrow('not-allowed')

  prefer({ lookUps: 'off' })
  expect([under.aborted, switchedOff.mock.calls.length]).toEqual([true, 1])
  expect(() => passGate(url('CVE-2024-3094'))).toThrow('not-allowed')
  prefer({ lookUps: 'ask' })
  expect(() => passGate(url('CVE-2024-3094'))).toThrow('not-allowed')

  askCve('CVE-2024-3094')
  expect(passGate(url('CVE-2024-3094')).aborted).toBe(false)
  forgetCve()
  expect(() => passGate(url('CVE-2024-3094'))).toThrow('not-allowed')
})
