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
          home_dir: home,
          no_create_home: true,
          shell: '/sbin/nologin',
        }),
      ],
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
 * What starts an extension at boot. Its units are not there yet when systemd goes through its
 * presets, so `enabled` would do nothing for them; a link may point at what comes later.
 */
export function startFragment(extension: Extension, chosen?: readonly string[]): Fragment {
  const { title, units = [], unitFolder = '/usr/lib/systemd/system', starts } = extension
  const linked = starts === 'link' ? (chosen ?? units.slice(0, 1)) : []
  if (linked.length === 0) return {}
  return {
    storage: {
      links: linked.map((unit) =>
        note(`Starts ${title} at boot; its image comes too late for a preset.`, {
          path: `/etc/systemd/system/multi-user.target.wants/${unit}`,
          target: `${unitFolder}/${unit}`,
          hard: false,
          overwrite: true,
        }),
      ),
    },
  }
}

/** Switches off what an extension cannot be beside: extensions of the image, and units. */
export function displaceFragment({ title, replaces = [], masks = [] }: Extension): Fragment {
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
    systemd: {
      units: masks.map((name) => note(`Cannot run beside ${title}.`, { name, mask: true })),
    },
  }
}
