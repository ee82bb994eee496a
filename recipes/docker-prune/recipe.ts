import { combine } from '../../src/cookbook/combine.ts'
import { printCommandLine } from '../../src/cookbook/command-line.ts'
import { days } from '../../src/cookbook/days.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { integer } from '../../src/cookbook/inputs/integer.ts'
import { timeOfDay } from '../../src/cookbook/inputs/time-of-day.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

/** A host whose Docker throws away what nothing uses any more. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  needs: ['docker'],
  inputs: {
    ...hostName.inputs,
    pruneDay: choice({
      label: 'Day of the cleaning',
      help: 'The day on which Docker removes what is unused.',
      default: 'Sun',
      choices: [...days, { value: 'monthly', label: 'the first of each month' }],
    }),
    pruneTime: timeOfDay({
      label: 'Time of the cleaning',
      help: 'In the time zone of the host, which is UTC unless you set another.',
      example: '03:00',
    }),
    pruneAge: integer({
      label: 'Smallest age in days',
      help: 'What is unused stays until it was created that many days ago.',
      example: '7',
      min: 1,
      max: 3650,
    }),
    pruneVolumes: toggle({
      label: 'Remove unused volumes, too',
      help: 'Destroys the data in every volume that no container has, named ones and young ones included. There is no way back.',
      default: false,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      systemd: {
        units: [
          note(cleaningNote(values), {
            name: 'docker-prune.service',
            contents: printService(values),
          }),
          note('Says when the service above runs.', {
            name: 'docker-prune.timer',
            enabled: true,
            contents: printTimer(values),
          }),
        ],
      },
    }),
})

interface PruneValues {
  pruneDay: string
  pruneTime: string
  pruneAge: number
  pruneVolumes: boolean
}

function cleaningNote({ pruneVolumes }: PruneValues): string {
  return pruneVolumes
    ? 'Removes stopped containers, unused networks and images, and the data of unused volumes.'
    : 'Removes stopped containers and unused networks and images. Volumes stay.'
}

function printService({ pruneAge, pruneVolumes }: PruneValues): string {
  const docker = (...words: string[]): [string, string] => [
    'ExecStart',
    printCommandLine(['/usr/bin/docker', ...words]),
  ]
  return printUnit(
    [
      'Unit',
      [
        ['Description', 'Remove what Docker does not use'],
        ['Requires', 'docker.service'],
        ['After', 'docker.service'],
      ],
    ],
    [
      'Service',
      [
        ['Type', 'oneshot'],
        docker('system', 'prune', '--all', '--force', '--filter', `until=${pruneAge * 24}h`),
        // A command of its own: Docker refuses --volumes beside a filter by age.
        ...(pruneVolumes ? [docker('volume', 'prune', '--all', '--force')] : []),
      ],
    ],
  )
}

function printTimer({ pruneDay, pruneTime }: PruneValues): string {
  return printUnit(
    ['Unit', [['Description', 'Remove what Docker does not use, from time to time']]],
    [
      'Timer',
      [
        ['OnCalendar', `${date(pruneDay)} ${pruneTime}:00`],
        ['RandomizedDelaySec', '10min'],
        ['Persistent', 'true'],
      ],
    ],
    ['Install', [['WantedBy', 'timers.target']]],
  )
}

/** The date part of a calendar event, systemd.time(7). */
function date(day: string): string {
  if (day === 'daily') return '*-*-*'
  if (day === 'monthly') return '*-*-01'
  return `${day} *-*-*`
}
