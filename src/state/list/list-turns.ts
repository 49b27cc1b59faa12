/** Everything that asks the database waits for what was asked before, so that what is read is never older than what was written. */

let queue: Promise<unknown> = Promise.resolve()
let database: boolean | undefined

/** Does some work once all that was asked before is done. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = queue.then(work)
  queue = result.catch(() => undefined)
  return result
}

/** Waits for all that was asked. */
export function untilStored(): Promise<unknown> {
  return queue
}

/** Whether there is a database; undefined while it has not answered. */
export function hasDatabase(): boolean | undefined {
  return database
}

/** Notes whether the database has answered. */
export function noteDatabase(answered: boolean | undefined): void {
  database = answered
}
