import { countCodePoints } from '../position.ts'
import {
  carriageReturn,
  colon,
  doubleQuote,
  endOfText,
  hash,
  hyphen,
  isBlank,
  isSeparator,
  lineFeed,
  percent,
  singleQuote,
  space,
  tab,
} from './characters.ts'
import { Cursor } from './cursor.ts'
import type { Input } from './input.ts'
import { scanBlock } from './scan-block.ts'
import { scanPlain } from './scan-plain.ts'
import { scanAnchor, scanDirective, scanTag } from './scan-property.ts'
import { scanQuoted } from './scan-quoted.ts'
import { TokenQueue } from './token-queue.ts'
import { makeToken } from './token.ts'
import type { SimpleKey, Token, TokenKind } from './token.ts'

/** go-yaml's limit for nested flow collections and, separately, for nested block collections. */
const maxDepth = 10000
/** A key without `?` must be followed by its `:` within so many characters. */
const maxKeyLength = 1024
/** go-yaml looks no further than this for a comment behind blanks. */
const commentReach = 512
/** How many tokens go-yaml has scanned at least before it uses the first. */
const lookahead = 3

/**
 * Turns text into tokens as libyaml does (`scannerc.go`): brackets of block collections follow from
 * the columns, and a key is known as one only when its `:` is reached. Tokens are scanned ahead to
 * the same extent, since that decides which of two errors comes first.
 */
export class Scanner {
  private readonly cursor: Cursor
  private readonly queue = new TokenQueue()
  private ready = false
  /** The column of the innermost block collection, -1 outside of any. */
  private indent = -1
  private readonly outerIndents: number[] = []
  /** The latest key candidate of each open flow collection, and of the block context first. */
  private readonly keys: SimpleKey[]
  private keyAllowed = true

  constructor(input: Input) {
    this.cursor = new Cursor(input)
    this.keys = [makeKey(0, this.cursor)]
  }

  /** Returns the next token without using it up. */
  peek(): Token {
    if (!this.ready) this.scanAhead()
    // Scanning ahead leaves some tokens, and the end of the stream is never used up.
    return this.queue.first as Token
  }

  /** Uses the next token up. */
  skip(): void {
    this.queue.shift()
    this.ready = false
  }

  private get inFlow(): boolean {
    return this.keys.length > 1
  }

  private get key(): SimpleKey {
    return this.keys[this.keys.length - 1] as SimpleKey
  }

  private scanAhead(): void {
    for (;;) {
      const first = this.queue.first
      if (this.queue.size >= lookahead && !(first?.key && this.isStillKey(first.key))) break
      this.scanToken()
    }
    this.ready = true
  }

  private scanToken(): void {
    const { cursor } = this
    const before = cursor.offset
    this.skipToToken()
    this.closeBlocks(cursor.column, before)
    cursor.demand(4)
    const code = cursor.peek()
    if (code === endOfText) return this.scanEnd()
    if (cursor.offset === cursor.lineStart) {
      if (code === percent) {
        this.leaveBlocks()
        return this.push(scanDirective(cursor))
      }
      if (cursor.isAtDocumentMarker()) {
        this.leaveBlocks()
        return this.push(this.takeIndicator(code === hyphen ? 'document-start' : 'document-end', 3))
      }
    }
    const token = this.scanContent(code)
    this.push(token)
    // A comment behind a token is gone before the rules for white space and tabs apply to it.
    if (token.kind !== 'block-entry' && cursor.lineStart < token.end) this.skipLineComment()
    cursor.demand(1)
  }

  /** Scans the token that starts with `code`. */
  private scanContent(code: number): Token {
    const { cursor, inFlow } = this
    const startsWord = !isSeparator(cursor.peek(1))
    switch (code) {
      case 0x5b: // [
        return this.openFlow('flow-sequence-start')
      case 0x7b: // {
        return this.openFlow('flow-mapping-start')
      case 0x5d: // ]
        return this.closeFlow('flow-sequence-end')
      case 0x7d: // }
        return this.closeFlow('flow-mapping-end')
      case 0x2c: // ,
        this.dropKey()
        this.keyAllowed = true
        return this.takeIndicator('flow-entry')
      case hyphen:
        return startsWord ? this.scanPlain() : this.scanEntry()
      case 0x3f: // ?
        return startsWord && !inFlow ? this.scanPlain() : this.scanExplicitKey()
      case colon:
        return startsWord && !inFlow ? this.scanPlain() : this.scanValue()
      case 0x2a: // *
        return markKey(this.startKey(), scanAnchor(cursor, 'alias'))
      case 0x26: // &
        return markKey(this.startKey(), scanAnchor(cursor, 'anchor'))
      case 0x21: // !
        return markKey(this.startKey(), scanTag(cursor))
      case singleQuote:
      case doubleQuote:
        return markKey(this.startKey(), scanQuoted(cursor))
      case 0x7c: // |
      case 0x3e: // >
        if (inFlow) break
        this.dropKey()
        this.keyAllowed = true
        return scanBlock(cursor, this.indent, code === 0x7c)
      case tab:
      case percent:
      case 0x40: // @
      case 0x60: // `
        break
      default:
        return this.scanPlain()
    }
    return cursor.fail('found character that cannot start any token')
  }

  private scanPlain(): Token {
    const { cursor } = this
    const token = markKey(this.startKey(), scanPlain(cursor, this.indent + 1, this.inFlow))
    if (cursor.lineStart > token.end) this.keyAllowed = true
    return token
  }

  private scanEntry(): Token {
    if (!this.inFlow) {
      if (!this.keyAllowed) {
        this.cursor.fail('block sequence entries are not allowed in this context')
      }
      this.openBlock('block-sequence-start')
    }
    this.dropKey()
    this.keyAllowed = true
    return this.takeIndicator('block-entry')
  }

  private scanExplicitKey(): Token {
    if (!this.inFlow) {
      if (!this.keyAllowed) this.cursor.fail('mapping keys are not allowed in this context')
      this.openBlock('block-mapping-start')
    }
    this.dropKey()
    this.keyAllowed = !this.inFlow
    return this.takeIndicator('key')
  }

  private scanValue(): Token {
    const { key } = this
    if (this.isStillKey(key)) {
      this.queue.insert(key.token, makeToken('key', key.start, key.start))
      this.openBlock('block-mapping-start', key)
      key.possible = false
      this.keyAllowed = false
    } else {
      if (!this.inFlow) {
        if (!this.keyAllowed) this.cursor.fail('mapping values are not allowed in this context')
        this.openBlock('block-mapping-start')
      }
      this.keyAllowed = !this.inFlow
    }
    return this.takeIndicator('value')
  }

  private openFlow(kind: TokenKind): Token {
    const { cursor } = this
    const key = this.startKey()
    this.keyAllowed = true
    this.keys.push(makeKey(this.queue.nextNumber, cursor))
    if (this.keys.length > maxDepth + 1) cursor.fail(`exceeded max depth of ${maxDepth}`)
    return markKey(key, this.takeIndicator(kind))
  }

  private closeFlow(kind: TokenKind): Token {
    this.dropKey()
    if (this.inFlow) {
      // Where no key began inside, this is the opening bracket: as in go-yaml an empty collection is
      // then used without waiting to see whether it is a key.
      const candidate = this.queue.find(this.keys.pop()?.token ?? -1)
      if (candidate) candidate.key = undefined
    }
    this.keyAllowed = false
    return this.takeIndicator(kind)
  }

  /** Opens a block collection at the column of the cursor, or at and before a key, if not yet open. */
  private openBlock(kind: TokenKind, key?: SimpleKey): void {
    const { cursor, queue } = this
    const { start, lineStart } = key ?? { start: cursor.offset, lineStart: cursor.lineStart }
    const column = start - lineStart
    if (this.inFlow || this.indent >= column) return
    this.outerIndents.push(this.indent)
    this.indent = column
    if (this.outerIndents.length > maxDepth) {
      cursor.fail(`exceeded max depth of ${maxDepth}`, this.key.start)
    }
    queue.insert(key?.token ?? queue.nextNumber, makeToken(kind, start, start))
  }

  /** Closes the block collections that are indented deeper than `column`. */
  private closeBlocks(column: number, at: number): void {
    if (this.inFlow) return
    while (this.indent > column) {
      this.push(makeToken('block-end', at, at))
      this.indent = this.outerIndents.pop() ?? -1
    }
  }

  /** Closes all block collections, as the end and the markers of a document do. */
  private leaveBlocks(): void {
    this.closeBlocks(-1, this.cursor.offset)
    this.dropKey()
    this.keyAllowed = false
  }

  private scanEnd(): void {
    const { cursor } = this
    cursor.endLine()
    this.leaveBlocks()
    this.push(makeToken('stream-end', cursor.offset, cursor.offset))
  }

  /** Returns the key that may start here, if any, and rules out that one follows on the line. */
  private startKey(): SimpleKey | undefined {
    if (!this.keyAllowed) return undefined
    this.keyAllowed = false
    this.dropKey()
    const { cursor, inFlow, indent, keys, queue } = this
    const key = makeKey(queue.nextNumber, cursor)
    key.possible = true
    key.required = !inFlow && indent === cursor.column
    keys[keys.length - 1] = key
    return key
  }

  /** Gives up the key candidate of the current context. */
  private dropKey(): void {
    const { key } = this
    if (key.possible && key.required) this.cursor.fail(missingColon, key.start)
    key.possible = false
  }

  /** Tells whether a key candidate may still be one; gives it up when it may not. */
  private isStillKey(key: SimpleKey): boolean {
    const { cursor } = this
    if (!key.possible || (key.lineStart === cursor.lineStart && !this.isTooLong(key))) {
      return key.possible
    }
    if (key.required) cursor.fail(missingColon, key.start)
    key.possible = false
    return false
  }

  private isTooLong({ start }: SimpleKey): boolean {
    const { offset, text } = this.cursor
    return offset - start > maxKeyLength && countCodePoints(text, start, offset) > maxKeyLength
  }

  private takeIndicator(kind: TokenKind, length = 1): Token {
    const start = this.cursor.offset
    this.cursor.offset += length
    return makeToken(kind, start, this.cursor.offset)
  }

  private push(token: Token): void {
    this.queue.push(token)
  }

  private skipToToken(): void {
    const { cursor } = this
    for (;;) {
      cursor.skipMark()
      // A tab may not stand where it could be taken for indentation.
      const tabs = this.inFlow || !this.keyAllowed
      while (cursor.peek() === space || (tabs && cursor.peek() === tab)) cursor.offset++
      if (cursor.peek() === hash) this.skipComments()
      if (!cursor.skipBreak()) return
      if (!this.inFlow) this.keyAllowed = true
    }
  }

  /**
   * Skips a comment and those on the lines below that only white space parts from it, tabs included
   * even where they are not allowed otherwise.
   */
  private skipComments(): void {
    const { cursor } = this
    for (;;) {
      cursor.skipToLineEnd()
      const end = cursor.offset
      let ahead = 0
      while (ahead < commentReach && isWhite(cursor.peek(ahead))) ahead++
      if (ahead === commentReach || cursor.peek(ahead) !== hash) return
      while (cursor.offset < end + ahead) if (!cursor.skipBreak()) cursor.offset++
    }
  }

  /** Skips the comment that follows on the line of the token just scanned. */
  private skipLineComment(): void {
    const { cursor } = this
    let ahead = 0
    while (ahead < commentReach && isBlank(cursor.peek(ahead))) ahead++
    if (ahead < commentReach && cursor.peek(ahead) === hash) cursor.skipToLineEnd()
  }
}

const missingColon = "could not find expected ':'"

function makeKey(token: number, { offset, lineStart }: Cursor): SimpleKey {
  return { possible: false, required: false, token, start: offset, lineStart }
}

function markKey(key: SimpleKey | undefined, token: Token): Token {
  token.key = key
  return token
}

function isWhite(code: number): boolean {
  return isBlank(code) || code === lineFeed || code === carriageReturn
}
