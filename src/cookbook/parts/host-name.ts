import { definePart } from '../define-part.ts'
import { hostname } from '../inputs/hostname.ts'
import { note } from '../note.ts'

/** Gives the host its name. */
export const hostName = definePart({
  inputs: {
    hostname: hostname({
      label: 'Host name',
      help: 'What the host calls itself: letters, digits and hyphens.',
      example: 'flatcar-01',
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
