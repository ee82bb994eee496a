/** Base64 of this many characters and more is shortened; no word of a script is that long. */
const LONG = /[A-Za-z0-9+/]{200,}={0,2}/g
const SHOWN = 16

/**
 * Shortens packed configs for the screen, where the script of many hosts would be megabytes. What is
 * left out is said, so that nobody takes the text for the whole.
 */
export function shorten(text: string): string {
  return text.replace(LONG, (data) => `${data.slice(0, SHOWN)}…(${data.length} characters)`)
}
