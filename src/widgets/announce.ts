/** Id of the one polite live region; the layout renders it empty, as ARIA technique ARIA19 asks. */
export const ANNOUNCER_ID = 'announcer'

/** Says a sentence to screen readers without moving focus. */
export function announce(sentence: string): void {
  const region = document.getElementById(ANNOUNCER_ID)
  if (!region) return
  // The same sentence twice is no change to a live region; a trailing space makes it one.
  region.textContent = region.textContent === sentence ? `${sentence} ` : sentence
}
