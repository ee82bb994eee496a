/** Name of a token (its class is `token-<name>`) and a sticky pattern for it. */
export type Rule = readonly [name: string, pattern: RegExp]

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Makes text safe as the content of an element. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (mark) => entities[mark] ?? mark)
}

/** One token as HTML; an empty one is nothing. */
export function paint(name: string, text: string): string {
  return text === '' ? '' : `<span class="token-${name}">${escapeHtml(text)}</span>`
}

/** Colours one line: at each place the first rule that fits wins, what fits no rule stays plain. */
export function scanLine(line: string, rules: readonly Rule[]): string {
  let html = ''
  let plain = ''
  for (let at = 0; at < line.length;) {
    const [name, text] = readToken(line, at, rules)
    if (name === undefined) plain += text
    else {
      html += escapeHtml(plain) + paint(name, text)
      plain = ''
    }
    at += text.length
  }
  return html + escapeHtml(plain)
}

function readToken(line: string, at: number, rules: readonly Rule[]): [string | undefined, string] {
  for (const [name, pattern] of rules) {
    pattern.lastIndex = at
    const text = pattern.exec(line)?.[0]
    if (text) return [name, text]
  }
  // A run of word characters is taken whole, so that no rule starts in the middle of a word.
  const word = /\w+|[^]/y
  word.lastIndex = at
  return [undefined, word.exec(line)?.[0] ?? line.slice(at)]
}

/** So many lines are kept at most. */
const KEPT_LINES = 4000

/** Keeps what is made of each line, because an edit leaves most lines of a text as they were. */
export function keepLines<T>(make: (line: string) => T): (line: string) => T {
  const kept = new Map<string, T>()
  return (line) => {
    const known = kept.get(line)
    if (known !== undefined) return known
    const made = make(line)
    if (kept.size >= KEPT_LINES) kept.clear()
    kept.set(line, made)
    return made
  }
}
