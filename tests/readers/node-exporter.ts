import { need, withOwnNetwork } from '../support/programs.ts'
import { run } from '../support/run.ts'
import { loadUnit } from '../support/systemd-units.ts'
import type { BadHost, Host, Reader } from './reader.ts'

const UNIT = 'node-exporter.service'
const unitOf = ({ config }: Host) =>
  (config.systemd?.units ?? []).find(({ name }) => name === UNIT)?.contents
/** With a file of settings that is missing it ends right after it has begun to listen. */
const END = '--web.config.file=/dev/null/none'

/** The exporter itself, started with the arguments that the unit hands to the container. */
export const nodeExporter: Reader = {
  title: 'node_exporter',
  programs: ['prometheus-node-exporter', 'systemd'],
  reads: (host) => (unitOf(host) === undefined ? [] : [UNIT]),
  async complaint(host) {
    const { commands } = await loadUnit(unitOf(host) ?? '', host.folder)
    const words = commands.find(([, verb]) => verb === 'run') ?? []
    const image = words.findIndex((word) => word.includes('/node-exporter:'))
    const args = words.slice(image + 1).map((word) => word.replaceAll('$$', '$'))
    const program = [...(withOwnNetwork ?? []), await need('prometheus-node-exporter')]
    const { output } = await run([...program, ...args, END])
    // An address of the host is none of the test's, and the exporter says so only if it can read it.
    return /msg="Listening on"|bind: cannot assign requested address/.test(output) ? '' : output
  },
  bad: [
    bad('an argument that it does not know', '--path.rootfz=/host', /unknown long flag/),
    bad('an address that is none', '--web.listen-address=[fd00::5:9100', /missing ']' in address/),
  ],
}

function bad(what: string, argument: string, complaint: RegExp): BadHost {
  const command = `/usr/bin/docker run quay.io/prometheus/node-exporter:v1 ${argument}`
  const contents = `[Service]\nExecStart=${command}\n`
  return { what, config: { systemd: { units: [{ name: UNIT, contents }] } }, complaint }
}
