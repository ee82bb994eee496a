import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { integer } from '../../src/cookbook/inputs/integer.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

const FOLDER = '/var/vm'
const FILE = `${FOLDER}/swapfile`
const SERVICE = 'create-swapfile.service'

/** A host with a swap file on its system disk. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    swapFileSize: integer({
      label: 'Size of the swap file in MiB',
      help: 'The disk of the machine must have this much to spare; 1024 is one GiB.',
      example: '1024',
      min: 16,
      max: 1_048_576,
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      systemd: {
        units: [
          note(
            'Makes the swap file when there is none yet. It gets its name when it is complete, so\n' +
              'that one that was broken off is made anew.',
            { name: SERVICE, contents: printService(values.swapFileSize) },
          ),
          note('Swaps to the file; the unit has to be called after its path.', {
            name: 'var-vm-swapfile.swap',
            enabled: true,
            contents: printUnit(
              [
                'Unit',
                [
                  ['Description', 'Swap file'],
                  ['Requires', SERVICE],
                  ['After', SERVICE],
                ],
              ],
              ['Swap', [['What', FILE]]],
              ['Install', [['WantedBy', 'swap.target']]],
            ),
          }),
        ],
      },
    }),
})

function printService(mebibytes: number): string {
  const unfinished = `${FILE}.unfinished`
  return printUnit(
    [
      'Unit',
      [
        ['Description', 'Make the swap file'],
        ['ConditionPathExists', `!${FILE}`],
        ['RequiresMountsFor', FOLDER],
        // Swap is there before ordinary services start, and what it needs may not wait for those.
        ['DefaultDependencies', 'no'],
        ['After', 'local-fs.target'],
        ['Conflicts', 'shutdown.target'],
        ['Before', 'shutdown.target'],
      ],
    ],
    [
      'Service',
      [
        ['Type', 'oneshot'],
        ['UMask', '0077'],
        ['ExecStart', `/usr/bin/mkdir --parents ${FOLDER}`],
        ['ExecStart', `/usr/bin/dd if=/dev/zero of=${unfinished} bs=1M count=${mebibytes}`],
        ['ExecStart', `/usr/sbin/mkswap ${unfinished}`],
        ['ExecStart', `/usr/bin/mv ${unfinished} ${FILE}`],
      ],
    ],
  )
}
