import { combine } from '../../src/cookbook/combine.ts'
import { REGISTRY, MIRROR } from '../../src/cookbook/containers/patterns.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { mirrorLints } from '../../src/cookbook/lints/extra/docker-mirror-path.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { json } from '../../src/cookbook/text-tree.ts'

/** A host whose Docker asks a mirror of yours before it asks Docker Hub. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  needs: ['docker'],
  lints: mirrorLints,
  inputs: {
    ...hostName.inputs,
    registryMirrors: lineList({
      label: 'Mirrors of Docker Hub',
      help: 'Addresses of your mirrors, one a line, in the order in which Docker asks them. A path is welcome.',
      example: 'https://mirror.example.net',
      guarded: true,
      line: MIRROR,
    }),
    insecureRegistries: lineList({
      label: 'Registries without a trusted certificate',
      help: 'Names with their port, one a line. Docker then takes any certificate from them, and plain HTTP.',
      example: 'registry.example.net:5000',
      guarded: true,
      optional: true,
      advanced: true,
      line: REGISTRY,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          note('Where Docker asks for images of Docker Hub first.', {
            path: '/etc/docker/daemon.json',
            mode: 0o644,
            contents: json({
              'registry-mirrors': values.registryMirrors,
              ...(values.insecureRegistries && {
                'insecure-registries': values.insecureRegistries,
              }),
            }),
          }),
        ],
      },
    }),
})
