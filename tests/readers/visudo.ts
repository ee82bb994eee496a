import { join } from 'node:path'
import { isRoot, need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const PATH = '/etc/sudoers.d/10-test'

/** visudo reads each file strictly and looks at its mode; at its owner, too, where the test runs as root. */
export const visudo: Reader = {
  title: 'visudo -c',
  programs: ['visudo'],
  reads: (host) => filesLike(host, /^\/etc\/sudoers\.d\//),
  async complaint(host) {
    const words = [await need('visudo'), '-c', '-s', '-P', ...(isRoot ? ['-O'] : []), '-f']
    const verdicts = visudo.reads(host).map(async (path) => {
      const { status, output } = await run([...words, join(host.root, path)])
      return status === 0 ? '' : output
    })
    return (await Promise.all(verdicts)).join('')
  },
  bad: [
    bad('a file that everybody may read', 'elroy ALL=(ALL:ALL) ALL\n', /bad permissions/),
    bad('a tag it does not know', 'elroy ALL=(ALL:ALL) NOPASSWORD: ALL\n', /syntax error/),
    bad('a rule without a command', 'elroy ALL=(ALL:ALL)\n', /syntax error/),
    bad('a line without an end', 'elroy ALL=(ALL:ALL) NOPASSWD: ALL, \\\n', /syntax error/),
  ],
}

function bad(what: string, text: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: text }, complaint }
}
