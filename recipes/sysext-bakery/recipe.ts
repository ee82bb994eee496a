import {
  configIsThere,
  releaseHasSuffix,
  updatesHaveRoom,
} from '../../src/cookbook/sysext/extension-checks.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { multiline } from '../../src/cookbook/inputs/multiline.ts'
import { text } from '../../src/cookbook/inputs/text.ts'
import { kubernetesLints } from '../../src/cookbook/lints/extra/kubernetes-containerd.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { bakery, extensionNamed, findExtension } from '../../src/cookbook/sysext/bakery.ts'
import { extensionFragment } from '../../src/cookbook/sysext/extension-fragment.ts'
import { RELEASE, releaseName } from '../../src/cookbook/sysext/release.ts'

/** A host with any extension of the sysext-bakery. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  lints: kubernetesLints,
  inputs: {
    ...hostName.inputs,
    sysextName: choice({
      label: 'Extension',
      help: 'What the host gets. The table on this page says what each one needs.',
      default: 'tailscale',
      choices: bakery.map(({ name, title, summary }) => ({
        value: name,
        label: `${title}: ${summary}`,
      })),
    }),
    sysextVersion: text({
      label: 'Version',
      help: 'One of the bakery’s releases of this extension. Empty: the one in the table.',
      example: '1.98.9',
      optional: true,
      pattern: {
        test: RELEASE,
        problem: 'This is not the name of a release.',
        fix: 'Write it as in 1.98.9 or v1.36.2+k3s1.',
      },
    }),
    sysextRole: choice({
      label: 'Role of the host',
      help: 'A server holds the cluster together. An agent joins one and needs a configuration for that.',
      default: 'server',
      choices: [
        { value: 'server', label: 'Server' },
        { value: 'agent', label: 'Agent' },
      ],
      shownIf: ({ sysextName }) => findExtension(sysextName)?.agent !== undefined,
    }),
    sysextConfig: multiline({
      label: 'Its configuration',
      help: 'The text of the file that the table names. Empty: what starts it, or what the extension brings along.',
      example: 'log_level = "INFO"',
      optional: true,
      secret: true,
      shownIf: ({ sysextName }) => findExtension(sysextName)?.config !== undefined,
    }),
    sysextUpdates: choice({
      label: 'Later releases',
      help: 'Whether the host looks for them by itself, and what happens when it has found one.',
      default: 'reboot',
      choices: [
        { value: 'reboot', label: 'Install, and leave a mark that a reboot is due' },
        { value: 'refresh', label: 'Install, put to use at once and restart its service' },
        { value: 'stage', label: 'Install, and use from the next boot on' },
        { value: 'none', label: 'Stay on this release' },
      ],
    }),
    sysextSha256: text({
      label: 'SHA-256 of the image',
      help: 'From the file SHA256SUMS of the release. Ignition then refuses any other image.',
      example: '0'.repeat(64),
      optional: true,
      advanced: true,
      pattern: {
        test: /^[0-9A-Fa-f]{64}$/,
        problem: 'This is not a SHA-256.',
        fix: 'Paste the 64 characters in front of the name of the image.',
      },
    }),
    ...coreLogin.inputs,
  },
  checks: [...coreLogin.checks, releaseHasSuffix, configIsThere, updatesHaveRoom],
  butane: (values) => {
    const extension = extensionNamed(values.sysextName)
    const { agent } = extension
    return combine(
      coreLogin.butane(values),
      hostName.butane(values),
      extensionFragment(extension, {
        version: releaseName(extension, values.sysextVersion),
        sha256: values.sysextSha256?.toLowerCase(),
        config: values.sysextConfig,
        updates: values.sysextUpdates,
        ...(agent !== undefined && values.sysextRole === 'agent' ? { start: [agent] } : {}),
      }),
    )
  },
})
