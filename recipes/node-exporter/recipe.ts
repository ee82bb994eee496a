import { combine } from '../../src/cookbook/combine.ts'
import { printContainerUnit } from '../../src/cookbook/containers/container-unit.ts'
import { imageInput } from '../../src/cookbook/containers/inputs.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { integer } from '../../src/cookbook/inputs/integer.ts'
import { ipAddress } from '../../src/cookbook/inputs/ip-address.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

/** A host that shows its load, memory, disks and units to Prometheus. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  needs: ['docker'],
  inputs: {
    ...hostName.inputs,
    exporterImage: imageInput('quay.io/prometheus/node-exporter:v1.9.1'),
    exporterPort: integer({
      label: 'Port of the metrics',
      help: 'Where Prometheus asks for them; 9100 is the one that belongs to node-exporter.',
      example: '9100',
      min: 1,
      max: 65_535,
    }),
    exporterAddress: ipAddress({
      label: 'Address to listen on',
      help: 'An address of this host, so that the metrics are on one network only; empty for all of them.',
      example: '192.168.10.20',
      optional: true,
      advanced: true,
      perHost: true,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      systemd: {
        units: [
          note('Reads the state of the host, not of its container, and shows it to Prometheus.', {
            name: 'node-exporter.service',
            enabled: true,
            contents: printContainerUnit({
              name: 'node-exporter',
              image: values.exporterImage,
              options: ['--net', 'host', '--pid', 'host', '--volume', '/:/host:ro,rslave'],
              args: ['--path.rootfs=/host', `--web.listen-address=${listenAddress(values)}`],
            }),
          }),
        ],
      },
    }),
})

interface Listen {
  exporterPort: number
  exporterAddress: { text: string; family: 4 | 6 } | undefined
}

function listenAddress({ exporterPort, exporterAddress }: Listen): string {
  if (exporterAddress === undefined) return `:${exporterPort}`
  const { text, family } = exporterAddress
  return `${family === 6 ? `[${text}]` : text}:${exporterPort}`
}
