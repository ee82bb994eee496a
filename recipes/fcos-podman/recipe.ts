import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { note } from '../../src/cookbook/note.ts'
import { fcosLogin } from '../../src/cookbook/parts/core-login.ts'
import { fcosHostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

/** A Fedora CoreOS host on which Podman runs a container as a service, described by a quadlet. */
export default defineRecipe({
  spec: 'fcos 1.0.0',
  provides: ['login'],
  excludes: ['docker'],
  inputs: {
    ...fcosHostName.inputs,
    podmanName: text({
      label: 'Name of the container',
      help: 'Its service has the same name.',
      example: 'web',
      pattern: {
        test: /^[a-z0-9][a-z0-9_-]{0,62}$/,
        problem: 'This does not name both a container and a service.',
        fix: 'Use small letters, digits, hyphens and underscores, as in web.',
      },
    }),
    podmanImage: text({
      label: 'Image',
      help: 'With the registry in front, and a tag or a digest.',
      example: 'docker.io/library/nginx:1.27',
      guarded: true,
      pattern: {
        test: /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)+(:\w[\w.-]{0,127})?(@sha256:[0-9a-f]{64})?$/,
        problem: 'This is not the whole name of an image.',
        fix: 'Begin with the registry, as in docker.io/library/nginx:1.27.',
      },
    }),
    podmanPorts: lineList({
      label: 'Ports',
      help: 'One a line: the port of the host, a colon, and that of the container.',
      example: '80:80',
      optional: true,
      default: '80:80',
      line: {
        test: /^((\d{1,3}\.){3}\d{1,3}:)?\d{1,5}:\d{1,5}(\/(tcp|udp))?$/,
        problem: 'These are no two ports.',
        fix: 'Write them as in 8080:80, 192.168.10.20:8080:80 or 53:53/udp.',
      },
    }),
    podmanEnvironment: lineList({
      label: 'Environment variables',
      help: 'One a line, as in TZ=Europe/Berlin. They may be passwords, so they are treated as secrets.',
      example: 'TZ=Europe/Berlin',
      optional: true,
      secret: true,
      line: {
        test: /^[A-Za-z_]\w*=/,
        problem: 'This is not a variable.',
        fix: 'Write NAME=value; a name has letters, digits and underscores.',
      },
    }),
    podmanData: text({
      label: 'Folder that is kept',
      help: 'A folder inside the container that becomes a volume and so outlives it.',
      example: '/usr/share/nginx/html',
      optional: true,
      pattern: {
        test: /^(\/[\w.-]+)+$/,
        problem: 'This is not the path of a folder.',
        fix: 'Begin with a slash; use letters, digits, dots, hyphens and underscores.',
      },
    }),
    podmanUpdate: toggle({
      label: 'Keep the image up to date',
      help: 'Once a day Podman looks for a newer image of the same tag and restarts the container with it.',
      default: true,
    }),
    ...fcosLogin.inputs,
  },
  checks: fcosLogin.checks,
  butane: (values) => {
    const { podmanName: name, podmanEnvironment: environment } = values
    const environmentFile = `/etc/containers/${name}.env`
    const quadlet = printUnit(
      [
        'Unit',
        [
          ['Description', `The container ${name}`],
          ['Wants', 'network-online.target'],
          ['After', 'network-online.target'],
        ],
      ],
      [
        'Container',
        [
          ['ContainerName', name],
          ['Image', values.podmanImage],
          ...(values.podmanPorts ?? []).map((port) => ['PublishPort', port] as const),
          ...(environment ? [['EnvironmentFile', environmentFile] as const] : []),
          ...(values.podmanData ? [['Volume', `${name}-data:${values.podmanData}`] as const] : []),
          ...(values.podmanUpdate ? [['AutoUpdate', 'registry'] as const] : []),
        ],
      ],
      [
        'Service',
        [
          ['Restart', 'always'],
          ['TimeoutStartSec', '900'],
        ],
      ],
      ['Install', [['WantedBy', 'multi-user.target']]],
    )
    return combine(
      fcosLogin.butane(values),
      fcosHostName.butane(values),
      writeFile('A quadlet: Podman makes a service of it at each boot.', {
        path: `/etc/containers/systemd/${name}.container`,
        mode: 0o644,
        contents: { inline: quadlet },
      }),
      environment
        ? writeFile('Variables for the container, which may be passwords.', {
            path: environmentFile,
            mode: 0o600,
            contents: { inline: environment.map((line) => `${line}\n`).join('') },
          })
        : {},
      values.podmanUpdate ? { systemd: { units: [UPDATES] } } : {},
    )
  },
})

const UPDATES = note<{ name: string; enabled: boolean }>('Looks for newer images once a day.', {
  name: 'podman-auto-update.timer',
  enabled: true,
})

const writeFile = (
  why: string,
  file: { path: string; mode: number; contents: { inline: string } },
) => ({ storage: { files: [note<typeof file>(why, file)] } })
