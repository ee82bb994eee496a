import { countCodePoints } from '../position.ts'
import type { Cursor } from './cursor.ts'
import type { SimpleKey } from './token.ts'

/** A key without `?` must be followed by its `:` within so many characters. */
const maxKeyLength = 1024

/**
 * The places where a key without `?` may have begun: the latest one of the block context and of
 * every open flow collection. Whether it is a key shows only at the `:`.
 */
export class SimpleKeys {
  /** Whether a key may start at the next token. */
  allowed = true
  private readonly cursor: Cursor
  private readonly latest: SimpleKey[]

  constructor(cursor: Cursor) {
    this.cursor = cursor
    this.latest = [makeKey(cursor, 0)]
  }

  /** How many flow collections are open. */
  get depth(): number {
    return this.latest.length - 1
  }

  /** The candidate of the innermost context. */
  get current(): SimpleKey {
    return this.latest[this.depth] as SimpleKey
  }

  /** Enters a flow collection whose opening bracket has that token number. */
  enter(token: number): void {
    this.latest.push(makeKey(this.cursor, token))
  }

  /** Leaves the innermost flow collection and returns its candidate. */
  leave(): SimpleKey | undefined {
    return this.depth > 0 ? this.latest.pop() : undefined
  }

  /** Returns the candidate for a key that starts here with that token, if one may. */
  start(token: number, required: boolean): SimpleKey | undefined {
    if (!this.allowed) return undefined
    this.allowed = false
    this.drop()
    const key = makeKey(this.cursor, token)
    key.possible = true
    key.required = required
    this.latest[this.depth] = key
    return key
  }

  /** Gives up the candidate of the innermost context. */
  drop(): void {
    this.giveUp(this.current)
  }

  /** Tells whether a candidate may still be a key; gives it up when it may not. */
  mayBeKey(key: SimpleKey): boolean {
    const isOnLine = key.lineStart === this.cursor.lineStart
    if (key.possible && !(isOnLine && !this.isTooLong(key))) this.giveUp(key)
    return key.possible
  }

  private giveUp(key: SimpleKey): void {
    if (key.possible && key.required) this.cursor.fail("could not find expected ':'", key.start)
    key.possible = false
  }

  private isTooLong({ start }: SimpleKey): boolean {
    const { offset, text } = this.cursor
    return offset - start > maxKeyLength && countCodePoints(text, start, offset) > maxKeyLength
  }
}

function makeKey({ offset, lineStart }: Cursor, token: number): SimpleKey {
  return { possible: false, required: false, token, start: offset, lineStart }
}
