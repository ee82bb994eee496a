import { channelHelp } from '../../src/cookbook/channel-help.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { updateConf } from '../../src/cookbook/update-conf.ts'
import { channels } from '../../src/facts/channels.ts'

/** A host that follows a channel of its own choice, whatever image it was made from. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login', 'update-channel'],
  inputs: {
    ...hostName.inputs,
    updateChannel: choice({
      label: 'Channel to follow',
      help: 'Where updates come from. Choose one whose releases are as new as the image you deploy, or newer.',
      default: 'stable',
      choices: [
        { value: 'stable', label: 'Stable' },
        { value: 'beta', label: 'Beta' },
        { value: 'alpha', label: 'Alpha' },
        { value: 'lts', label: 'LTS, and on to the next stream when there is one' },
        {
          value: 'lts-2024',
          label: 'LTS 2024, and no further',
          ...channelHelp(channels['lts-2024']),
        },
        {
          value: 'lts-2023',
          label: 'LTS 2023, and no further',
          ...channelHelp(channels['lts-2023']),
        },
      ],
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(
      coreLogin.butane(values),
      hostName.butane(values),
      updateConf('The channel that update-engine asks for, instead of the one of the image.', {
        GROUP: values.updateChannel,
      }),
    ),
})
