import { defineRecipe } from '../../../src/cookbook/define-recipe.ts'
import { hostname } from '../../../src/cookbook/inputs/hostname.ts'
import { text } from '../../../src/cookbook/inputs/text.ts'

/** A recipe small enough to read, with a secret that goes into a file. */
export const recipeWithSecret = defineRecipe({
  spec: 'flatcar 1.0.0',
  inputs: {
    hostname: hostname({ label: 'Host name', help: 'Its name.', example: 'host-1' }),
    token: text({
      label: 'Token',
      help: 'Lets the host join.',
      example: 'example-token',
      secret: true,
      optional: true,
    }),
  },
  butane: ({ hostname, token }) => ({
    storage: {
      files: [
        { path: '/etc/hostname', contents: { inline: hostname } },
        { path: '/etc/token', contents: { inline: token ?? 'none' } },
      ],
    },
  }),
})
