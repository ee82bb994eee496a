import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { updateConf } from '../../src/cookbook/update-conf.ts'

/** A host that takes its updates from a Nebraska of the reader's. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login', 'update-server'],
  excludes: ['update-server'],
  inputs: {
    ...hostName.inputs,
    updateServer: text({
      label: 'Update server',
      help: 'The address at which your Nebraska answers update-engine; it ends in /v1/update/.',
      example: 'https://nebraska.example.net/v1/update/',
      guarded: true,
      pattern: {
        // No user and no quotes: every user of the host can read the file.
        test: /^https?:\/\/[\w.-]+(:\d{1,5})?\/[\w./~%-]*\/$/,
        problem: 'This is not the address of an update server.',
        fix: 'Write http:// or https://, the host and the path up to its last slash, as in https://nebraska.example.net/v1/update/.',
      },
    }),
    updateGroup: text({
      label: 'Group',
      help: 'The group of your Nebraska that the host belongs to, by its track or its ID. Left empty, it is the channel of the image.',
      example: 'production',
      optional: true,
      pattern: {
        test: /^[\w.-]+$/,
        problem: 'This is not the name of a group.',
        fix: 'Use letters, digits, dots, hyphens and underscores.',
      },
    }),
    machineAlias: text({
      label: 'Name in Nebraska',
      help: 'What Nebraska lists the host under, instead of its machine ID. Left empty, it is the ID.',
      example: 'rack 3, flatcar-01',
      optional: true,
      perHost: true,
      pattern: {
        test: /^[^"\\$`]+$/,
        problem: 'A quote, a backslash, a dollar sign or a backtick is in it.',
        fix: 'Leave these out: the programs that read the file do not agree on them.',
      },
    }),
    ...coreLogin.inputs,
  },
  answeredBy: { updateGroup: { provider: 'update-channel', answer: '' } },
  checks: coreLogin.checks,
  butane: ({ updateServer, updateGroup, machineAlias, ...values }) =>
    combine(
      coreLogin.butane(values),
      hostName.butane(values),
      updateConf('Where update-engine asks for updates, and as what.', {
        SERVER: updateServer,
        ...(updateGroup !== undefined && { GROUP: updateGroup }),
        ...(machineAlias !== undefined && { MACHINE_ALIAS: machineAlias }),
      }),
    ),
})
