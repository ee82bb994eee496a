import {
  carriageReturn,
  hyphen,
  isBlank,
  isBreak,
  isBreakOrEnd,
  isSeparator,
  lineFeed,
  period,
} from './characters.ts'
import { YamlFailure, scannerFailure } from './failure.ts'
import { chunkSize } from './input.ts'
import type { Input } from './input.ts'

/** Enough ends of text behind the last character that looking ahead needs no bounds. */
const padding = '\0\0\0\0'

/** A place in the text being scanned, with the rules for moving it over characters and lines. */
export class Cursor {
  /** The text, followed by `endOfText` codes. */
  readonly text: string
  offset = 0
  /** Where the current line starts. */
  lineStart = 0

  private readonly input: Input

  constructor(input: Input) {
    this.input = input
    this.text = input.text + padding
  }

  /** The 0-based column, which only ever matters where everything before it is ASCII. */
  get column(): number {
    return this.offset - this.lineStart
  }

  /** The code at the cursor, or that many places further on. */
  peek(ahead = 0): number {
    return this.text.charCodeAt(this.offset + ahead)
  }

  skipBlanks(): void {
    while (isBlank(this.peek())) this.offset++
  }

  skipToLineEnd(): void {
    const { text } = this
    let at = this.offset
    while (!isBreakOrEnd(text.charCodeAt(at))) at++
    this.offset = at
  }

  /** Moves over what a sticky pattern matches here and returns it. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.offset
    const taken = pattern.exec(this.text)?.[0] ?? ''
    this.offset += taken.length
    return taken
  }

  /** Moves over the line break at the cursor, if any, and returns what it stands for in a scalar. */
  skipBreak(): string {
    const code = this.peek()
    if (!isBreak(code)) return ''
    this.offset += code === carriageReturn && this.peek(1) === lineFeed ? 2 : 1
    this.lineStart = this.offset
    return code > 0xff ? String.fromCharCode(code) : '\n'
  }

  /**
   * Skips the first character of a line when a second byte order mark starts the text: go-yaml looks
   * for one at the start of its buffer instead of at the cursor (`yamlprivateh.go`, is_bom).
   */
  skipMark(): void {
    if (this.column > 0 || !this.text.startsWith('\uFEFF')) return
    const moved = Math.min(this.input.text.length, chunkSize) - 4
    if (this.offset === 0 || this.offset < moved) this.offset++
  }

  /** At the end of a text whose last line has no break, moves to the line that would follow. */
  endLine(): void {
    if (this.column === 0) return
    this.lineStart = ++this.offset
  }

  /** Tells whether a `---` or `...` of its own stands here, at the start of a line. */
  isAtDocumentMarker(): boolean {
    this.demand(4)
    if (this.offset !== this.lineStart) return false
    const code = this.peek()
    if (code !== hyphen && code !== period) return false
    return code === this.peek(1) && code === this.peek(2) && isSeparator(this.peek(3))
  }

  /** Raises the defect of the input when it lies among the next characters. */
  demand(count: number): void {
    const { failure, text } = this.input
    if (failure !== undefined && this.offset + count > text.length) throw new YamlFailure(failure)
  }

  /** Raises a scanner error here, within the construct that starts at `context`. */
  fail(problem: string, context = this.offset): never {
    this.demand(1)
    throw scannerFailure(this.input.text, problem, context, this.offset)
  }
}
