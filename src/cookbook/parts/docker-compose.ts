import { definePart } from '../define-part.ts'
import { version } from '../inputs/version.ts'
import { note } from '../note.ts'
import { printUnit } from '../unit-text.ts'

/** Where the Flatcar project publishes system extensions and the files that keep them up to date. */
const EXTENSIONS = 'https://extensions.flatcar.org/extensions'
const LINK = '/etc/extensions/docker-compose.raw'

/** Adds the `docker compose` command as a system extension that keeps itself up to date. */
export const dockerCompose = definePart({
  inputs: {
    composeVersion: version({
      label: 'Docker Compose version',
      help: 'A release of the docker-compose extension of Flatcar’s sysext-bakery. Later releases install themselves.',
      example: '2.39.2',
    }),
  },
  butane: ({ composeVersion }) => {
    const image = `docker-compose-${composeVersion}-x86-64.raw`
    const path = `/opt/extensions/docker-compose/${image}`
    return {
      storage: {
        files: [
          note('Docker Compose as a system extension; Ignition downloads it at first boot.', {
            path,
            mode: 0o644,
            contents: { source: `${EXTENSIONS}/${image}` },
          }),
          note('Tells systemd-sysupdate where later releases of it are.', {
            path: '/etc/sysupdate.docker-compose.d/docker-compose.conf',
            contents: { source: `${EXTENSIONS}/docker-compose.conf` },
          }),
          note('Does nothing, but without a file in its default folder systemd-sysupdate fails.', {
            path: '/etc/sysupdate.d/noop.conf',
            contents: { source: `${EXTENSIONS}/noop.conf` },
          }),
        ],
        links: [
          note('Switches the extension on: systemd-sysext merges what this folder holds.', {
            path: LINK,
            target: path,
            hard: false,
          }),
        ],
      },
      systemd: {
        units: [
          note('Looks for a new release of the extension from time to time.', {
            name: 'systemd-sysupdate.timer',
            enabled: true,
          }),
          note(
            'Updates Docker Compose too and, after a new release, leaves a mark that a reboot is due.',
            {
              name: 'systemd-sysupdate.service',
              dropins: [{ name: 'docker-compose.conf', contents: printUpdateSteps() }],
            },
          ),
        ],
      },
    }
  },
})

function printUpdateSteps(): string {
  const remember = (file: string) => `/usr/bin/sh -c "readlink --canonicalize ${LINK} > ${file}"`
  const before = '/tmp/docker-compose'
  const after = '/tmp/docker-compose-new'
  const compare = `if ! cmp --silent ${before} ${after}; then touch /run/reboot-required; fi`
  return printUnit([
    'Service',
    [
      ['ExecStartPre', remember(before)],
      ['ExecStartPre', '/usr/lib/systemd/systemd-sysupdate -C docker-compose update'],
      ['ExecStartPost', remember(after)],
      ['ExecStartPost', `/usr/bin/sh -c "${compare}"`],
    ],
  ])
}
