import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { withIscsid } from '../support/iscsid-stand-in.ts'
import { asRoot, need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'

const PATH = '/etc/iscsi/iscsid.conf'
/** Of the daemon itself; no record of a target has it. */
const DAEMON = /^iscsid\./

/** Hides the machine's own records, which are written below one of the two, whatever the version. */
const HIDE =
  'for folder in /etc/iscsi /var/lib/iscsi /run/lock; do ' +
  'test ! -d $folder || mount -t tmpfs none $folder || exit 99; done; '
const inNamespace = (script: string) => [
  ...asRoot,
  ...['unshare', '--mount', 'sh', '-c', `${HIDE}${script}`, 'sh'],
]

/** iscsiadm makes records of a target and of a discovery by the file, and shows what is in them. */
export const iscsiadm: Reader = {
  title: 'iscsiadm',
  programs: ['iscsiadm'],
  reads: ({ files }) => (PATH in files ? [PATH] : []),
  async complaint({ files, root }) {
    const shown = await withIscsid(join(root, PATH), showRecords)
    const wanted = (files[PATH] ?? '').split('\n').filter((line) => line && !DAEMON.test(line))
    const missing = wanted.filter((line) => !shown.split('\n').includes(line))
    return missing.map((line) => `not taken: ${line}\n`).join('')
  },
  bad: [
    bad('a setting that it does not know', 'node.session.auth.pass = x'),
    bad('a value that it does not know', 'node.startup = sometimes'),
    bad('a user that does not fit', `node.session.auth.username = ${'x'.repeat(300)}`),
  ],
  // mounting in a namespace of one's own takes a right that not every container has
  possible: runs(inNamespace('true')),
}

function runs([program = '', ...args]: readonly string[]): boolean {
  return spawnSync(program, args).status === 0
}

async function showRecords(): Promise<string> {
  const node = '--mode node --targetname iqn.2026-01.net.example:x --portal 192.0.2.1'
  const discovery = '--mode discoverydb --type sendtargets --portal 192.0.2.1'
  const script = [node, discovery]
    .flatMap((record) => [`"$1" ${record} --op new`, `"$1" ${record} --show`])
    .join(' && ')
  const { output } = await run([...inNamespace(script), await need('iscsiadm')])
  return output
}

function bad(what: string, line: string): BadHost {
  return { what, files: { [PATH]: `${line}\n` }, complaint: /^not taken: / }
}
