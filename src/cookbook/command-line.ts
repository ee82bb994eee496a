/** Written as it is: nothing in it means anything to systemd. */
const PLAIN = /^[\w./:=@,+-]+$/

/** What systemd gives a meaning to within double quotes, and the form that means the character itself. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  $: '$$',
  '%': '%%',
}

/**
 * Prints a program with its arguments for `ExecStart=` and its like, so that the program gets each
 * argument as it is (systemd.service(5), “Command lines”; systemd.syntax(7), “Quoting”): systemd takes
 * quotes off, replaces `%` and `$`, and a semicolon alone would begin another program. The program has
 * to be an absolute path, before which nothing is replaced.
 */
export function printCommandLine(words: readonly string[]): string {
  return words.map(quoteWord).join(' ')
}

function quoteWord(word: string): string {
  const escaped = word.replace(/[\\"$%]/g, (character) => ESCAPES[character] ?? '')
  return PLAIN.test(word) ? word : `"${escaped}"`
}
