/** Text that shells, locators and option parsers give a meaning to, or that breaks careless code. */
const pieces = [
  ...[
    "'",
    '"',
    '`',
    '\\',
    '\\\\',
    "'\\''",
    '$',
    '$(touch pwned)',
    '`touch pwned`',
    '; touch pwned',
  ],
  ...[
    '$HOME',
    '${PATH}',
    '$((1+1))',
    '$?',
    '$$',
    '&',
    '&& touch pwned',
    '| touch pwned',
    '> pwned',
  ],
  ...['!', '!!', '!$', '!-1', '^a^b', '#', ' #x', '*', '?', '[a-z]', '{a,b}', '~', '~root', '=ls'],
  ...['%', '%s', '%20', '%n', '-', '--', '-n', '--name=x', '=', ':', '@', '/', '../', '://'],
  ...[' ', '  ', '(', ')', '<', '<<EOF', '\\n', '\\0', '\\x27', "$'\\n'", '..', ','],
  ...['é', 'ホスト名', '🔥', '\u2018', '\u2019', '\u00a0'],
  // What PowerShell and cmd.exe give a meaning to.
  ...[
    '\u201a',
    '\u201b',
    '\u201c',
    '\u201d',
    '\u201e',
    '`',
    '`n',
    '`$',
    '`"',
    '--%',
    '@(',
    '@{',
    '@a',
  ],
  ...[
    '$env:X',
    '$(',
    '$null',
    '; exit',
    '^',
    '^^',
    '^&',
    '%PATH%',
    '%%',
    '""',
    ' \\',
    '\\"',
    'C:\\x\\',
  ],
  ...['a', 'Z', '0', 'vm', 'VM Network', 'datastore1'],
]
const lines = ['\n', '\r\n', '\n# x\n', '\\\n', '\nEOF\n', '\t', '\u001b[A', '\u007f', '\u0001']
/** What nobody sees; `checkLine` refuses it as it does control characters. */
const hidden = ['\u200b', '\u202e', '\ufeff']

/**
 * Makes up a text of one to eight nasty pieces; with `controls` line ends, other control characters
 * and hidden ones are among them. NUL never is: no argument of a program can hold it.
 */
export function nastyText(random: () => number, controls: boolean): string {
  const pool = controls ? [...pieces, ...lines, ...lines, ...hidden] : pieces
  const count = 1 + Math.floor(random() * 8)
  return Array.from({ length: count }, () => pool[Math.floor(random() * pool.length)]).join('')
}
