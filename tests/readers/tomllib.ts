import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const TOML = /\.toml$/
const READ = 'import sys, tomllib; tomllib.load(sys.stdin.buffer)'

/** Python's own reader of TOML: it judges the language, not what a program makes of the settings. */
export const tomllib: Reader = {
  title: 'python3 tomllib',
  programs: ['python3'],
  reads: (host) => filesLike(host, TOML),
  async complaint(host) {
    const python = await need('python3')
    const verdicts = filesLike(host, TOML).map(async (path) => {
      const { status, output } = await run([python, '-c', READ], { input: host.files[path] ?? '' })
      return status === 0 ? '' : `${path}: ${output}`
    })
    return (await Promise.all(verdicts)).join('')
  },
  bad: [
    bad('a text without its quotes', 'strategy = periodic\n', /Invalid value/),
    bad('a table that is there twice', '[updates]\n[updates]\n', /Cannot declare/),
    bad('a key without a value', '[updates]\nenabled\n', /Expected '='/),
  ],
}

function bad(what: string, text: string, complaint: RegExp) {
  return { what, files: { '/etc/bad.toml': text }, complaint }
}
