import { keysDiffer } from '../../src/cookbook/checks/keys-differ.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

/** A host with kernel settings of your own. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    kernelSettings: lineList({
      label: 'Kernel settings',
      help: 'One name = value a line, as sysctl prints them.',
      example: 'vm.max_map_count = 262144\nfs.inotify.max_user_instances = 8192',
      line: {
        // sysctl.d(5): dots or slashes part the name, a hyphen in front makes a failure no error.
        test: /^-?[A-Za-z0-9_]+([./][A-Za-z0-9_*@:-]+)+\s*=\s*[\x20-\x7e\t]*[\x21-\x7e]$/,
        problem: 'This is not a kernel setting.',
        fix: 'Write its name, an equals sign and the value, as in vm.swappiness = 10.',
      },
    }),
    ...coreLogin.inputs,
  },
  checks: [keysDiffer('kernelSettings'), ...coreLogin.checks],
  butane: (values) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      storage: {
        files: [
          note('Kernel settings, which systemd-sysctl applies early at each boot.', {
            path: '/etc/sysctl.d/60-sysctl.conf',
            mode: 0o644,
            contents: { inline: values.kernelSettings.map((line) => `${line}\n`).join('') },
          }),
        ],
      },
    }),
})
