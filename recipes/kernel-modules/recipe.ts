import { notInBoth } from '../../src/cookbook/checks/not-in-both.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

const moduleName = {
  test: /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
  problem: 'This is not the name of a kernel module.',
  fix: 'Write the name alone, without .ko, as lsmod prints it.',
}

const LOAD_NOTE = 'Modules that systemd-modules-load loads at each boot.'
const RULES_NOTE = 'What modprobe knows of modules: their options, and which it must not load.'

/** A host that loads kernel modules at boot, gives them options and keeps others out. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    modulesToLoad: lineList({
      label: 'Modules to load',
      help: 'Kernel modules to load at each boot, one a line.',
      example: 'nf_conntrack\nbr_netfilter',
      default: 'nf_conntrack\nbr_netfilter',
      optional: true,
      line: moduleName,
    }),
    moduleOptions: lineList({
      label: 'Module options',
      help: 'One module a line with its options behind it, as in nf_conntrack hashsize=65536.',
      example: 'nf_conntrack hashsize=65536',
      optional: true,
      line: {
        test: /^[A-Za-z0-9][A-Za-z0-9_-]*(\s+[A-Za-z0-9_.-]+(=[^\s"\\#]+)?)+$/,
        problem: 'These are not a module and its options.',
        fix: 'Write the module, a space and option=value; quotes and backslashes are not taken.',
      },
    }),
    modulesToBlock: lineList({
      label: 'Modules to block',
      help: 'Kernel modules that must never be loaded, one a line.',
      example: 'usb_storage',
      optional: true,
      line: moduleName,
    }),
    ...coreLogin.inputs,
  },
  checks: [
    notInBoth('modulesToLoad', 'modulesToBlock', 'the modules to load'),
    ...coreLogin.checks,
  ],
  butane: (values) => {
    const load = '/etc/modules-load.d/kernel-modules.conf'
    const rules = '/etc/modprobe.d/kernel-modules.conf'
    return combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          ...listFile(load, LOAD_NOTE, values.modulesToLoad ?? []),
          ...listFile(rules, RULES_NOTE, listRules(values)),
        ],
      },
    })
  },
})

interface Rules {
  moduleOptions?: readonly string[] | undefined
  modulesToBlock?: readonly string[] | undefined
}

/** `blacklist` only ignores a module's aliases; `install` with a failing program stops modprobe too. */
function listRules({ moduleOptions = [], modulesToBlock = [] }: Rules): string[] {
  return [
    ...moduleOptions.map((line) => `options ${line}`),
    ...modulesToBlock.flatMap((name) => [`blacklist ${name}`, `install ${name} /usr/bin/false`]),
  ]
}

/** A file of these lines; none where there are no lines. */
function listFile(path: string, comment: string, lines: readonly string[]) {
  const inline = lines.map((line) => `${line}\n`).join('')
  const file = { path, mode: 0o644, contents: { inline } }
  return lines.length === 0 ? [] : [note<typeof file>(comment, file)]
}
