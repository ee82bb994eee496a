import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRoot, need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const PATH = '/etc/ssh/sshd_config.d/10-test.conf'

/** Settings of Flatcar's image, in the order of the files they stand in; ours come before them. */
const IMAGE = `UsePAM yes
HostKeyAlgorithms +ssh-rsa
PubkeyAcceptedAlgorithms +ssh-rsa
PasswordAuthentication yes
`

/**
 * sshd reads the drop-ins as it would for a connection, followed by what Flatcar's image sets, and prints
 * what counts in the end: that has to be what the drop-ins say.
 */
export const sshd: Reader = {
  title: 'sshd -T',
  programs: ['sshd', 'ssh-keygen'],
  reads: (host) => filesLike(host, /^\/etc\/ssh\/sshd_config\.d\//),
  async complaint(host) {
    const place = (name: string) => join(host.folder, name)
    const hostKey = place('host-key')
    await run([await need('ssh-keygen'), '-q', '-t', 'ed25519', '-N', '', '-f', hostKey])
    const paths = sshd.reads(host)
    const includes = paths.toSorted().map((path) => `Include ${join(host.root, path)}\n`)
    writeFileSync(place('sshd_config'), `${includes.join('')}${IMAGE}`)
    // Where it would lock itself in; it looks for the folder even if it only reads its configuration.
    if (isRoot) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 })
    const words = [await need('sshd'), '-T', '-f', place('sshd_config'), '-h', hostKey]
    const { status, output } = await run(words)
    if (status !== 0) return output
    const wanted = paths.flatMap((path) => settingsOf(host.files[path] ?? ''))
    const lost = wanted.filter((setting) => !counts(setting, output.split('\n')))
    return lost.map(([name, value]) => `${name} ${value} does not count\n`).join('')
  },
  bad: [
    bad('a setting it does not know', 'PasswordLogin no\n', /Bad configuration option/),
    bad('a value it does not know', 'PermitRootLogin nope\n', /unsupported option "nope"/),
    bad('a port that is none', 'Port 70000\n', /Badly formatted port number/),
    bad('a setting that comes too late', 'MaxAuthTries 4\nMaxAuthTries 9\n', /9 does not count/),
  ],
}

function bad(what: string, text: string, complaint: RegExp): BadHost {
  return { what, files: { [PATH]: text }, complaint }
}

function settingsOf(text: string): [name: string, value: string][] {
  return text
    .trimEnd()
    .split('\n')
    .map((line): [string, string] => {
      const [name = '', ...value] = line.split(' ')
      return [name.toLowerCase(), value.join(' ')]
    })
}

/** Whether sshd prints the setting; a list with a minus has to lack the name, and users have a line each. */
function counts([name, value]: readonly [string, string], printed: readonly string[]): boolean {
  if (value.startsWith('-')) {
    const list = printed.find((line) => line.startsWith(`${name} `))
    return list !== undefined && !list.split(/[ ,]/).includes(value.slice(1))
  }
  const values = name === 'allowusers' ? value.split(' ') : [value]
  return values.every((one) => printed.includes(`${name} ${one}`))
}
