import { definePart } from '../define-part.ts'
import { distributions } from '../deploy/distributions.ts'
import type { Distribution } from '../deploy/distributions.ts'
import { hostname } from '../inputs/hostname.ts'
import { note } from '../note.ts'

/** Gives the host its name. */
const hostNameOn = (distribution: Distribution) =>
  definePart({
    inputs: {
      hostname: hostname({
        label: 'Host name',
        help: 'What the host calls itself: letters, digits and hyphens.',
        example: distribution.hostname,
        perHost: true,
      }),
    },
    butane: (values) => ({
      storage: {
        files: [
          note('The name of the host, which systemd reads at boot.', {
            path: '/etc/hostname',
            mode: 0o644,
            contents: { inline: values.hostname },
          }),
        ],
      },
    }),
  })

export const hostName = hostNameOn(distributions.flatcar)
export const fcosHostName = hostNameOn(distributions.fcos)
