import { printUnit } from '../unit-text.ts'
import type { UnitSection } from '../unit-text.ts'
import type { Extension } from './extension.ts'
import { EXTENSIONS } from './extension.ts'

/**
 * Where systemd-sysupdate finds later releases of an extension (sysupdate.d(5)): what the bakery
 * serves, written out (`lib/sysupdate.conf.tmpl`) or downloaded.
 */
export const transferFile = {
  inline(extension: Extension, version: string) {
    const { name } = extension
    const pattern = [name, ...minorOf(extension, version)].join('-')
    return {
      path: pathOf(extension, version),
      mode: 0o644,
      contents: {
        inline: printUnit(
          ['Transfer', [['Verify', 'false']]],
          [
            'Source',
            [
              ['Type', 'url-file'],
              ['Path', `${EXTENSIONS}/${name}/`],
              // The rest of the name: after a minor release it is the patch level.
              ['MatchPattern', `${pattern}${pattern === name ? '-' : '.'}@v-%a.raw`],
            ],
          ],
          [
            'Target',
            [
              ['InstancesMax', '3'],
              ['Type', 'regular-file'],
              ['Path', `/opt/extensions/${name}`],
              ['CurrentSymlink', `/etc/extensions/${name}.raw`],
            ],
          ],
        ),
      },
    }
  },
  download(extension: Extension, version: string) {
    const path = pathOf(extension, version)
    const folder = extension.minorPinned === true ? `/${extension.name}` : ''
    return { path, contents: { source: `${EXTENSIONS}${folder}/${path.split('/').at(-1) ?? ''}` } }
  },
}

const NOWHERE: UnitSection[1] = [
  ['Type', 'regular-file'],
  ['Path', '/'],
]

/** A transfer of nothing. The two have names of their own, so that a host may have both. */
export const noopFile = {
  inline: {
    path: '/etc/sysupdate.d/nothing.conf',
    mode: 0o644,
    contents: {
      inline: printUnit(
        ['Source', [...NOWHERE, ['MatchPattern', 'invalid@v.raw']]],
        ['Target', NOWHERE],
      ),
    },
  },
  download: {
    path: '/etc/sysupdate.d/noop.conf',
    contents: { source: `${EXTENSIONS}/noop.conf` },
  },
}

function pathOf(extension: Extension, version: string): string {
  const { name } = extension
  return `/etc/sysupdate.${name}.d/${[name, ...minorOf(extension, version)].join('-')}.conf`
}

/** `v1.36` of `v1.36.2+k3s1`, for an extension that stays within it. */
function minorOf({ minorPinned }: Extension, version: string): string[] {
  return minorPinned === true ? [version.split('.', 2).join('.')] : []
}
