/** Lets other parts of the page give files in place of look-ups, as the threat context takes them. */

type Taker = (files: readonly File[]) => unknown

let taker: Taker | undefined

/** Says who takes them. */
export function takeGivenBy(given: Taker): void {
  taker = given
}

/** Gives files in place of look-ups. */
export function giveDataFiles(files: readonly File[]): void {
  void taker?.(files)
}
