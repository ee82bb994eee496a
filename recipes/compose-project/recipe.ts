import { composeFileUsable } from '../../src/cookbook/checks/compose-file.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { FileItem } from '../../src/cookbook/fragment.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { multiline } from '../../src/cookbook/inputs/multiline.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { dockerCompose } from '../../src/cookbook/parts/docker-compose.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

const EXAMPLE = `services:
  web:
    image: docker.io/library/nginx:1.29
    restart: unless-stopped
    ports:
      - "8080:80"
`

/** A host that brings the containers of a Compose file up at boot. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  needs: ['docker'],
  inputs: {
    ...hostName.inputs,
    composeProject: text({
      label: 'Name of the project',
      help: 'Compose puts it before the names of containers; the unit and the folder are called after it, too.',
      example: 'shop',
      pattern: {
        test: /^[a-z0-9][a-z0-9_-]{0,62}$/,
        problem: 'This is not the name of a Compose project.',
        fix: 'Use small letters, digits, hyphens and underscores, as in shop.',
      },
    }),
    composeFile: multiline({
      label: 'Compose file',
      help: 'The whole text of your compose.yaml.',
      example: EXAMPLE,
    }),
    composeSecrets: lineList({
      label: 'Secret variables',
      help: 'NAME=value, one a line, without quotes. The Compose file has them as ${NAME}.',
      example: 'DB_PASSWORD=s3cret',
      optional: true,
      secret: true,
      // In single quotes Compose has only the first two to escape, and some versions replace the third.
      line: {
        test: /^[A-Za-z_]\w*=(?:[^'\\$]|\$(?!\{))*$/,
        problem: 'This is not a variable, or it holds a single quote, a backslash or ${.',
        fix: 'Write it as in DB_PASSWORD=s3cret, without these characters.',
      },
    }),
    ...dockerCompose.inputs,
    ...coreLogin.inputs,
  },
  checks: [composeFileUsable('composeFile'), ...coreLogin.checks],
  butane: (values) => {
    const folder = `/etc/compose-project/${values.composeProject}`
    return combine(
      coreLogin.butane(values),
      hostName.butane(values),
      dockerCompose.butane(values),
      {
        storage: {
          files: [
            note('The project, as you typed it.', {
              path: `${folder}/compose.yaml`,
              mode: 0o600,
              contents: { inline: values.composeFile },
            }),
            ...(values.composeSecrets === undefined
              ? []
              : [
                  note<FileItem>('Compose puts these where the project has ${NAME}.', {
                    path: `${folder}/.env`,
                    mode: 0o600,
                    contents: { inline: printDotEnv(values.composeSecrets) },
                  }),
                ]),
          ],
        },
        systemd: {
          units: [
            note('Brings the project up at boot, and stops it when the machine goes down.', {
              name: `compose-${values.composeProject}.service`,
              enabled: true,
              contents: printProjectUnit(values.composeProject, folder),
            }),
          ],
        },
      },
    )
  },
})

/** A .env file of Compose: what stands in single quotes is taken as it is. */
function printDotEnv(variables: readonly string[]): string {
  return variables.map((line) => `${line.replace(/=(.*)/, "='$1'")}\n`).join('')
}

function printProjectUnit(name: string, folder: string): string {
  const up = '/usr/bin/docker compose up --detach --remove-orphans'
  return printUnit(
    [
      'Unit',
      [
        ['Description', `Compose project ${name}`],
        ['Wants', 'network-online.target'],
        ['Requires', 'docker.service'],
        ['After', 'docker.service network-online.target'],
      ],
    ],
    [
      'Service',
      [
        ['Type', 'oneshot'],
        ['RemainAfterExit', 'yes'],
        ['TimeoutStartSec', '0'],
        ['Restart', 'on-failure'],
        ['RestartSec', '15s'],
        // Compose takes the name of the folder for the project, and reads compose.yaml and .env there.
        ['WorkingDirectory', folder],
        ['ExecStart', up],
        ['ExecReload', up],
        ['ExecStop', '/usr/bin/docker compose stop'],
      ],
    ],
    ['Install', [['WantedBy', 'multi-user.target']]],
  )
}
