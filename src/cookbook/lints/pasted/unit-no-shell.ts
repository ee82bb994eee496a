import { commandWords } from '../../command-words.ts'
import type { Lint } from '../lint.ts'
import { unitsOf, writtenAs } from './units.ts'

const OPERATOR = /^(?:\|\|?|\|&|&&?|(?:\d|&)?(?:>>?|<<?)(?:&\d|[/\w$.~].*)?)$/
/** Words of the shell's language, which are no programs. */
const BUILTIN = /^(?:cd|export|source|set|if|for|while|until|case|eval|\.)$/
/** What is replaced by the output of a command in a shell, outside of single quotes. */
const SUBSTITUTION = /(?<!\$)\$\([a-z][\w./-]{0,80}(?: [^)]{0,200})?\)|`[a-z/][^`]*`/
/** Programs that take the language of a shell, or one with signs alike, as an argument. */
const INTERPRETER =
  /(?:^|\/)(?:(?:ba|da|a|z|k|fi)?sh|busybox|[gm]?awk|perl|make|expect|ssh|su|mysql|psql)$/
/** Programs that leave it to the shell to find files by a pattern. */
const TAKES_FILES = /(?:^|\/)(?:rm|cp|mv|cat|ls|chmod|chown|ln|mkdir|touch)$/

const WRAP = "Write /bin/sh -c '…' around the command"

/** Finds what only a shell understands in commands that systemd starts without one. */
export const unitNoShell: Lint = (whole, report) => {
  const texts = unitsOf(whole).flatMap(({ all }) => all)
  for (const { text, path, sections } of texts) {
    for (const setting of sections.flatMap(({ settings }) => settings)) {
      if (!/^Exec[A-Z]\w+$/.test(setting[0])) continue
      const written = writtenAs(text, setting)
      const start = written.indexOf('=') + 1
      const fault = findFault(written.slice(start).trimStart())
      if (fault) report('host/unit-no-shell', path, { facts: fault, at: setting[2] })
    }
  }
}

/** What is wrong with a command line, and what to do. */
function findFault(command: string): [problem: string, advice: string] | undefined {
  const [prefix = ''] = /^[-@:+!|]*/.exec(command) ?? []
  // systemd 258 starts these in a shell
  if (prefix.includes('|')) return undefined
  const words = commandWords(command.slice(prefix.length)).filter((word) => !/^\\\n/.test(word))
  const [program = ''] = words
  if (/^[A-Za-z_]\w*=/.test(program)) {
    return [`it looks for a program of the name ${program}`, 'Set variables with Environment=']
  }
  if (BUILTIN.test(program)) {
    return [`there is no program ${program}`, WRAP]
  }
  const operator = words.find((word) => OPERATOR.test(word) || /[\w"')]\;$/.test(word))
  if (operator !== undefined) return [`${operator} is handed over as it is`, WRAP]
  const substitution = words.some((word) => INTERPRETER.test(word)) ? undefined : findOutput(words)
  if (substitution !== undefined) return [`${substitution} is handed over as it is`, WRAP]
  const pattern = TAKES_FILES.test(program)
    ? words.find((word) => /^\/[^"']*[^"'\\]\*/.test(word))
    : undefined
  return pattern === undefined ? undefined : [`${pattern} is taken for the name of one file`, WRAP]
}

function findOutput(words: readonly string[]): string | undefined {
  return SUBSTITUTION.exec(words.map((word) => word.replace(/'[^']*'/g, "''")).join(' '))?.[0]
}
