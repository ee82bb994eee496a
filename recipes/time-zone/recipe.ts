import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

/** A host whose clock shows the time of a place instead of UTC. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    timeZone: text({
      label: 'Time zone',
      help: 'A name of the IANA time zone database, as timedatectl list-timezones prints it.',
      example: 'Europe/Berlin',
      pattern: {
        // The name becomes a path: no dots, and nothing but the characters the database uses.
        test: /^[A-Z][\w+-]*(\/[A-Z][\w+-]*){0,2}$/,
        problem: 'This is not the name of a time zone.',
        fix: 'Write it as in Europe/Berlin, with capital letters where the database has them.',
      },
    }),
    ...coreLogin.inputs,
  },
  checks: [
    ({ timeZone }) =>
      isKnown(timeZone)
        ? undefined
        : {
            input: 'timeZone',
            severity: 'warning',
            problem: 'This browser knows no time zone of this name.',
            fix: 'Look it up with timedatectl list-timezones: a name that is missing there means UTC.',
          },
    ...coreLogin.checks,
  ],
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        links: [
          note('The time zone: local time is what this file of the image says.', {
            path: '/etc/localtime',
            target: `../usr/share/zoneinfo/${values.timeZone}`,
            hard: false,
            overwrite: true,
          }),
        ],
      },
    }),
})

/** Whether the time zone data of the browser, which may be older than the image's, have the name. */
function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
