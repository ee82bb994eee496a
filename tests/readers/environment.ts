import { join } from 'node:path'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { Host, Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const MANAGER = '/etc/systemd/system.conf.d/10-http-proxy.conf'
const PROFILE = '/etc/profile.d/10-http-proxy.sh'
const GOOD = { [MANAGER]: '[Manager]\nDefaultEnvironment="a=1"\n', [PROFILE]: "export 'a=1'\n" }

/** bash and dash read what a login reads, and must end up with the variables that systemd gives to services. */
export const environment: Reader = {
  title: 'bash and dash',
  programs: ['bash', 'dash'],
  reads: (host) => filesLike(host, /^\/etc\/profile\.d\/\d+-http-proxy/),
  async complaint(host) {
    const text = host.files[MANAGER] ?? ''
    const wanted = [...text.matchAll(/^DefaultEnvironment="(.*)"$/gm)].map(([, one]) => one)
    const found = await Promise.all(['bash', 'dash'].map((shell) => logIn(shell, host)))
    const other = found.find((lines) => lines !== wanted.toSorted().join('\n'))
    return other === undefined ? '' : `a shell has other variables:\n${other}`
  },
  bad: [
    bad('a variable that services lack', { [MANAGER]: '[Manager]\n' }, /other variables:\na=1/),
    bad('another value at the login', { [PROFILE]: "export 'a=2'\n" }, /other variables:\na=2/),
    bad('a variable that is not exported', { [PROFILE]: 'a=1\n' }, /other variables:\n$/),
    bad('a line that the shell does not take', { [PROFILE]: "export 'a=1\n" }, /other variables/),
  ],
}

/** The variables that a shell adds to an empty environment by reading the file; sorted lines. */
async function logIn(shell: string, { root }: Host): Promise<string> {
  const script = `. ${join(root, PROFILE)} && exec /usr/bin/env`
  // bash reads its startup files, too, when standard input is a socket, as that of `run` is.
  const quiet = ['sh', '-c', 'exec "$@" </dev/null', 'sh', await need(shell)]
  const words = ['/usr/bin/env', '-i', ...quiet, '-c', script]
  const { output } = await run(words)
  const own = /^(PWD|SHLVL|_|OLDPWD)=/
  return output
    .split('\n')
    .filter((line) => line !== '' && !own.test(line))
    .toSorted()
    .join('\n')
}

function bad(what: string, files: Record<string, string>, complaint: RegExp) {
  return { what, files: { ...GOOD, ...files }, complaint }
}
