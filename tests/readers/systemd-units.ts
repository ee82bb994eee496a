import { join } from 'node:path'
import { need } from '../support/programs.ts'
import { run } from '../support/run.ts'
import { layOutUnits } from '../support/unit-root.ts'
import type { Reader } from './reader.ts'

/** systemd's own check of units and drop-ins, each with the least of Flatcar around it. */
export const systemdUnits: Reader = {
  title: 'systemd-analyze verify',
  programs: ['systemd-analyze'],
  reads: ({ config }) =>
    (config.systemd?.units ?? [])
      .filter(({ contents, dropins = [] }) => contents !== undefined || dropins.length > 0)
      .map(({ name }) => name),
  async complaint({ config, folder }) {
    const root = join(folder, 'units')
    const units = config.systemd?.units ?? []
    layOutUnits(root, units)
    const names = units.filter(({ mask }) => mask !== true).map(({ name }) => name)
    const words = [await need('systemd-analyze'), `--root=${root}`, '--man=no', 'verify', ...names]
    const { status, output } = await run(words)
    return status === 0 ? output : `${output}exit status ${String(status)}`
  },
  bad: [
    {
      what: 'a drop-in with a key it does not know',
      config: unit({ dropins: [{ name: 'b.conf', contents: '[Service]\nExecPreStart=/x\n' }] }),
      complaint: /Unknown key 'ExecPreStart'/,
    },
    {
      what: 'a drop-in whose program has no absolute path',
      config: unit({ dropins: [{ name: 'b.conf', contents: '[Service]\nExecStop=x/y\n' }] }),
      complaint: /Neither a valid executable name nor an absolute path/,
    },
    {
      what: 'a service without a program',
      config: unit({ contents: '[Unit]\nDescription=Nothing\n' }),
      complaint: /Service has no ExecStart=/,
    },
  ],
}

function unit(rest: { contents?: string; dropins?: { name: string; contents: string }[] }) {
  return { systemd: { units: [{ name: 'a.service', ...rest }] } }
}
