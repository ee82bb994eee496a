import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isRoot, need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import type { BadHost, Host, Reader } from './reader.ts'

/** A mount namespace of its own: the program insists on a /run that is mounted, and mounts over /usr. */
const unshare = ['unshare', ...(isRoot ? [] : ['--map-root-user']), '--mount']
const [program = '', ...args] = [...unshare, 'mount', '-t', 'tmpfs', 'tmpfs', '/run']

/**
 * systemd-sysext merges each extension that a host switches on: it takes the name from the link and
 * wants the image to carry the same one. A folder stands in for each link and its image, which would
 * need a loop device; the name inside is the one that the bakery's `bakery.sh` puts there.
 */
export const systemdSysext: Reader = {
  title: 'systemd-sysext merge',
  programs: ['systemd-sysext'],
  reads: (host) => switchedOn(host).map(({ path }) => path),
  async complaint(host) {
    const root = join(host.folder, 'merge')
    const put = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    put('usr/lib/os-release', 'ID=flatcar\nVERSION_ID=4593.2.5\nSYSEXT_LEVEL=1.0\n')
    for (const { path, target } of switchedOn(host)) {
      // btop-1.4.6-x86-64.raw holds an extension called btop.
      const name = /([^/]+?)-v?\d[^/]*\.raw$/.exec(target)?.[1] ?? 'nameless'
      const release = `usr/lib/extension-release.d/extension-release.${name}`
      put(join(path.replace(/\.raw$/, ''), release), 'ID=_any\nARCHITECTURE=x86-64\n')
    }
    const merge = `mount -t tmpfs tmpfs /run && exec "$1" --root="$2" merge`
    const words = [...unshare, 'sh', '-c', merge, 'sh', await need('systemd-sysext'), root]
    const { output } = await run(words)
    const merged = /^Using extensions (.*)\.$/m.exec(output)?.[1] ?? ''
    const names = switchedOn(host).map(({ path }) => path.replace(/^.*\/(.*)\.raw$/, "'$1'"))
    return merged === names.toSorted().join(', ') ? '' : output
  },
  bad: [
    bad('a link with the version in its name', 'btop-1.4.6', 'btop'),
    bad('a link with the name of another extension', 'tilde', 'btop'),
  ],
  possible: spawnSync(program, args, { stdio: 'ignore' }).status === 0,
}

/** Links to images of this machine's own; one to /dev/null switches an extension off. */
function switchedOn({ config }: Host) {
  const links = config.storage?.links ?? []
  return links.filter(
    ({ path, target }) => path.startsWith('/etc/extensions/') && target !== '/dev/null',
  )
}

function bad(what: string, link: string, name: string): BadHost {
  const target = `/opt/extensions/${name}/${name}-1.4.6-x86-64.raw`
  return {
    what,
    config: { storage: { links: [{ path: `/etc/extensions/${link}.raw`, target }] } },
    complaint: /No suitable extensions found \(1 ignored/,
  }
}
