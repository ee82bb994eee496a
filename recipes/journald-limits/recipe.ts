import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { size } from '../../src/cookbook/inputs/size.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

/** A host whose journal stays within the space and the time that you grant it. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    journalMaxUse: size({
      label: 'Space for the journal',
      help: 'The most that all logs of the machine may take on its disk.',
      example: '1G',
    }),
    journalKeepFree: size({
      label: 'Space to leave free',
      help: 'The journal shrinks before less than this is left; without it systemd leaves 15 % of the disk free.',
      example: '2G',
      optional: true,
    }),
    journalRetention: text({
      label: 'Keep logs for',
      help: 'Older logs are deleted even where there is space; without it only space counts.',
      example: '30day',
      optional: true,
      pattern: {
        // systemd.time(7) has more units; one of these says it all.
        test: /^[1-9]\d{0,4} ?(hour|day|week|month|year)s?$/,
        problem: 'This is not a length of time.',
        fix: 'Write a whole number and hour, day, week, month or year, as in 30day.',
      },
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          note('How much the logs of the machine may grow.', {
            path: '/etc/systemd/journald.conf.d/10-journald-limits.conf',
            mode: 0o644,
            contents: { inline: printUnit(['Journal', listLimits(values)]) },
          }),
        ],
      },
    }),
})

interface Limits {
  journalMaxUse: string
  journalKeepFree: string | undefined
  journalRetention: string | undefined
}

function listLimits(limits: Limits): [string, string][] {
  const { journalMaxUse, journalKeepFree, journalRetention } = limits
  const settings = [
    ['SystemMaxUse', journalMaxUse],
    ['SystemKeepFree', journalKeepFree],
    ['MaxRetentionSec', journalRetention],
  ] as const
  return settings.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
}
