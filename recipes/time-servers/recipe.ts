import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { timeServers } from '../../src/cookbook/parts/time-servers.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

/** A host whose systemd-timesyncd asks servers of your choice for the time. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login', 'time'],
  excludes: ['time'],
  inputs: { ...hostName.inputs, timeServers, ...coreLogin.inputs },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          note('Which servers systemd-timesyncd asks for the time, in this order.', {
            path: '/etc/systemd/timesyncd.conf.d/10-time-servers.conf',
            mode: 0o644,
            contents: { inline: printUnit(['Time', [['NTP', values.timeServers.join(' ')]]]) },
          }),
        ],
      },
    }),
})
