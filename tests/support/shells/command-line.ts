// How arguments reach a Windows program, written from the documents and not from our printers.

/**
 * Splits a command line as the C runtime does for `main`, the program left out: "Parsing C
 * command-line arguments" at learn.microsoft.com.
 */
export function splitCommandLine(line: string): string[] {
  const args: string[] = []
  // The program is read up to the next quote or white space, without any escape.
  let at = /^\s*("[^"]*"?|[^ \t"]*)+/.exec(line)?.[0].length ?? 0
  for (;;) {
    while (line[at] === ' ' || line[at] === '\t') at++
    if (at >= line.length) return args
    let [argument, quoted] = ['', false]
    while (at < line.length && (quoted || (line[at] !== ' ' && line[at] !== '\t'))) {
      const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0
      at += slashes
      if (line[at] !== '"') {
        argument += '\\'.repeat(slashes)
        if (slashes === 0) argument += line[at++] ?? ''
        continue
      }
      argument += '\\'.repeat(Math.floor(slashes / 2))
      at++
      if (slashes % 2 === 1) argument += '"'
      else if (quoted && line[at] === '"') {
        argument += '"'
        at++
      } else quoted = !quoted
    }
    args.push(argument)
  }
}

/**
 * Joins arguments as Windows PowerShell does (about_Parsing, "Legacy"): with blanks, each one that has
 * white space in quotes, and with no regard to the quotes and backslashes in it. Empty ones are lost.
 */
export function joinLegacy(args: readonly string[]): string {
  const words = args.filter((one) => one !== '').map((one) => (/\s/.test(one) ? `"${one}"` : one))
  return ['ovftool.exe', ...words].join(' ')
}

/** Joins arguments as .NET does for PowerShell 7.3: each so that the C runtime reads it back. */
export function joinStandard(args: readonly string[]): string {
  const words = args.map((argument) => {
    if (argument !== '' && !/[\s"]/.test(argument)) return argument
    let word = '"'
    let slashes = 0
    for (const character of argument) {
      if (character === '"') word += `${'\\'.repeat(slashes + 1)}"`
      else word += character
      slashes = character === '\\' ? slashes + 1 : 0
    }
    return `${word}${'\\'.repeat(slashes)}"`
  })
  return ['ovftool.exe', ...words].join(' ')
}
