/** What the page says of itself as something that the browser keeps. */
export const withoutNetwork = {
  newVersion: 'A new version of Plumb',
  ready: (news: string | undefined) =>
    news === undefined ? 'A new version is ready.' : `A new version is ready: ${news}`,
  stays: 'What is on screen and what you typed stay.',
  use: 'Use it now',
  later: 'Later',
}
