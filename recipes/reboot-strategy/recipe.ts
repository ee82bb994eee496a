import { windowFitsPeriod } from '../../src/cookbook/checks/window-fits-period.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { days } from '../../src/cookbook/days.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { Values } from '../../src/cookbook/input.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { duration } from '../../src/cookbook/inputs/duration.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { timeOfDay } from '../../src/cookbook/inputs/time-of-day.ts'
import { toggle } from '../../src/cookbook/inputs/toggle.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { updateConf } from '../../src/cookbook/update-conf.ts'

const reboots = (answers: Values) => answers['rebootStrategy'] !== 'off'
const hasWindow = (answers: Values) => reboots(answers) && answers['rebootWindow'] === 'true'

/** A host that decides when it restarts into an update. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login', 'reboot-strategy'],
  inputs: {
    ...hostName.inputs,
    rebootStrategy: choice({
      label: 'After an update',
      help: 'What the host does once an update is installed on its second partition.',
      default: 'reboot',
      choices: [
        { value: 'reboot', label: 'Reboot' },
        { value: 'etcd-lock', label: 'Reboot, but a few hosts at a time (a lock in etcd)' },
        { value: 'off', label: 'Wait until somebody reboots it' },
      ],
    }),
    etcdEndpoints: text({
      label: 'etcd servers',
      help: 'Addresses of the etcd that keeps the lock, with commas between them.',
      example: 'http://192.168.10.5:2379',
      shownIf: (answers) => answers['rebootStrategy'] === 'etcd-lock',
      pattern: {
        test: /^https?:\/\/[\w.:[\]-]+(,https?:\/\/[\w.:[\]-]+)*$/,
        problem: 'This is no list of etcd addresses.',
        fix: 'Write http://host:2379, and a comma before each further one.',
      },
    }),
    rebootWindow: toggle({
      label: 'Only within a window',
      help: 'Without a window the host reboots as soon as an update is installed, five minutes later if somebody is logged in.',
      default: true,
      shownIf: reboots,
    }),
    rebootWindowDay: choice({
      label: 'Day of the window',
      help: 'The day on which the window begins.',
      default: 'Thu',
      choices: days,
      shownIf: hasWindow,
    }),
    rebootWindowTime: timeOfDay({
      label: 'Start of the window',
      help: 'The time at which it begins, in the time zone of the host, which is UTC unless you set another.',
      example: '04:00',
      shownIf: hasWindow,
    }),
    rebootWindowLength: duration({
      label: 'Length of the window',
      help: 'Hours and minutes, such as 1h30m.',
      example: '1h',
      shownIf: hasWindow,
    }),
    ...coreLogin.inputs,
  },
  checks: [...coreLogin.checks, windowFitsPeriod('rebootWindowLength', 'rebootWindowDay')],
  butane: (values) => {
    const { rebootStrategy: strategy, rebootWindowDay: day, rebootWindowTime: time } = values
    const window = strategy !== 'off' && values.rebootWindow
    return combine(
      coreLogin.butane(values),
      hostName.butane(values),
      updateConf('What locksmithd does when update-engine has installed an update.', {
        REBOOT_STRATEGY: strategy,
        ...(strategy === 'etcd-lock' && { LOCKSMITHD_ENDPOINT: values.etcdEndpoints }),
        ...(window && {
          LOCKSMITHD_REBOOT_WINDOW_START: day === 'daily' ? time : `${day} ${time}`,
          LOCKSMITHD_REBOOT_WINDOW_LENGTH: values.rebootWindowLength.text,
        }),
      }),
    )
  },
})
