import { combine } from '../../src/cookbook/combine.ts'
import { envFile } from '../../src/cookbook/containers/env-file.ts'
import * as ask from '../../src/cookbook/containers/inputs.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { enableOfficial } from '../../src/cookbook/sysext/official.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

/**
 * A host that runs a container with Podman, as a quadlet. It is written as a plain file: Butane's
 * `quadlets` begin with flatcar 1.2.0-experimental, whose Ignition no channel has.
 */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    quadletName: ask.nameInput('web'),
    quadletImage: ask.imageInput('docker.io/library/nginx:1.29'),
    quadletPorts: ask.portsInput(),
    quadletVolumes: ask.volumesInput(),
    quadletVariables: ask.variablesInput(),
    quadletSecrets: ask.secretsInput(),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) => {
    const path = `/etc/podman-quadlet/${values.quadletName}.env`
    const { quadletVariables: variables, quadletSecrets: secrets } = values
    const variableFiles = envFile({ path, variables, secrets })
    return combine(coreLogin.butane(values), hostName.butane(values), enableOfficial(['podman']), {
      storage: {
        files: [
          note('The quadlet: Podman makes a service of it each time systemd reads its units.', {
            path: `/etc/containers/systemd/quadlet-${values.quadletName}.container`,
            mode: 0o644,
            contents: { inline: printQuadlet(values, variableFiles.length > 0 ? path : undefined) },
          }),
          ...variableFiles,
        ],
      },
    })
  },
})

interface QuadletValues {
  quadletName: string
  quadletImage: string
  quadletPorts: string[] | undefined
  quadletVolumes: string[] | undefined
}

/** The quadlet (podman-systemd.unit(5)); no input lets a % through, which systemd would replace. */
function printQuadlet(values: QuadletValues, variables: string | undefined): string {
  const { quadletName: name, quadletImage, quadletPorts = [], quadletVolumes = [] } = values
  return printUnit(
    [
      'Unit',
      [
        ['Description', `Container ${name}`],
        ['Wants', 'network-online.target'],
        ['After', 'network-online.target'],
      ],
    ],
    [
      'Container',
      [
        ['ContainerName', name],
        ['Image', quadletImage],
        ...quadletPorts.map((port) => ['PublishPort', port] as const),
        ...quadletVolumes.map((volume) => ['Volume', volume] as const),
        ...(variables === undefined ? [] : [['EnvironmentFile', variables] as const]),
      ],
    ],
    [
      'Service',
      [
        ['Restart', 'always'],
        ['RestartSec', '5s'],
        // The first start pulls the image.
        ['TimeoutStartSec', '900'],
      ],
    ],
    ['Install', [['WantedBy', 'multi-user.target']]],
  )
}
