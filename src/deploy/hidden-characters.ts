/** A character that nobody sees, and where it stands. */
export interface HiddenCharacter {
  /** UTF-16 offset. */
  readonly offset: number
  /** In UTF-16 units. */
  readonly length: number
  /** Its number, as in U+202E. */
  readonly name: string
}

/**
 * Unicode's Default_Ignorable_Code_Point has all that is drawn as nothing: zero-width characters, the
 * soft hyphen, tags, and the marks that turn the direction of a line, so that it reads as another one.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u

/** An emoji holds some of them: a selector of its look, and a joiner with the next (UTS #51, 1.4). */
const EMOJI_OR_INVISIBLE =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?(?:\u200d(?=\p{Extended_Pictographic}))?|[#*\d]\ufe0f(?=\u20e3)|(\p{Default_Ignorable_Code_Point})/gu

/** Lists the hidden characters of a text in their order; what belongs to an emoji is none. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  if (!INVISIBLE.test(text)) return []
  return [...text.matchAll(EMOJI_OR_INVISIBLE)].flatMap(({ 1: hit, index }) =>
    hit === undefined ? [] : [{ offset: index, length: hit.length, name: nameOf(hit) }],
  )
}

/** The text with the number of each hidden character in its place, for the screen. */
export function showHidden(text: string): string {
  return hiddenCharacters(text).reduceRight(
    (shown, { offset, length, name }) =>
      `${shown.slice(0, offset)}‹${name}›${shown.slice(offset + length)}`,
    text,
  )
}

/** The number of a character as Unicode writes it. */
export function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
