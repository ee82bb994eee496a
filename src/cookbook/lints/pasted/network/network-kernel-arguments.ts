import type { Lint } from '../../lint.ts'

const NETWORK = /^(?:ip|vlan|bond|bridge|team|nameserver|rd\.route|ifname)=/

/**
 * Finds kernel arguments that are to give Flatcar its network. They are written while the first boot
 * is under way, count from the reboot on, and are meant for the initrd (flatcar/Flatcar#1706, #1708).
 * On Fedora CoreOS they have their uses.
 */
export const networkKernelArguments: Lint = ({ butane: { config, spec } }, report) => {
  if (spec.variant !== 'flatcar') return
  const wanted = (config.kernel_arguments?.should_exist ?? []).entries()
  const found = [...wanted].filter(([, text]) =>
    text.split(/\s+/).some((word) => NETWORK.test(word)),
  )
  const [first] = found
  if (first === undefined) return
  const names = found.flatMap(([, text]) =>
    text.split(/\s+/).flatMap((word) => NETWORK.exec(word)?.[0] ?? []),
  )
  report('host/network-arguments', ['kernel_arguments', 'should_exist', first[0]], {
    facts: [[...new Set(names)].join(', ')],
  })
}
