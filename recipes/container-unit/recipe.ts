import { combine } from '../../src/cookbook/combine.ts'
import { printContainerUnit } from '../../src/cookbook/containers/container-unit.ts'
import { envFile } from '../../src/cookbook/containers/env-file.ts'
import * as ask from '../../src/cookbook/containers/inputs.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

/** A host that runs a container as a systemd unit. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  needs: ['docker'],
  inputs: {
    ...hostName.inputs,
    containerName: ask.nameInput('web'),
    containerImage: ask.imageInput('docker.io/library/nginx:1.29'),
    containerPorts: ask.portsInput(),
    containerVolumes: ask.volumesInput(),
    containerVariables: ask.variablesInput(),
    containerSecrets: ask.secretsInput(),
    containerArguments: lineList({
      label: 'Arguments',
      help: 'What the program in the image is started with, one argument a line, without quotes; empty for what the image says.',
      example: '--verbose',
      optional: true,
      advanced: true,
      line: { test: /./, problem: 'It is empty.', fix: 'Type an argument.' },
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) => {
    const { containerName: name, containerVariables, containerSecrets } = values
    const path = `/etc/container-unit/${name}.env`
    const files = envFile({ path, variables: containerVariables, secrets: containerSecrets })
    return combine(coreLogin.butane(values), hostName.butane(values), {
      ...(files.length > 0 && { storage: { files } }),
      systemd: {
        units: [
          note('Runs the container, pulls Docker up for it, and starts it again when it ends.', {
            name: `container-${name}.service`,
            enabled: true,
            contents: printContainerUnit({
              name,
              image: values.containerImage,
              options: [
                ...(values.containerPorts ?? []).flatMap((port) => ['--publish', port]),
                ...(values.containerVolumes ?? []).flatMap((volume) => ['--volume', volume]),
                ...files.flatMap((file) => ['--env-file', file.path]),
              ],
              args: values.containerArguments ?? [],
            }),
          }),
        ],
      },
    })
  },
})
