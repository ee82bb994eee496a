import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { EXAMPLE_CERTIFICATE } from '../../src/cookbook/example-certificate.ts'
import { pemCertificates } from '../../src/cookbook/inputs/pem-certificates.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

const SERVICE = printUnit(
  [
    'Unit',
    [
      ['Description', 'Trust certificate authorities of our own'],
      // These read the bundle when they start, or soon after.
      ['Before', 'containerd.service docker.service update-engine.service'],
    ],
  ],
  [
    'Service',
    [
      ['Type', 'oneshot'],
      ['RemainAfterExit', 'yes'],
      ['ExecStart', '/usr/sbin/update-ca-certificates'],
    ],
  ],
  ['Install', [['WantedBy', 'multi-user.target']]],
)

/** A host that trusts certificate authorities of your own beside those of the image. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    caCertificates: pemCertificates({
      label: 'Certificates of your authorities',
      help: 'In PEM, one below the other. Whoever has the private key of one of them can pass for any server.',
      example: EXAMPLE_CERTIFICATE,
    }),
    ...coreLogin.inputs,
  },
  checks: [
    ({ caCertificates }) =>
      caCertificates.includes(`${EXAMPLE_CERTIFICATE}\n`)
        ? {
            input: 'caCertificates',
            severity: 'warning',
            problem: 'This is the example certificate; no server has one that it signed.',
            fix: 'Paste the certificate of your own authority.',
          }
        : undefined,
    ...coreLogin.checks,
  ],
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: values.caCertificates.map((inline, index) =>
          note('An authority to trust; each needs a file of its own.', {
            path: `/etc/ssl/certs/own-ca-${index + 1}.pem`,
            mode: 0o644,
            contents: { inline },
          }),
        ),
      },
      systemd: {
        units: [
          note('Takes the authorities into the bundle that programs read, at each boot.', {
            name: 'own-ca-certificates.service',
            enabled: true,
            contents: SERVICE,
          }),
        ],
      },
    }),
})
