// What must never happen on a page: messages, errors, policy violations, requests to others.
import { expect } from '@playwright/test'

/** Collects the faults of a test; fails it by those that are not expected. */
export async function collectFaults(
  use: (faults: string[]) => Promise<void>,
  isExpected: (fault: string) => boolean = () => false,
): Promise<void> {
  const faults: string[] = []
  await use(faults)
  const real = faults.filter((fault) => !isExpected(fault))
  expect(real, 'messages, errors, policy violations, requests to others').toEqual([])
}

/** Whether a fault is a request to an address that begins so. */
export function isRequestTo(...beginnings: readonly string[]): (fault: string) => boolean {
  return (fault) => beginnings.some((beginning) => fault.startsWith(`request: ${beginning}`))
}

/** Takes those out that a test has caused itself. */
export function forgive(faults: string[], isCaused: (fault: string) => boolean): void {
  faults.splice(0, faults.length, ...faults.filter((fault) => !isCaused(fault)))
}
