/** Characters that crypt(3) and bcrypt both write a salt with. */
const ALPHABET = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** bcrypt’s salt has 16 bytes, so that the last of 22 characters has two bits to say. */
const LAST = '.Oeu'

/** A salt as the methods take it; SHA-512 crypt uses the first 16 characters. */
export const saltPattern = {
  test: /^[./0-9A-Za-z]{21}[.Oeu]$/,
  problem: 'This is not a salt.',
  fix: 'Use 22 letters, digits, dots and slashes, of which the last is one of “.Oeu”.',
}

/** A new salt of 128 random bits. */
export function freshSalt(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(22))]
  const characters = bytes.map((byte, index) => (index < 21 ? ALPHABET[byte % 64] : LAST[byte % 4]))
  return characters.join('')
}
