import { expect, test, vi } from 'vitest'

import { passGate } from '#look-up/look-up-gate.ts'
import { restoreState } from './calculator.ts'
import { useConfiguration } from './configuration.ts'
import { askCve, forgetCve } from './cve-lookup.ts'
import { consentOnce, startGate } from './look-ups-allowed.ts'
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

test('a consent for many opens for exactly these IDs and hosts, until it is closed or look-ups are switched off', () => {
  startGate()
  prefer({ lookUps: 'always' })
  useConfiguration.setState({ isKnown: true, allowsLookUps: true })
  const [one, two] = ['CVE-2024-0001', 'CVE-2024-0002'] as const
  const epss = (...ids: readonly string[]) => `https://epss.example/data?cve=${ids.join(',')}`
  const ofScores = consentOnce([one, two], ['https://epss.example'])
  const under = passGate(epss(one, two))
  // Others are refused meanwhile, also beside those that were agreed to, and to any other host.
  expect(() => passGate(epss('CVE-2024-0003'))).toThrow('not-allowed')
  expect(() => passGate(epss(one, 'CVE-2024-0003'))).toThrow('not-allowed')
  expect(() => passGate(url(one))).toThrow('not-allowed')
  expect(() => passGate(`https://epss.example.evil/?cve=${one}`)).toThrow('not-allowed')
  expect(() => passGate(catalogue)).toThrow('not-allowed')
  const ofKev = consentOnce([], ['https://kev.example'])
  passGate(catalogue)
  expect(() => passGate(`https://kev.example/${one}`)).toThrow('not-allowed')
  ofKev()
  expect(() => passGate(catalogue)).toThrow('not-allowed')
  ofScores()
  expect(under.aborted).toBe(true)
  expect(() => passGate(epss(one))).toThrow('not-allowed')

  consentOnce([one], ['https://epss.example'])
  const again = passGate(epss(one))
  prefer({ lookUps: 'off' })
  expect(again.aborted).toBe(true)
  consentOnce([one], ['https://epss.example'])
  prefer({ lookUps: 'ask' })
  expect(() => passGate(epss(one))).toThrow('not-allowed')
  useConfiguration.setState({ allowsLookUps: false })
  consentOnce([one], ['https://epss.example'])
  expect(() => passGate(epss(one))).toThrow('not-allowed')
})
