import { combine } from '../combine.ts'
import type { Fragment } from '../fragment.ts'
import { note } from '../note.ts'
import type { Extension } from './extension.ts'
import { EXTENSIONS } from './extension.ts'
import {
  configFragment,
  maskFragment,
  replaceFragment,
  startFragment,
  userFragment,
} from './extension-needs.ts'
import type { UpdateOptions } from './extension-updates.ts'
import { updateFragment } from './extension-updates.ts'

/** How an extension gets onto a host. */
export interface ExtensionOptions extends UpdateOptions {
  /** The release as its file name has it; the row's own when left out. */
  version?: string | undefined
  /** SHA-256 of the image, 64 hexadecimal digits; Ignition refuses an image of another one. */
  sha256?: string | undefined
  /** Text of its configuration file; the least that starts it when left out. */
  config?: string | undefined
  /** Units to start at boot, where the image starts none; the first of the row when left out. */
  start?: readonly string[]
}

/**
 * Wires up an extension of the bakery on an x86-64 host: its image, the link that switches it on,
 * its updates, what its unit needs, and the extension that it builds on.
 */
export function extensionFragment(extension: Extension, options: ExtensionOptions): Fragment {
  const { version = extension.version } = options
  return combine(
    imageFragment(extension, version, options.sha256),
    updateFragment(extension, version, options),
    configFragment(extension, options.config),
    userFragment(extension),
    startFragment(extension, options.start),
    replaceFragment(extension),
    maskFragment(extension),
    companionFragment(extension, options),
  )
}

/** Names of files and links are those that systemd-sysext(8) and systemd-sysupdate(8) compare. */
function imageFragment(extension: Extension, version: string, sha256?: string): Fragment {
  const { name, title } = extension
  const image = `${name}-${version}-x86-64.raw`
  const path = `/opt/extensions/${name}/${image}`
  return {
    storage: {
      files: [
        note(`${title} as a system extension; Ignition downloads it at first boot.`, {
          path,
          mode: 0o644,
          contents: {
            source: `${EXTENSIONS}/${image}`,
            ...(sha256 === undefined ? {} : { verification: { hash: `sha256-${sha256}` } }),
          },
        }),
      ],
      links: [
        note('Switches the extension on: systemd-sysext merges what this folder holds.', {
          path: `/etc/extensions/${name}.raw`,
          target: path,
          hard: false,
        }),
      ],
    },
  }
}

/** A companion that has to be of one version stays at it. */
function companionFragment({ companion }: Extension, { updates }: UpdateOptions): Fragment {
  if (companion === undefined) return {}
  const { extension, version } = companion
  return extensionFragment(extension, {
    version,
    updates: version === undefined ? updates : 'none',
  })
}
