import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { multiline } from '../../src/cookbook/inputs/multiline.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

/** A host that greets whoever logs in with a text of your own. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    motdText: multiline({
      label: 'Message',
      help: 'What people read when they have logged in, up to a few lines.',
      example: 'This machine belongs to the build team.\nChanges go through the wiki first.',
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          note('Follows the line with the release of Flatcar; only files that end in .conf do.', {
            path: '/etc/motd.d/10-motd.conf',
            mode: 0o644,
            contents: { inline: values.motdText },
          }),
        ],
      },
    }),
})
