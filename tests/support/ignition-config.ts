/** The parts of an Ignition config that the recipes use, for reading what the real one made of it. */
export interface IgnitionConfig {
  ignition: {
    version: string
    proxy?: { httpProxy?: string; httpsProxy?: string; noProxy?: string[] }
  }
  passwd?: { users?: UserEntry[]; groups?: { name: string; system?: boolean }[] }
  storage?: {
    files?: FileEntry[]
    links?: LinkEntry[]
    directories?: DirectoryEntry[]
    disks?: DiskEntry[]
    filesystems?: FilesystemEntry[]
    raid?: RaidEntry[]
    luks?: LuksEntry[]
  }
  systemd?: { units?: UnitEntry[] }
  kernelArguments?: { shouldExist?: string[]; shouldNotExist?: string[] }
}

export interface UserEntry {
  name: string
  passwordHash?: string
  sshAuthorizedKeys?: string[]
  system?: boolean
  primaryGroup?: string
  homeDir?: string
  noCreateHome?: boolean
  shell?: string
}

export interface Resource {
  source?: string
  compression?: string
  verification?: { hash?: string }
}

export interface FileEntry {
  path: string
  mode?: number
  overwrite?: boolean
  group?: { id: number }
  contents?: Resource
  append?: Resource[]
}

export interface LinkEntry {
  path: string
  target: string
  hard?: boolean
  overwrite?: boolean
}

export interface DirectoryEntry {
  path: string
  mode?: number
  user?: { name?: string }
  group?: { name?: string }
}

export interface DiskEntry {
  device: string
  wipeTable?: boolean
  partitions?: { number?: number; label?: string; sizeMiB?: number; typeGuid?: string }[]
}

export interface FilesystemEntry {
  device: string
  format?: string
  label?: string
  path?: string
  options?: string[]
  mountOptions?: string[]
  wipeFilesystem?: boolean
}

export interface RaidEntry {
  name: string
  level: string
  devices: string[]
  spares?: number
  options?: string[]
}

export interface LuksEntry {
  name: string
  device: string
  label?: string
  keyFile?: Resource
  options?: string[]
  wipeVolume?: boolean
}

export interface UnitEntry {
  name: string
  enabled?: boolean
  mask?: boolean
  contents?: string
  dropins?: { name: string; contents?: string }[]
}

/** Keys that the type above covers, by the path of the object that holds them. */
const known: Record<string, string[]> = {
  '': ['ignition', 'kernelArguments', 'passwd', 'storage', 'systemd'],
  '.kernelArguments': ['shouldExist', 'shouldNotExist'],
  '.ignition': ['version', 'proxy'],
  // The wrapper of tests/support/ignition.ts has one, and each download of the tests goes through it.
  '.ignition.proxy': ['httpProxy', 'httpsProxy', 'noProxy'],
  '.passwd': ['users', 'groups'],
  // tests/acceptance/sysext.test.ts looks at a system user, its group and the folder that they own.
  '.passwd.users': [
    ...['name', 'passwordHash', 'sshAuthorizedKeys', 'system', 'primaryGroup'],
    ...['homeDir', 'noCreateHome', 'shell'],
  ],
  '.passwd.groups': ['name', 'system'],
  '.storage': ['files', 'links', 'directories', 'disks', 'filesystems', 'raid', 'luks'],
  '.storage.files': ['path', 'mode', 'overwrite', 'group', 'contents', 'append'],
  '.storage.files.group': ['id'],
  '.storage.files.append': ['source', 'compression'],
  '.storage.files.contents': ['source', 'compression', 'verification'],
  '.storage.files.contents.verification': ['hash'],
  '.storage.links': ['path', 'target', 'hard', 'overwrite'],
  '.storage.directories': ['path', 'mode', 'user', 'group'],
  '.storage.directories.user': ['name'],
  '.storage.directories.group': ['name'],
  '.storage.disks': ['device', 'wipeTable', 'partitions'],
  '.storage.disks.partitions': ['number', 'label', 'sizeMiB', 'typeGuid'],
  '.storage.filesystems': [
    ...['device', 'format', 'label', 'path', 'options', 'mountOptions', 'wipeFilesystem'],
  ],
  '.storage.raid': ['name', 'level', 'devices', 'spares', 'options'],
  '.storage.luks': ['name', 'device', 'label', 'keyFile', 'options', 'wipeVolume'],
  '.storage.luks.keyFile': ['source', 'compression'],
  '.systemd': ['units'],
  '.systemd.units': ['name', 'enabled', 'mask', 'contents', 'dropins'],
  '.systemd.units.dropins': ['name', 'contents'],
}

/**
 * Reads a config for the tests. Throws on a key that they do not look at, so that a recipe cannot
 * start to use something that nobody checks.
 */
export function readConfig(text: string): IgnitionConfig {
  const config: unknown = JSON.parse(text)
  refuseUnknown(config, '')
  return config as IgnitionConfig
}

function refuseUnknown(value: unknown, path: string): void {
  if (Array.isArray(value)) {
    for (const item of value) refuseUnknown(item, path)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (known[path]?.includes(key) !== true) {
        throw new Error(`tests/support does not check ${path}.${key} yet: teach it first`)
      }
      refuseUnknown(item, `${path}.${key}`)
    }
  }
}
