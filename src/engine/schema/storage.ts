/** The `storage` section: disks from the partition table up to files. */
import {
  boolean,
  changed,
  embedded,
  integer,
  list,
  mode,
  namedBefore,
  namedInIgnition,
  plain,
  required,
  since,
  string,
  struct,
  sugar,
} from './notation.ts'
import type { Infer } from './notation.ts'
import { cex, fileContents, keyFile, resourceKey, tang, tangKey } from './resource.ts'

const nodeGroup = struct('NodeGroup', { id: integer(), name: string() })
const nodeUser = struct('NodeUser', { id: integer(), name: string() })

const node = embedded('Node', {
  group: nodeGroup,
  overwrite: boolean(),
  path: required(string()),
  user: nodeUser,
})
const byPath = { key: (item: { path: string }) => item.path ?? '', sharedKeys: 'node' }

export const directory = struct('Directory', {
  ...node,
  ...embedded('DirectoryEmbedded1', { mode: mode() }),
})
export type Directory = Infer<typeof directory>

export const file = struct('File', {
  ...node,
  ...embedded('FileEmbedded1', {
    append: list(fileContents, { duplicates: 'allow', key: resourceKey }),
    contents: fileContents,
    mode: mode(),
  }),
})
export type File = Infer<typeof file>

export const link = struct('Link', {
  ...node,
  ...embedded('LinkEmbedded1', {
    hard: boolean(),
    target: changed('ign 3.3', required(string()), string()),
  }),
})
export type Link = Infer<typeof link>

export const partition = struct('Partition', {
  guid: string(),
  label: string(),
  number: plain(integer()),
  resize: since('ign 3.2', boolean()),
  should_exist: boolean(),
  size_mib: integer(),
  start_mib: integer(),
  type_guid: string(),
  wipe_partition_entry: boolean(),
})
export type Partition = Infer<typeof partition>

/** By number where there is one, else by label (upstream's Partition.Key). */
const partitionKey = ({ number, label }: Partition) =>
  number ? `number:${number}` : label === undefined ? '' : `label:${label}`

export const disk = struct('Disk', {
  device: required(string()),
  partitions: list(partition, { key: partitionKey }),
  wipe_table: boolean(),
})
export type Disk = Infer<typeof disk>

const words = { duplicates: 'allow', isCommand: true } as const

export const filesystem = struct('Filesystem', {
  device: required(string()),
  format: string(),
  label: string(),
  mount_options: since('ign 3.1', list(namedInIgnition('MountOption'), { duplicates: 'allow' })),
  options: list(namedBefore('FilesystemOption', 'ign 3.1'), words),
  path: string(),
  uuid: string(),
  wipe_filesystem: boolean(),
  with_mount_unit: since('ign 3.1', sugar(boolean())),
})
export type Filesystem = Infer<typeof filesystem>

const clevisCustom3_2 = struct('Custom', {
  config: required(string()),
  needs_network: boolean(),
  pin: required(string()),
})
const clevisCustom = struct('ClevisCustom', {
  config: string(),
  needs_network: boolean(),
  pin: string(),
})
const clevisTail = {
  tang: list(tang, { key: tangKey }),
  threshold: integer(),
  tpm2: boolean(),
}
/** Spec 3.2 used pointers to structs here, so that `clevis: {}` is written out. */
const clevis3_2 = {
  ...struct('Clevis', { custom: { ...clevisCustom3_2, pointer: true as const }, ...clevisTail }),
  pointer: true as const,
}
export const clevis = struct('Clevis', { custom: clevisCustom, ...clevisTail })

export const luks = struct('Luks', {
  cex: since('ign 3.5', cex),
  clevis: changed('ign 3.3', clevis3_2, clevis),
  device: string(),
  discard: since('ign 3.4', boolean()),
  key_file: keyFile,
  label: string(),
  name: required(string()),
  open_options: since('ign 3.4', list(namedInIgnition('OpenOption'), { isCommand: true })),
  options: list(namedBefore('LuksOption', 'ign 3.4'), words),
  uuid: string(),
  wipe_volume: boolean(),
})
export type Luks = Infer<typeof luks>

const devices = list(string('Device'))
export const raid = struct('Raid', {
  devices: changed('ign 3.3', { ...devices, always: true }, devices),
  level: changed('ign 3.3', required(string()), string()),
  name: required(string()),
  options: list(namedBefore('RaidOption', 'ign 3.4'), words),
  spares: integer(),
})
export type Raid = Infer<typeof raid>

export const tree = struct('Tree', {
  group: since('ign 3.6', nodeGroup),
  local: plain(string()),
  path: string(),
  user: since('ign 3.6', nodeUser),
  file_mode: since('ign 3.6', mode()),
  dir_mode: since('ign 3.6', mode()),
})
export type Tree = Infer<typeof tree>
const treeKey = ({ local, path }: Tree) => `${local ?? ''} at ${path ?? '/'}`

const byName = { key: (item: { name: string }) => item.name ?? '' }
const byDevice = { key: (item: { device: string }) => item.device ?? '' }

export const storage = struct('Storage', {
  directories: list(directory, byPath),
  disks: list(disk, byDevice),
  files: list(file, byPath),
  filesystems: list(filesystem, byDevice),
  links: list(link, byPath),
  luks: since('ign 3.2', list(luks, byName)),
  raid: list(raid, byName),
  trees: since('ign 3.1', sugar(list(tree, { key: treeKey }))),
})
export type Storage = Infer<typeof storage>
