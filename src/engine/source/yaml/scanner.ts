import {
  colon,
  doubleQuote,
  endOfText,
  hash,
  hyphen,
  isSeparator,
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
import { SimpleKeys } from './simple-keys.ts'
import { TokenQueue } from './token-queue.ts'
import { makeToken } from './token.ts'
import type { SimpleKey, Token, TokenKind } from './token.ts'
import { skipComments, skipLineComment } from './white-space.ts'

/** go-yaml's limit for nested flow collections and, separately, for nested block collections. */
const maxDepth = 10000
const tooDeep = `exceeded max depth of ${maxDepth}`
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
  private readonly keys: SimpleKeys

  constructor(input: Input) {
    this.cursor = new Cursor(input)
    this.keys = new SimpleKeys(this.cursor)
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
    return this.keys.depth > 0
  }

  private scanAhead(): void {
    while (this.queue.size < lookahead || this.mayFirstBeKey()) this.scanToken()
    this.ready = true
  }

  private mayFirstBeKey(): boolean {
    const key = this.queue.first?.key
    return key !== undefined && this.keys.mayBeKey(key)
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
    if (token.kind !== 'block-entry' && cursor.lineStart < token.end) skipLineComment(cursor)
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
        this.keys.drop()
        this.keys.allowed = true
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
        this.keys.drop()
        this.keys.allowed = true
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
    if (cursor.lineStart > token.end) this.keys.allowed = true
    return token
  }

  private scanEntry(): Token {
    this.enterBlock('block-sequence-start', 'block sequence entries')
    this.keys.drop()
    this.keys.allowed = true
    return this.takeIndicator('block-entry')
  }

  private scanExplicitKey(): Token {
    this.enterBlock('block-mapping-start', 'mapping keys')
    this.keys.drop()
    this.keys.allowed = !this.inFlow
    return this.takeIndicator('key')
  }

  private scanValue(): Token {
    const key = this.keys.current
    if (this.keys.mayBeKey(key)) {
      this.queue.insert(key.token, makeToken('key', key.start, key.start))
      this.openBlock('block-mapping-start', key.start, key.lineStart, key.token)
      key.possible = false
      this.keys.allowed = false
    } else {
      this.enterBlock('block-mapping-start', 'mapping values')
      this.keys.allowed = !this.inFlow
    }
    return this.takeIndicator('value')
  }

  private openFlow(kind: TokenKind): Token {
    const key = this.startKey()
    this.keys.enter(this.queue.nextNumber)
    this.keys.allowed = true
    if (this.keys.depth > maxDepth) this.cursor.fail(tooDeep)
    return markKey(key, this.takeIndicator(kind))
  }

  private closeFlow(kind: TokenKind): Token {
    this.keys.drop()
    // Where no key began inside, this finds the opening bracket: as in go-yaml an empty collection
    // is then used without waiting to see whether it is a key.
    const candidate = this.queue.find(this.keys.leave()?.token ?? -1)
    if (candidate) candidate.key = undefined
    this.keys.allowed = false
    return this.takeIndicator(kind)
  }

  /** Opens a block collection here if need be, or fails when no entry of one may start. */
  private enterBlock(kind: TokenKind, entries: string): void {
    const { cursor, inFlow, keys, queue } = this
    if (!inFlow && !keys.allowed) cursor.fail(`${entries} are not allowed in this context`)
    this.openBlock(kind, cursor.offset, cursor.lineStart, queue.nextNumber)
  }

  /** Opens a block collection, before the token of that number, unless one has this column already. */
  private openBlock(kind: TokenKind, start: number, lineStart: number, number: number): void {
    const column = start - lineStart
    if (this.inFlow || this.indent >= column) return
    this.outerIndents.push(this.indent)
    this.indent = column
    if (this.outerIndents.length > maxDepth) this.cursor.fail(tooDeep, this.keys.current.start)
    this.queue.insert(number, makeToken(kind, start, start))
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
    this.keys.drop()
    this.keys.allowed = false
  }

  private scanEnd(): void {
    const { cursor } = this
    cursor.endLine()
    this.leaveBlocks()
    this.push(makeToken('stream-end', cursor.offset, cursor.offset))
  }

  /** Returns the key that may start here, if any, and rules out that another follows it. */
  private startKey(): SimpleKey | undefined {
    const required = !this.inFlow && this.indent === this.cursor.column
    return this.keys.start(this.queue.nextNumber, required)
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
      const tabs = this.inFlow || !this.keys.allowed
      while (cursor.peek() === space || (tabs && cursor.peek() === tab)) cursor.offset++
      if (cursor.peek() === hash) skipComments(cursor)
      if (!cursor.skipBreak()) return
      if (!this.inFlow) this.keys.allowed = true
    }
  }
}

function markKey(key: SimpleKey | undefined, token: Token): Token {
  token.key = key
  return token
}
