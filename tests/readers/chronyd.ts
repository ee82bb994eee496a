import { join } from 'node:path'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'

const PATH = '/etc/chrony/chrony.conf'

/** chronyd reads its file, prints it and ends; it takes directives that it does not know as fatal. */
export const chronyd: Reader = {
  title: 'chronyd -p',
  programs: ['chronyd'],
  reads: ({ files }) => (PATH in files ? [PATH] : []),
  async complaint({ files, root }) {
    const { status, stdout, output } = await run([
      ...[await need('chronyd'), '-p', '-f', join(root, PATH)],
    ])
    if (status !== 0) return output
    return stdout === files[PATH] ? '' : `it read: ${stdout}`
  },
  bad: [
    bad('a directive it does not know', 'servers ntp.example.net\n', /Invalid directive at line 1/),
    bad(
      'an option it does not know',
      'server ntp.example.net burst1\n',
      /Could not parse server directive at line 1/,
    ),
    bad('a step without its limit', 'makestep 1.0\n', /arguments for makestep directive/),
    bad('a line that counts for nothing', 'rtcsync\n# makestep\n', /^it read: rtcsync\n$/),
  ],
}

function bad(what: string, text: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: text }, complaint }
}
