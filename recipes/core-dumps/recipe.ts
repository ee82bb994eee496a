import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import type { Fragment } from '../../src/cookbook/fragment.ts'
import { choice } from '../../src/cookbook/inputs/choice.ts'
import { size } from '../../src/cookbook/inputs/size.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { printUnit } from '../../src/cookbook/unit-text.ts'

/** A host whose crashing programs leave no memory dump behind, or small ones only. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    coreDumps: choice({
      label: 'When a program crashes',
      help: 'A dump is a copy of its memory, with every password and key that was in it.',
      default: 'off',
      choices: [
        { value: 'off', label: 'Keep nothing of its memory' },
        { value: 'small', label: 'Keep a dump, within limits' },
      ],
    }),
    coreDumpSpace: size({
      label: 'Space for dumps',
      help: 'The most that all dumps may take on the disk, and so the largest that is kept.',
      example: '200M',
      shownIf: (answers) => answers['coreDumps'] === 'small',
    }),
    ...coreLogin.inputs,
  },
  checks: coreLogin.checks,
  butane: (values) =>
    combine(
      coreLogin.butane(values),
      hostName.butane(values),
      values.coreDumps === 'off' ? noDumps() : smallDumps(values.coreDumpSpace),
    ),
})

function noDumps(): Fragment {
  return {
    storage: {
      files: [
        note('The kernel hands each dump to a program that throws it away.', {
          path: '/etc/sysctl.d/60-core-dumps.conf',
          mode: 0o644,
          contents: { inline: 'kernel.core_pattern=|/bin/false\nfs.suid_dumpable=0\n' },
        }),
        note('No service may write a dump, even where the kernel is told to write a file.', {
          path: '/etc/systemd/system.conf.d/10-core-dumps.conf',
          mode: 0o644,
          contents: { inline: printUnit(['Manager', [['DefaultLimitCORE', '0']]]) },
        }),
      ],
    },
  }
}

function smallDumps(space: string): Fragment {
  return {
    storage: {
      files: [
        note('How much memory systemd-coredump keeps of programs that crashed.', {
          path: '/etc/systemd/coredump.conf.d/10-core-dumps.conf',
          mode: 0o644,
          contents: {
            inline: printUnit([
              'Coredump',
              [
                // What is stored is cut at the larger of these two.
                ['ProcessSizeMax', space],
                ['ExternalSizeMax', space],
                ['MaxUse', space],
              ],
            ]),
          },
        }),
      ],
    },
  }
}
