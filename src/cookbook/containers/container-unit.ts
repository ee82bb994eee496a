import { printCommandLine } from '../command-line.ts'
import { printUnit } from '../unit-text.ts'

export interface ContainerUnit {
  /** As `docker ps` and the journal show it. */
  name: string
  image: string
  /** Options of `docker run`, besides the name. */
  options: readonly string[]
  /** What the program in the image is started with, if not what the image says. */
  args?: readonly string[]
}

/**
 * A container as a service: systemd starts Docker before it and the container again when it ends
 * (Flatcar, “Getting started with systemd”). A pull that fails is passed over, so that a machine
 * without a network still starts what it has.
 */
export function printContainerUnit({ name, image, options, args = [] }: ContainerUnit): string {
  const docker = (...words: string[]) => printCommandLine(['/usr/bin/docker', ...words])
  return printUnit(
    [
      'Unit',
      [
        ['Description', `Container ${name}`],
        ['Wants', 'network-online.target'],
        ['Requires', 'docker.service'],
        ['After', 'docker.service network-online.target'],
      ],
    ],
    [
      'Service',
      [
        // The first pull of a large image takes longer than systemd would wait.
        ['TimeoutStartSec', '0'],
        ['Restart', 'always'],
        ['RestartSec', '5s'],
        ['ExecStartPre', `-${docker('rm', '--force', name)}`],
        ['ExecStartPre', `-${docker('pull', image)}`],
        ['ExecStart', docker('run', '--name', name, ...options, image, ...args)],
        ['ExecStop', docker('stop', name)],
      ],
    ],
    ['Install', [['WantedBy', 'multi-user.target']]],
  )
}
