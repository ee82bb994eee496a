import type { Fragment } from '../fragment.ts'
import { note } from '../note.ts'
import { printUnit } from '../unit-text.ts'
import type { Extension } from './extension.ts'
import { noopFile, transferFile } from './transfer-files.ts'

/** What becomes of a later release: a reboot is asked for, it is put to use, it waits; or none comes. */
export type Updates = 'reboot' | 'refresh' | 'stage' | 'none'

/** How an extension is kept up to date. */
export interface UpdateOptions {
  updates: Updates
  /** `download`: Ignition fetches the files for systemd-sysupdate instead of having them written out. */
  conf?: 'inline' | 'download'
  /** Start of the paths that remember the image before and after; below /run when left out. */
  memory?: string
}

interface Afterwards {
  /** What the drop-in does after a new release, for the comment above it. */
  words: string
  /** The shell commands for it; undefined where there is nothing to do. */
  command?: (extension: Extension) => string
}

const AFTERWARDS: Record<Exclude<Updates, 'none'>, Afterwards> = {
  reboot: {
    words: 'leaves a mark that a reboot is due',
    command: () => 'touch /run/reboot-required',
  },
  refresh: {
    words: 'puts it to use at once',
    // By the unit: systemd-sysupdate.service is sandboxed, and a merge of its own would be, too.
    command: ({ units = [] }) =>
      [
        'restart systemd-sysext.service',
        ...(units.length > 0 ? [`try-restart ${units.join(' ')}`] : []),
      ]
        .map((words) => `systemctl ${words}`)
        .join(' && '),
  },
  stage: { words: 'leaves it for the next boot' },
}

/**
 * Lets systemd-sysupdate install later releases of an extension. The component (`-C`) is called as
 * the extension is, for those that stay within a minor release too: only their pattern differs.
 */
export function updateFragment(
  extension: Extension,
  version: string,
  { updates, conf = 'inline', memory }: UpdateOptions,
): Fragment {
  if (updates === 'none') return {}
  const { name, title } = extension
  const { words, command } = AFTERWARDS[updates]
  return {
    storage: {
      files: [
        note(
          'Tells systemd-sysupdate where later releases of it are.',
          transferFile[conf](extension, version),
        ),
        note(
          'Does nothing, but without a file in its default folder systemd-sysupdate fails.',
          noopFile[conf],
        ),
      ],
    },
    systemd: {
      units: [
        note('Looks for a new release of the extension from time to time.', {
          name: 'systemd-sysupdate.timer',
          enabled: true,
        }),
        note(`Updates ${title} too and, after a new release, ${words}.`, {
          name: 'systemd-sysupdate.service',
          dropins: [
            {
              name: `${name}.conf`,
              contents: printSteps(name, command?.(extension), memory ?? `/run/${name}-sysext`),
            },
          ],
        }),
      ],
    },
  }
}

/** The steps around systemd-sysupdate: note where the link points, update, see whether it moved. */
function printSteps(name: string, command: string | undefined, memory: string): string {
  const remember = (file: string) =>
    `/usr/bin/sh -c "readlink --canonicalize /etc/extensions/${name}.raw > ${file}"`
  const update: [string, string] = [
    'ExecStartPre',
    `/usr/lib/systemd/systemd-sysupdate -C ${name} update`,
  ]
  if (command === undefined) return printUnit(['Service', [update]])
  const compare = `if ! cmp --silent ${memory} ${memory}-new; then ${command}; fi`
  return printUnit([
    'Service',
    [
      ['ExecStartPre', remember(memory)],
      update,
      ['ExecStartPost', remember(`${memory}-new`)],
      ['ExecStartPost', `/usr/bin/sh -c "${compare}"`],
    ],
  ])
}
