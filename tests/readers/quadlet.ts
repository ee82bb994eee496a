import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { need } from '../support/programs.ts'
import { askQuadlet } from '../support/quadlet.ts'
import { run } from '../support/run.ts'
import type { Reader } from './reader.ts'
import { filesLike } from './reader.ts'

const QUADLET = /^\/etc\/containers\/systemd\/.*\.container$/
const PODMAN = '/usr/bin/podman'

/** What Podman's quadlet made of the same text, as recorded; systemd then looks at that service. */
export const quadlet: Reader = {
  title: 'quadlet 4.9.4 (recorded) and systemd-analyze verify',
  programs: ['systemd-analyze'],
  reads: (host) => filesLike(host, QUADLET),
  async complaint(host) {
    const verdicts = filesLike(host, QUADLET).map(async (path) => {
      const says = await askQuadlet(host.files[path] ?? '', join(host.folder, 'quadlet'))
      if (says === undefined) return `${path}: not recorded; CONTRIBUTING.md says how to`
      const [, service] = says.split('---a.service---\n')
      return service === undefined ? says : verify(service, join(host.folder, 'service'))
    })
    return (await Promise.all(verdicts)).join('')
  },
  bad: [
    bad('a key that it does not know', 'Image=a.example/b\nImagine=c', /unsupported key 'Imagine'/),
    bad('a container without an image', 'ContainerName=a', /no Image or Rootfs key specified/),
    bad(
      'a port that is none',
      'Image=a.example/b\nPublishPort=1:2:3:4:5',
      /invalid published port/,
    ),
  ],
}

/** systemd's own check of the service, with an empty program in Podman's place. */
async function verify(service: string, root: string): Promise<string> {
  const put = (path: string, text: string, mode: number) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text, { mode })
  }
  put(PODMAN, '#!/bin/sh\n', 0o755)
  put('/etc/systemd/system/a.service', service, 0o644)
  for (const target of ['network-online', 'multi-user', 'basic', 'sysinit', 'shutdown']) {
    put(`/usr/lib/systemd/system/${target}.target`, '[Unit]\n', 0o644)
  }
  const analyze = await need('systemd-analyze')
  const words = [analyze, `--root=${root}`, '--man=no', 'verify', 'a.service']
  const { status, output } = await run(words)
  return status === 0 ? output : `${output}exit status ${String(status)}`
}

function bad(what: string, lines: string, complaint: RegExp) {
  const text = `[Container]\n${lines}\n`
  return { what, files: { '/etc/containers/systemd/bad.container': text }, complaint }
}
