/**
 * Decodes a quoted string by the rules of the HCL native syntax specification ("Template
 * Expressions", "Quoted Template Expressions"), and throws if it holds an interpolation or a directive.
 */
export function decodeHclString(quoted: string): string {
  if (quoted.length < 2 || !quoted.startsWith('"') || !quoted.endsWith('"'))
    throw new Error(`${quoted} is not quoted`)
  let text = ''
  let rest = quoted.slice(1, -1)
  while (rest !== '') {
    const [token, read] = readToken(rest)
    text += read
    rest = rest.slice(token.length)
  }
  return text
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

function readToken(rest: string): [token: string, text: string] {
  const [doubled] = /^(\$\$\{|%%\{)/.exec(rest) ?? []
  if (doubled) return [doubled, doubled.slice(1)]
  if (/^[$%]\{/.test(rest)) throw new Error(`a template begins at ${rest}`)
  const [unicode, four, eight] = /^\\(?:u([0-9a-f]{4})|U([0-9a-f]{8}))/i.exec(rest) ?? []
  if (unicode) return [unicode, String.fromCodePoint(parseInt(four ?? eight ?? '', 16))]
  if (rest.startsWith('\\')) {
    const text = escapes[rest.charAt(1)]
    if (text === undefined) throw new Error(`no such escape: ${rest}`)
    return [rest.slice(0, 2), text]
  }
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0)
  if (/["\n\r]/.test(character)) throw new Error(`the string ends at ${rest}`)
  return [character, character]
}

/** Decodes what hcl2json hands on: backslashes are read already, marks of templates are not. */
export function decodeHclTemplate(template: string): string {
  return template.replace(/(\$\$|%%|[$%])\{/g, (mark) => {
    if (mark.length < 3) throw new Error(`a template begins in ${template}`)
    return mark.slice(1)
  })
}
