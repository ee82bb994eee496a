/** The local files that generated configs refer to. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { execFileSync } from 'node:child_process'

const texts: Readonly<Record<string, { content: string | Uint8Array; mode?: number }>> = {
  'a.txt': { content: 'a local file\n' },
  'big.txt': { content: 'many lines of the same text\n'.repeat(400) },
  'bin.dat': { content: Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256) },
  empty: { content: '' },
  'config.ign': { content: '{"ignition":{"version":"3.0.0"}}' },
  'unit.service': { content: '[Service]\nExecStart=/bin/true\n' },
  'keys.pub': { content: 'ssh-ed25519 AAAA one\r\n\nssh-ed25519 BBBB two' },
  'tree/one.txt': { content: 'one' },
  'tree/run.sh': { content: '#!/bin/sh\n', mode: 0o755 },
  'tree/sub/two.txt': { content: 'two\n' },
  'tree/sub/deeper/three': { content: '' },
  'flat/one': { content: 'one' },
  'flat/two/three': { content: 'three' },
  'odd/plain': { content: 'plain' },
}
const links = {
  link: 'a.txt',
  dangling: 'nowhere',
  'tree/to-one': 'one.txt',
  'tree/sub/out': '../../a.txt',
}

/** Lays the files out below `directory`/files. */
export function layOutFiles(directory: string): void {
  for (const [name, { content, mode = 0o644 }] of Object.entries(texts)) {
    const path = join(directory, 'files', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content, { mode })
  }
  for (const [name, target] of Object.entries(links)) {
    symlinkSync(target, join(directory, 'files', name))
  }
  execFileSync('mkfifo', [join(directory, 'files', 'odd', 'pipe')])
}
