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

  /** Returns the waiting token of that number. */
  find(number: number): Token | undefined {
    return this.tokens[this.head + number - this.used]
  }

  push(token: Token): void {
    this.tokens.push(token)
  }

  /**
   * Inserts a token before the one of that number, whose number and all later ones grow by one. When
   * that one is used already the token comes last, which go-yaml's grammar then trips over.
   */
  insert(number: number, token: Token): void {
    const index = number < this.used ? this.tokens.length : this.head + number - this.used
    this.tokens.splice(index, 0, token)
  }

  /** Takes the first token away. */
  shift(): void {
    this.used++
    if (++this.head < slack) return
    this.tokens.splice(0, this.head)
    this.head = 0
  }
}
