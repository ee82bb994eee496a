import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { Values } from '../../src/cookbook/input.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { integer } from '../../src/cookbook/inputs/integer.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { webAddress } from '../../src/cookbook/inputs/web-address.ts'
import { note } from '../../src/cookbook/note.ts'
import { fcosLogin } from '../../src/cookbook/parts/core-login.ts'
import { fcosHostName } from '../../src/cookbook/parts/host-name.ts'
import { toml } from '../../src/cookbook/text-tree.ts'

const has = (strategy: string) => (answers: Values) => answers['zincatiStrategy'] === strategy

/** A Fedora CoreOS host that decides when it restarts into an update. */
export default defineRecipe({
  spec: 'fcos 1.0.0',
  provides: ['login', 'reboot-strategy'],
  inputs: {
    ...fcosHostName.inputs,
    zincatiStrategy: choice({
      label: 'After an update',
      help: 'What the host does once an update is downloaded.',
      default: 'periodic',
      choices: [
        { value: 'immediate', label: 'Reboot at once' },
        { value: 'periodic', label: 'Reboot within a window of the week' },
        { value: 'fleet_lock', label: 'Reboot when a lock server says so' },
        { value: 'off', label: 'No updates', help: 'Security updates stay away, too.' },
      ],
    }),
    zincatiDays: text({
      label: 'Days of the window',
      help: 'The days on which it begins: Mon, Tue, Wed, Thu, Fri, Sat, Sun, with blanks between them.',
      example: 'Sat Sun',
      shownIf: has('periodic'),
      pattern: {
        test: /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)( +(Mon|Tue|Wed|Thu|Fri|Sat|Sun))*$/,
        problem: 'These are no days of the week.',
        fix: 'Write the first three letters of each, as in Sat Sun.',
      },
    }),
    zincatiStart: text({
      label: 'Start of the window',
      help: 'The time of day at which it begins.',
      example: '22:30',
      shownIf: has('periodic'),
      pattern: {
        test: /^([01]\d|2[0-3]):[0-5]\d$/,
        problem: 'This is not a time of day.',
        fix: 'Write hours and minutes from 00:00 to 23:59.',
      },
    }),
    zincatiMinutes: integer({
      label: 'Length of the window in minutes',
      help: 'Long enough for a reboot to begin in; it may pass midnight.',
      example: '60',
      min: 1,
      max: 10_080,
      shownIf: has('periodic'),
    }),
    zincatiZone: text({
      label: 'Time zone of the window',
      help: 'A name such as Europe/Berlin, or localtime for the zone of the host.',
      example: 'UTC',
      advanced: true,
      shownIf: has('periodic'),
      pattern: {
        test: /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/,
        problem: 'This is not the name of a time zone.',
        fix: 'Write it as in the list of the IANA, such as Europe/Berlin.',
      },
    }),
    fleetLockUrl: webAddress({
      label: 'Lock server',
      help: 'Where the FleetLock server answers, the path included.',
      example: 'http://192.168.10.5:8080/',
      shownIf: has('fleet_lock'),
    }),
    ...fcosLogin.inputs,
  },
  checks: fcosLogin.checks,
  butane: (values) => {
    const { zincatiStrategy: strategy, zincatiDays, zincatiZone, zincatiStart } = values
    const settings = {
      immediate: {},
      periodic: {
        periodic: {
          time_zone: zincatiZone,
          window: [
            {
              days: [...new Set(zincatiDays.split(/ +/))],
              start_time: zincatiStart,
              length_minutes: values.zincatiMinutes,
            },
          ],
        },
      },
      fleet_lock: { fleet_lock: { base_url: values.fleetLockUrl } },
    }
    const updates = strategy === 'off' ? { enabled: false } : { strategy, ...settings[strategy] }
    return combine(fcosLogin.butane(values), fcosHostName.butane(values), {
      storage: {
        files: [
          note('Tells Zincati, which looks for updates, when the host may reboot into one.', {
            path: '/etc/zincati/config.d/55-updates-strategy.toml',
            mode: 0o644,
            contents: toml({ updates }),
          }),
        ],
      },
    })
  },
})
