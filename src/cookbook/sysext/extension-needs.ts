import type { Fragment } from '../fragment.ts'
import { note } from '../note.ts'
import type { Extension } from './extension.ts'

/** The configuration file of an extension: the reader's text, or the least with which it starts. */
export function configFragment({ title, config }: Extension, text?: string): Fragment {
  const inline = text ?? config?.least
  if (config === undefined || inline === undefined) return {}
  const { path, mode = 0o644 } = config
  return {
    storage: {
      files: [note(`The configuration of ${title}.`, { path, mode, contents: { inline } })],
    },
  }
}

/** The user that an extension leaves out, with the folder for its data. */
export function userFragment({ title, user }: Extension): Fragment {
  if (user === undefined) return {}
  const { name, home } = user
  return {
    passwd: {
      users: [
        note(`${title} runs as this user, which its image does not bring along.`, {
          name,
          system: true,
          primary_group: name,
          home_dir: home,
          no_create_home: true,
          shell: '/sbin/nologin',
        }),
      ],
      groups: [note(`The group of ${title}.`, { name, system: true })],
    },
    storage: {
      directories: [
        note(`Where ${title} keeps its data.`, {
          path: home,
          mode: 0o750,
          user: { name },
          group: { name },
        }),
      ],
    },
  }
}

/**
 * What starts an extension at boot. Before Flatcar 4628 its units were not there yet when systemd
 * went through its presets, so `enabled` did nothing for them; a link may point at what comes later.
 */
export function startFragment(extension: Extension, chosen?: readonly string[]): Fragment {
  const { title, units = [], unitFolder = '/usr/lib/systemd/system', starts } = extension
  const linked = starts === 'link' ? (chosen ?? units.slice(0, 1)) : []
  if (linked.length === 0) return {}
  return {
    storage: {
      links: linked.map((unit) =>
        note(`Starts ${title} at boot, also where its image is merged too late for a preset.`, {
          path: `/etc/systemd/system/multi-user.target.wants/${unit}`,
          target: `${unitFolder}/${unit}`,
          hard: false,
          overwrite: true,
        }),
      ),
    },
  }
}

/** Switches off the extensions of the image that an extension takes the place of. */
export function replaceFragment({ title, replaces }: Extension): Fragment {
  if (replaces === undefined) return {}
  return {
    storage: {
      links: replaces.map((name) =>
        note(`Switches off the extension of the image that ${title} takes the place of.`, {
          path: `/etc/extensions/${name}.raw`,
          target: '/dev/null',
          hard: false,
          overwrite: true,
        }),
      ),
    },
  }
}

/** Keeps away the units that an extension cannot run beside. */
export function maskFragment({ title, masks }: Extension): Fragment {
  if (masks === undefined) return {}
  return {
    systemd: {
      units: masks.map((name) => note(`Cannot run beside ${title}.`, { name, mask: true })),
    },
  }
}
