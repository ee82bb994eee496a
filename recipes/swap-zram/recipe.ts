import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { integer } from '../../src/cookbook/inputs/integer.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

/** A host that swaps into a compressed part of its memory. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    zramPercent: integer({
      label: 'Share of the memory',
      help: 'How much zram may hold, before compression, in per cent of the machine’s memory.',
      example: '50',
      min: 1,
      max: 400,
    }),
    zramLimit: integer({
      label: 'Limit in MiB',
      help: 'It gets no larger than this, however much memory there is.',
      example: '8192',
      min: 16,
      max: 1_048_576,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          note('A swap device that lives compressed in memory; its size is in MiB.', {
            path: '/etc/systemd/zram-generator.conf',
            mode: 0o644,
            contents: {
              inline: printUnit([
                'zram0',
                [['zram-size', `min(ram * ${values.zramPercent} / 100, ${values.zramLimit})`]],
              ]),
            },
          }),
        ],
      },
    }),
})
