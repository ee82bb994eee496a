/** How an option of govc takes its value. */
export type OptionKind = 'text' | 'switch'

const of = (kind: OptionKind, names: string): Record<string, OptionKind> =>
  Object.fromEntries(names.split(' ').map((name) => [name, kind]))

const common = {
  ...of('switch', 'debug trace verbose dump json xml k persist-session h'),
  ...of('text', 'cert key tls-ca-certs tls-known-hosts u vim-namespace vim-version dc'),
  ...of('text', 'host.dns host.ip host.ipath host.uuid'),
  ...of('text', 'vm.dns vm.ip vm.ipath vm.path vm.uuid'),
}

/** The options of the subcommands that plans use, as govc/USAGE.md lists them (fd06160, 2026-08). */
export const govcOptions: Record<string, Record<string, OptionKind>> = {
  about: { ...common, ...of('switch', 'c l') },
  'import.ova': {
    ...common,
    ...of('text', 'ds folder host name net options pool'),
    ...of('switch', 'hidden lease m'),
  },
  'vm.change': {
    ...common,
    ...of('text', 'annotation c cpu.limit cpu.reservation cpu.shares e f ft-encryption-mode g'),
    ...of('text', 'latency m managed-by mem.limit mem.reservation mem.shares migrate-encryption'),
    ...of('text', 'name scheduled-hw-upgrade-policy uuid vm'),
    ...of('switch', 'cpu-hot-add-enabled iommu-enabled memory-hot-add-enabled memory-pin'),
    ...of('switch', 'nested-hv-enabled sync-time-with-host vpmc-enabled'),
  },
  'vm.destroy': common,
  'vm.disk.change': {
    ...common,
    ...of('text', 'disk.filePath disk.io.limit disk.key disk.label disk.name mode sharing size vm'),
  },
  'vm.disk.create': {
    ...common,
    ...of('text', 'controller ds mode name profile sharing size vm'),
    ...of('switch', 'eager thick'),
  },
  'vm.network.add': { ...common, ...of('text', 'net net.adapter net.address net.protocol vm') },
  'vm.ip': { ...common, ...of('switch', 'a esxcli v4'), ...of('text', 'n wait') },
  'vm.power': {
    ...common,
    ...of('switch', 'M force off on r reset s standby suspend wait'),
  },
}

/** What govc understands: options in order, then what is left. */
export interface ParsedGovc {
  subcommand: string
  options: [name: string, value: string][]
  positionals: string[]
}

/**
 * Parses arguments of govc as Go's `flag` package does: options end at the first argument that does
 * not start with a dash, at `-` and after `--`; one or two dashes begin a name; a switch takes its
 * value after `=` only. Throws for an option that the subcommand does not have.
 */
export function parseGovc([subcommand = '', ...rest]: readonly string[]): ParsedGovc {
  const known = govcOptions[subcommand]
  if (!known) throw new Error(`govc has no ${subcommand}`)
  const options: ParsedGovc['options'] = []
  const args = [...rest]
  while (args[0] !== undefined && args[0].length > 1 && args[0].startsWith('-')) {
    const argument = args.shift() ?? ''
    if (argument === '--') break
    const [, name = '', , glued] = /^--?([^-=][^=]*)(=([^]*))?$/.exec(argument) ?? []
    const kind = known[name]
    if (!kind) throw new Error(`govc ${subcommand} has no option ${argument}`)
    const value = glued ?? (kind === 'switch' ? 'true' : args.shift())
    if (value === undefined) throw new Error(`${argument} lacks its value`)
    if (kind === 'switch' && !/^([01tTfF]|true|false|TRUE|FALSE|True|False)$/.test(value))
      throw new Error(`${argument} is not a truth value`)
    options.push([name, value])
  }
  return { subcommand, options, positionals: args }
}

/**
 * Reads back the names in an absolute inventory path: parts between slashes, patterns of Go's
 * path.Match in which every special character has to be escaped, in the encoding of vSphere.
 */
export function readInventoryPath(path: string): string[] {
  const [root, ...parts] = path.split('/')
  if (root !== '') throw new Error(`${path} is not absolute`)
  return parts.map(readPattern)
}

/** Reads a pattern that means one name; throws if it could mean another or steps through the tree. */
export function readPattern(pattern: string): string {
  if (/^\.{1,3}$/.test(pattern)) throw new Error(`${pattern} is not a name`)
  const literal = pattern.replace(/\\(.)|[*?[]/gu, (mark, escaped: string | undefined) => {
    if (escaped === undefined) throw new Error(`${mark} in ${pattern} is a wildcard`)
    return escaped
  })
  return literal.replace(/%(25|2f|5c)/g, (code) => decodeURIComponent(code))
}
