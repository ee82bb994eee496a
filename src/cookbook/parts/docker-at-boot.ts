import { definePart } from '../define-part.ts'
import { note } from '../note.ts'

/** Starts Docker at boot, so that containers with a restart policy come back after an update. */
export const dockerAtBoot = definePart({
  inputs: {},
  butane: () => ({
    storage: {
      links: [
        note(
          'Docker comes as a system extension, which is merged after systemd has decided what is\n' +
            'enabled. This link is there from the start, so Docker is started all the same.',
          {
            path: '/etc/systemd/system/multi-user.target.wants/docker.service',
            target: '/usr/lib/systemd/system/docker.service',
            hard: false,
            overwrite: true,
          },
        ),
      ],
    },
    systemd: {
      units: [
        note('Start Docker at boot instead of at the first use of its socket.', {
          name: 'docker.service',
          enabled: true,
        }),
      ],
    },
  }),
})
