/**
 * Makes a generated config consistent where single fields cannot be: what excludes each other, what
 * needs something else, what a variant refuses. Without this nearly every config would be refused.
 */
import type { prepare } from '../../src/engine/reference.ts'
import type { Chooser } from './choice.ts'
import { Word, isMapping, mappingsIn } from './tree.ts'
import type { Mapping, Tree } from './tree.ts'

type Prepared = ReturnType<typeof prepare>

/** How a mapping at the end of a path is mended; the longest end that matches counts. */
type Mender = (node: Mapping, choose: Chooser) => void

const keepOne = (node: Mapping, choose: Chooser, names: readonly string[]) => {
  const present = names.filter((name) => name in node)
  if (present.length < 2) return
  const kept = choose.pick(present)
  for (const name of present) if (name !== kept) delete node[name]
}
const textOf = (tree: Tree | undefined) => (typeof tree === 'string' ? tree : '')
const isTrue = (tree: Tree | undefined) => tree === true
const hasItems = (tree: Tree | undefined) => Array.isArray(tree) && tree.length > 0

const hasSource = (tree: Tree | undefined) =>
  isMapping(tree) && ['source', 'inline', 'local'].some((name) => tree[name])

const resource: Mender = (node, choose) => {
  keepOne(node, choose, ['source', 'inline', 'local'])
  if (!hasSource(node)) node['source'] = `https://example.com/${choose.below(1e6)}`
  const isHttp = textOf(node['source']).startsWith('http')
  if (!('http_headers' in node) || isHttp) return
  if (choose.happens(0.4)) delete node['http_headers']
  else {
    node['source'] = `https://example.com/with-headers/${choose.below(1e6)}`
    for (const name of ['inline', 'local', 'compression']) delete node[name]
  }
}
const fetched: Mender = (node, choose) => {
  resource(node, choose)
  if ('compression' in node && choose.happens(0.9)) node['compression'] = ''
}
const node: Mender = ({ user, group }, choose) => {
  for (const owner of [user, group]) if (isMapping(owner)) keepOne(owner, choose, ['id', 'name'])
}
const unit: Mender = (tree, choose) => keepOne(tree, choose, ['contents', 'contents_local'])

const menders: Readonly<Record<string, Mender>> = {
  contents: resource,
  append: resource,
  key_file: fetched,
  merge: fetched,
  replace: fetched,
  certificate_authorities: fetched,
  files: (file, choose) => {
    node(file, choose)
    if (isTrue(file['overwrite']) && !hasSource(file['contents'])) delete file['overwrite']
  },
  directories: node,
  trees: (tree, choose) => {
    node(tree, choose)
    tree['local'] ??= 'flat'
  },
  links: (link, choose) => {
    node(link, choose)
    link['target'] ??= '/usr/x'
    if (isTrue(link['hard'])) for (const owner of ['user', 'group']) delete link[owner]
  },
  filesystems: (filesystem) => {
    filesystem['format'] ??= 'ext4'
    if (isTrue(filesystem['with_mount_unit'])) filesystem['path'] ??= '/var/mounted'
    if (filesystem['format'] === 'swap') delete filesystem['path']
  },
  disks: (disk, choose) => {
    const partitions = mappingsIn(disk['partitions'])
    const someAbsent = partitions.some(({ should_exist: exists }) => exists === false)
    for (const [index, partition] of partitions.entries()) {
      const isUnnamed = !('number' in partition) && !('label' in partition)
      if (partition['number'] === 0 || isUnnamed || someAbsent) partition['number'] = index + 1
      if (partition['should_exist'] === false) {
        for (const name of ['label', 'guid', 'type_guid', 'start_mib', 'size_mib'])
          delete partition[name]
        partition['number'] = index + 1
      }
      const start = partition['start_mib']
      if (start === 0 && choose.happens(0.6)) partition['start_mib'] = 1 + index * 10_000
    }
  },
  raid: (raid) => {
    raid['level'] ??= 'raid1'
    if (!hasItems(raid['devices'])) raid['devices'] = ['/dev/sda', '/dev/sdb']
    if (/^(raid0|linear|stripe)$/.test(textOf(raid['level']))) delete raid['spares']
  },
  luks: (luks, choose) => {
    luks['device'] ??= '/dev/sdx'
    if (isMapping(luks['cex']) && isTrue(luks['cex']['enabled'])) {
      for (const name of ['clevis', 'key_file', 'tang', 'tpm2', 'threshold']) delete luks[name]
    } else if (choose.happens(0.7)) delete luks['cex']
  },
  clevis: (clevis) => {
    const { custom } = clevis
    if (!isMapping(custom) || Object.keys(custom).length === 0) return
    for (const name of ['tang', 'tpm2', 'threshold']) delete clevis[name]
    custom['pin'] ??= 'tpm2'
    custom['config'] ??= '{}'
  },
  tang: (tang) => {
    tang['url'] ??= 'https://tang.example'
    if (!tang['advertisement']) tang['thumbprint'] ??= 'print'
  },
  units: unit,
  dropins: unit,
  quadlets: (quadlet, choose) => {
    unit(quadlet, choose)
    if (/@.+\./.test(textOf(quadlet['name']))) delete quadlet['contents']
  },
  boot_device: (device, choose) => {
    const isMainframe = textOf(device['layout']).startsWith('s390x')
    if (isMainframe) delete device['mirror']
    if (isMapping(device['mirror'])) {
      device['layout'] ??= 'x86_64'
      device['mirror']['devices'] = ['/dev/sda', '/dev/sdb']
    }
    const { luks } = device
    if (!isMapping(luks)) return
    if (!isMainframe || !isMapping(luks['cex'])) delete luks['cex']
    if (isMainframe) luks['device'] = device['layout'] === 's390x-zfcp' ? '/dev/sda' : '/dev/dasda'
    else if (choose.happens(0.8)) delete luks['device']
    if (luks['device'] && !luks['cex']) luks['tpm2'] = true
  },
  'grub.users': (user) => {
    user['name'] ??= 'root'
    user['password_hash'] ??= 'grub.pbkdf2.x'
  },
}

/**
 * Mends a config in place.
 *
 * @param plan `strength` is the share of what is mended; the field in `focus` may stay though its
 * variant refuses it
 */
export function mend(
  config: Mapping,
  spec: Prepared,
  choose: Chooser,
  { strength, focus }: { readonly strength: number; readonly focus: readonly string[] },
): void {
  visit(config, [])
  if (spec.variant === 'ignition') return
  for (const { path } of spec.filters) {
    const isFocus = `${focus.join('.')}.`.startsWith(`${path}.`) && choose.happens(0.85)
    if (!isFocus && choose.happens(strength)) remove(config, path.split('.'))
  }
  if (spec.variant === 'openshift' && choose.happens(strength)) mendOpenShift(config, choose)

  function visit(tree: Tree, path: readonly string[]): void {
    if (Array.isArray(tree)) for (const item of tree) visit(item, path)
    if (!isMapping(tree)) return
    if (choose.happens(strength)) {
      menders[path.slice(-2).join('.')]?.(tree, choose)
      menders[path.at(-1) ?? '']?.(tree, choose)
    }
    for (const [name, child] of Object.entries(tree)) visit(child, [...path, name])
  }
}

function mendOpenShift(config: Mapping, choose: Chooser): void {
  const { passwd, storage } = config
  // its generated append is refused in most versions
  if (choose.happens(0.8)) delete config['grub']
  if (isMapping(passwd) && choose.happens(0.9)) {
    const users = mappingsIn(passwd['users']).slice(0, 1)
    for (const user of users) user['name'] = 'core'
    if ('users' in passwd) passwd['users'] = users
  }
  if (!isMapping(storage)) return
  for (const tree of mappingsIn(storage['trees'])) tree['local'] = 'flat'
  for (const file of mappingsIn(storage['files'])) {
    if (choose.happens(0.8)) file['mode'] = new Word('0644')
    const { contents } = file
    if (isMapping(contents) && 'source' in contents) {
      contents['source'] = 'data:,x'
      delete contents['http_headers']
    }
  }
  for (const filesystem of mappingsIn(storage['filesystems'])) {
    if (filesystem['format'] === 'btrfs') filesystem['format'] = 'xfs'
  }
}

function remove(tree: Tree | undefined, [name = '', ...rest]: readonly string[]): void {
  if (Array.isArray(tree)) for (const item of tree) remove(item, [name, ...rest])
  else if (isMapping(tree)) {
    if (rest.length === 0) delete tree[name]
    else remove(tree[name], rest)
  }
}
