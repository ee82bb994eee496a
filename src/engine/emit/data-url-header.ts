/** Where the data of a data URL starts and how it is encoded. */
export interface DataUrlHeader {
  dataStart: number
  base64: boolean
}

type Failure = { failure: string }
/** One part of the header: the offset behind it, or why it is wrong. */
type Step = { next: number } | Failure

const prefix = 'data:'
const token = /[!#$%&'*+\-.0-9A-Z^_`a-z{|}~]*/y
const discreteOrComposite = /^(text|image|audio|video|application|message|multipart)/

/**
 * Checks everything before the data: `data:`, an optional media type, parameters, `;base64` and the
 * comma. The order of checks and the sentences are vincent-petithory/dataurl's (its lex.go).
 */
export function checkHeader(url: string): DataUrlHeader | Failure {
  if (!url.startsWith(prefix)) return { failure: 'missing data prefix' }
  const first = url[prefix.length]
  const skipsType = first === ';' || first === ','
  const type: Step = skipsType ? { next: prefix.length } : readMediaType(url, prefix.length)
  if ('failure' in type) return type
  let at = type.next
  let escapesMatter = true
  while (url[at] === ';') {
    const attribute = readToken(url, at + 1)
    const stop = url[attribute.next]
    const failure = findAttributeFailure(attribute.text, stop)
    if (failure !== undefined) return { failure }
    if (stop === ',') {
      if (attribute.text === 'base64') return { dataStart: attribute.next + 1, base64: true }
      return { failure: `expected base64, got ${attribute.text}` }
    }
    const start = attribute.next + 1
    const value = readValue(url, start, escapesMatter)
    if ('failure' in value) return value
    at = value.next
    // An empty quoted value leaves upstream's "unquote the next value" flag set, and a Go string
    // takes any percent sign.
    escapesMatter = !url.startsWith('""', start)
  }
  return { dataStart: at + 1, base64: false }
}

/** Reads `type/subtype` up to the semicolon or comma that must follow. */
function readMediaType(url: string, start: number): Step {
  const first = url[start]
  if (first === undefined) return { failure: 'missing comma before data' }
  if (readToken(url, start).text === '') return { failure: 'invalid character after data prefix' }
  const startsWithX = first === 'x' || first === 'X'
  const extension = startsWithX && url[start + 1] === '-'
  // After an x that starts no extension type upstream swallows one character unchecked.
  const from = startsWithX && !extension ? start + 1 + widthAt(url, start + 1) : start
  const slash = readToken(url, from).next
  if (slash === url.length) return { failure: 'missing media type slash' }
  if (url[slash] !== '/') return { failure: 'invalid character for media type' }
  if (!extension && !discreteOrComposite.test(url.slice(start, slash))) {
    return { failure: 'invalid media type' }
  }
  const { next } = readToken(url, slash + 1)
  if (next === url.length) return { failure: 'incomplete media type' }
  if (url[next] === ';' || url[next] === ',') return { next }
  return { failure: 'invalid character for media subtype' }
}

function findAttributeFailure(name: string, stop: string | undefined): string | undefined {
  if (stop === undefined) return 'unterminated parameter sequence'
  if (name === '' && (stop === '=' || stop === ',')) return 'unterminated parameter sequence'
  if (stop === '=' || stop === ',') return undefined
  return 'invalid character for parameter attribute'
}

function readValue(url: string, start: number, escapesMatter: boolean): Step {
  if (url[start] === '"') return readQuotedValue(url, start + 1)
  const { text, next } = readToken(url, start)
  if (next === url.length) return { failure: 'missing comma before data' }
  if (text === '' || (url[next] !== ';' && url[next] !== ',')) {
    return { failure: 'invalid character for parameter value' }
  }
  const failure = escapesMatter ? findEscapeFailure(text) : undefined
  return failure === undefined ? { next } : { failure }
}

function readQuotedValue(url: string, start: number): Step {
  let end = start
  while (url[end] !== '"') {
    const escaped = url[end] === '\\'
    if (escaped) end++
    if (end >= url.length) return { failure: 'unclosed quoted string' }
    if (url.charCodeAt(end) > 0x7f) {
      const what = escaped ? 'invalid escaped character' : 'invalid character for parameter value'
      return { failure: what }
    }
    end++
  }
  if (!isGoStringBody(url.slice(start, end))) return { failure: 'invalid syntax' }
  const stop = url[end + 1]
  if (stop === undefined) return { failure: 'missing comma before data' }
  if (stop === ';' || stop === ',') return { next: end + 1 }
  return { failure: 'expected semicolon or comma' }
}

/** Returns the sentence about the first malformed `%` sequence of a text, if there is one. */
export function findEscapeFailure(text: string): string | undefined {
  const bad = /%(?![0-9A-Fa-f]{2})/.exec(text)
  if (!bad) return undefined
  // Upstream prints the percent sign, not the character that is wrong.
  return /^%[0-9A-Fa-f]?$/.test(text.slice(bad.index))
    ? 'rfc2396: unexpected end of unescape sequence'
    : 'rfc2396: invalid char 0x25 in unescape sequence'
}

/** Tells whether Go's `strconv.Unquote` would take the text between double quotes. */
function isGoStringBody(text: string): boolean {
  const escape =
    /\\(?:[abfnrtv\\"]|x[0-9A-Fa-f]{2}|[0-3][0-7]{2}|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))/g
  return !/[\n\\]/.test(text.replace(escape, keepIfNoCharacter))
}

function keepIfNoCharacter(escape: string, short?: string, long?: string): string {
  const code = Number.parseInt(short ?? long ?? '', 16)
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? escape : ''
}

function readToken(url: string, start: number): { text: string; next: number } {
  token.lastIndex = start
  const text = token.exec(url)?.[0] ?? ''
  return { text, next: start + text.length }
}

function widthAt(url: string, at: number): number {
  const code = url.codePointAt(at)
  return code === undefined ? 0 : code > 0xffff ? 2 : 1
}
