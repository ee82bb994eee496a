import { writeFileSync } from 'node:fs'
import { diskPlace, makeImage } from '../support/disks.ts'
import { readResource } from '../support/applied-files.ts'
import type { LuksEntry } from '../support/ignition-config.ts'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Reader } from './reader.ts'

/** As Ignition makes a key where the config has none: 4,096 random bytes in hexadecimal. */
const GENERATED_KEY = 'c0ffee00'.repeat(1024)

/**
 * Encrypted volumes on images: formatted as Ignition has it done, then opened with the key. To be
 * quick, the key is stretched less than on a host. Nothing is mapped, so it needs no device mapper.
 */
export const cryptsetup: Reader = {
  title: 'cryptsetup, on an image with Ignition’s options',
  programs: ['cryptsetup'],
  reads: ({ config }) => (config.storage?.luks ?? []).map((volume) => diskPlace('luks', volume)),
  async complaint({ config, folder }) {
    const volumes = config.storage?.luks ?? []
    const complaints = await Promise.all(volumes.map((volume) => refute(volume, folder)))
    return complaints.join('')
  },
  bad: [
    bad('a label that does not fit', { label: 'x'.repeat(48) }, /found x{47}\n/),
    bad('a key of half a byte', { options: ['--key-size', '100'] }, /multiple of 8 bits/),
  ],
}

async function refute(volume: LuksEntry, folder: string): Promise<string> {
  const { name, label = '(no label)', keyFile, options = [] } = volume
  const image = makeImage(folder, name, 64)
  const key = `${image}.key`
  writeFileSync(key, keyFile === undefined ? GENERATED_KEY : await readResource(keyFile))
  const program = await need('cryptsetup')
  const withKey = ['--key-file', key]
  const quick = ['--pbkdf', 'pbkdf2', '--pbkdf-force-iterations', '1000']
  const named = volume.label === undefined ? [] : ['--label', label]
  // internal/exec/stages/disks/luks.go in coreos/ignition
  const format = ['luksFormat', '--type', 'luks2', ...withKey, ...named, ...options]
  const made = await run([program, '--batch-mode', ...format, ...quick, image])
  if (made.status !== 0) return made.output
  const opened = await run([program, 'open', '--test-passphrase', ...withKey, image])
  if (opened.status !== 0) return opened.output
  const { stdout } = await run([program, 'luksDump', image])
  const found = /^Label:\s+(.*)$/m.exec(stdout)?.[1] ?? ''
  return found === label ? '' : `wanted ${label}\nfound ${found}\n`
}

function bad(what: string, rest: Partial<LuksEntry>, complaint: RegExp): BadHost {
  const volume = { name: 'data', device: '/dev/sdb1', ...rest }
  return { what, config: { storage: { luks: [volume] } }, complaint }
}
