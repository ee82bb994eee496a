import { notInBoth } from '../../src/cookbook/checks/not-in-both.ts'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { lineList } from '../../src/cookbook/inputs/line-list.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'

const line = {
  // Flatcar's ignition-kargs-helper puts an argument into a sed expression and into a quoted text of
  // grub.cfg: what either of them gives a meaning to stays out.
  test: /^[A-Za-z0-9][\w.-]*(=[\w.,:/=@+%~-]*)?$/,
  problem: 'This is not a kernel argument that can be set here.',
  fix: 'Write one a line, as in quiet or console=ttyS0,115200, without spaces and quotes.',
}

/** A host whose kernel starts with arguments of your own. */
export default defineRecipe({
  spec: 'flatcar 1.0.0',
  provides: ['login'],
  inputs: {
    ...hostName.inputs,
    argumentsToAdd: lineList({
      label: 'Arguments to add',
      help: 'Kernel arguments, one a line. One that is there already is not added again.',
      example: 'transparent_hugepage=madvise',
      default: 'transparent_hugepage=madvise',
      optional: true,
      line,
    }),
    argumentsToRemove: lineList({
      label: 'Arguments to remove',
      help: 'Arguments of the image to take away, one a line, exactly as they stand in its grub.cfg.',
      example: 'flatcar.autologin',
      optional: true,
      line,
    }),
    ...coreLogin.inputs,
  },
  checks: [
    notInBoth('argumentsToAdd', 'argumentsToRemove', 'the arguments to add'),
    ...coreLogin.checks,
  ],
  butane: ({ argumentsToAdd, argumentsToRemove, ...values }) =>
    combine(coreLogin.butane(values), hostName.butane(values), {
      kernel_arguments: {
        ...(argumentsToAdd === undefined ? {} : { should_exist: argumentsToAdd }),
        ...(argumentsToRemove === undefined ? {} : { should_not_exist: argumentsToRemove }),
      },
    }),
})
