import type { Token } from './token.ts'

/** So many used tokens are kept before the queue is cut. */
const slack = 64

/**
 * The tokens scanned but not yet used. Every token has a number, counted from the start of the
 * stream, by which a key indicator can be put in front of a token that was scanned before it.
 */
export class TokenQueue {
  private tokens: Token[] = []
  private head = 0
  private used = 0

  /** How many tokens wait. */
  get size(): number {
    return this.tokens.length - this.head
  }

  /** The number that the next pushed token will have. */
  get nextNumber(): number {
    return this.used + this.size
  }

  get first(): Token | undefined {
    return this.tokens[this.head]
  }

  push(token: Token): void {
    this.tokens.push(token)
  }

  /** Inserts a token before the one of that number, whose number and all later ones grow by one. */
  insert(number: number, token: Token): void {
    this.tokens.splice(this.head + number - this.used, 0, token)
  }

  /** Takes the first token away. */
  shift(): void {
    this.used++
    if (++this.head < slack) return
    this.tokens.splice(0, this.head)
    this.head = 0
  }
}
