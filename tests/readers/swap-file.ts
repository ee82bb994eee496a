import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { Host, Reader } from './reader.ts'

const SERVICE = 'create-swapfile.service'
const GOOD = [
  '[Unit]\nConditionPathExists=!/var/vm/swapfile',
  '[Service]\nType=oneshot\nUMask=0077\nExecStart=/usr/bin/mkdir /var/vm',
  'ExecStart=/usr/bin/dd if=/dev/zero of=/var/vm/swapfile bs=1M count=64',
  'ExecStart=/usr/sbin/mkswap /var/vm/swapfile\n',
].join('\n')

/** The commands of the service, in order, in a folder instead of /var and with KiB for MiB; blkid looks at the file. */
export const swapFile: Reader = {
  title: 'dd, mkswap and systemd-analyze condition',
  programs: ['mkswap', 'blkid', 'systemd-analyze'],
  reads: (host) => (textOf(host) === undefined ? [] : [SERVICE]),
  async complaint(host) {
    const text = (textOf(host) ?? '').replaceAll('/var/', `${host.folder}/`)
    const setting = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(text)?.[1] ?? ''
    const wanted = async () =>
      (
        await run([
          ...[await need('systemd-analyze'), 'condition'],
          `ConditionPathExists=${setting('ConditionPathExists')}`,
        ])
      ).status === 0
    if (!(await wanted())) return 'a machine without the file does not make it'
    for (const [, command = ''] of text.matchAll(/^ExecStart=(.*)$/gm)) {
      const words = command.replace('bs=1M', 'bs=1K').split(' ')
      const shell = ['sh', '-c', `umask ${setting('UMask')} && exec "$@"`, 'sh', ...words]
      const { status, output } = await run(shell)
      if (status !== 0) return output
    }
    return (await wanted()) ? 'the file is made anew at each boot' : refuteFile(host.folder, text)
  },
  bad: [
    bad('a swap file that others can read', GOOD.replace('0077', '0022'), /^mode 644/),
    bad(
      'a file that is never made to swap',
      GOOD.replace(/mkswap .*/, 'mkswap'),
      /Nowhere to set up swap/,
    ),
    bad('a condition that is never met', GOOD.replace('=!', '='), /without the file/),
    bad('a condition about another file', GOOD.replace('swapfile', 'x'), /anew at each boot/),
    bad('less room than mkswap needs', GOOD.replace('=64', '=16'), /at least/),
  ],
}

async function refuteFile(folder: string, text: string): Promise<string> {
  const path = join(folder, 'vm/swapfile')
  if (!existsSync(path)) return 'there is no swap file'
  const { mode, size } = statSync(path)
  if ((mode & 0o777) !== 0o600) return `mode ${(mode & 0o777).toString(8)}`
  const kibibytes = Number(/count=(\d+)/.exec(text)?.[1])
  if (size !== kibibytes * 1024) return `size ${size}`
  const { stdout } = await run([await need('blkid'), '--probe', path])
  return stdout.includes('TYPE="swap"') ? '' : `no swap: ${stdout}`
}

function textOf({ config }: Host): string | undefined {
  return config.systemd?.units?.find(({ name }) => name === SERVICE)?.contents
}

function bad(what: string, contents: string, complaint: RegExp) {
  return { what, config: { systemd: { units: [{ name: SERVICE, contents }] } }, complaint }
}
