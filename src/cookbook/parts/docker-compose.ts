import { definePart } from '../define-part.ts'
import { version } from '../inputs/version.ts'
import { dockerComposeExtension } from '../sysext/containers.ts'
import { extensionFragment } from '../sysext/extension-fragment.ts'

/** Adds the `docker compose` command as a system extension that keeps itself up to date. */
export const dockerCompose = definePart({
  inputs: {
    composeVersion: version({
      label: 'Docker Compose version',
      help: 'A release of the docker-compose extension of Flatcar’s sysext-bakery. Later releases install themselves.',
      example: '2.39.2',
    }),
  },
  butane: ({ composeVersion }) =>
    extensionFragment(dockerComposeExtension, {
      version: composeVersion,
      updates: 'reboot',
      conf: 'download',
      memory: '/tmp/docker-compose',
    }),
})
