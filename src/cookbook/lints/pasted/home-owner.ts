import type { Butane, OpenDocument } from '../../../engine/index.ts'
import type { Edit } from '../fix.ts'
import { insertBehind, insertEntry, insertItems } from './insert.ts'
import type { Lint } from '../lint.ts'

/** Finds what lies in a user's home folder but belongs to root, with the folders that lead to it. */
export const homeOwner: Lint = ({ butane }, report) => {
  const { config, spec } = butane
  if (spec.variant !== 'flatcar' && spec.variant !== 'fcos') return
  const { files = [], directories = [], links = [] } = config.storage ?? {}
  const homes = findHomes(config, spec.variant === 'fcos')
  const known = new Set([...files, ...directories, ...links].map(({ path = '' }) => path))
  // Ignition makes this folder as the user when it writes the keys, which is before all files
  for (const [folder, { hasKeys }] of homes) if (hasKeys) known.add(`${folder}/.ssh`)
  for (const [list, nodes] of Object.entries({ files, directories, links })) {
    for (const [index, { path = '', user, group }] of nodes.entries()) {
      if (isSet(user) || isSet(group) || !isStraight(path)) continue
      const folders = foldersAbove(path)
      if (folders.length > DEEPEST) continue
      const top = folders.findLastIndex((folder) => homes.has(folder))
      const home = homes.get(folders[top] ?? '')
      if (home === undefined) continue
      const parents = folders.slice(top + 1).filter((folder) => !known.has(folder))
      const node = ['storage', list, index]
      report('host/home-owner', [...node, 'path'], {
        facts: [home.user, parents.join(', ')],
        fixes: [{ label: `Give it to ${home.user}`, edit: give(butane, node, home, parents) }],
      })
    }
  }
}

interface Owner {
  id?: number
  name?: string
}

const isSet = (owner: Owner | undefined) => owner?.id !== undefined || !!owner?.name

interface Home {
  user: string
  /** The main group; undefined where its name is not known. */
  group: string | undefined
  hasKeys: boolean
}

/** Whose home folder is where: those of the users in the config, and core's, which every image has. */
function findHomes({ passwd }: Butane, isBelowVar: boolean): ReadonlyMap<string, Home> {
  const users = passwd?.users ?? []
  const all = users.some(({ name }) => name === 'core') ? users : [...users, { name: 'core' }]
  const found = all
    .filter(({ name, should_exist: exists, no_create_home: bare, system }: User) => {
      return name && name !== 'root' && exists !== false && !bare && !system
    })
    .flatMap((user: User) => {
      const { name = '', home_dir: home = `/home/${name}` } = user
      const own = user.no_user_group ? undefined : name
      const folder = home.endsWith('/') ? home.slice(0, -1) : home
      const hasKeys = !!user.ssh_authorized_keys?.length
      const rest = { user: name, group: user.primary_group || own, hasKeys }
      // Fedora CoreOS: /home is a link to /var/home
      const other = isBelowVar && folder.startsWith('/home/') ? [`/var${folder}`] : []
      return [folder, ...other].map((one) => [one, rest] as const)
    })
  return new Map(found.filter(([folder]) => /^\/(?:home|var\/home)\/./.test(folder)))
}

type User = NonNullable<NonNullable<Butane['passwd']>['users']>[number]

/** The longest path that Linux takes. */
const PATH_MAX = 4096
/** Deeper than anybody nests folders, so that few findings do not become much text. */
const DEEPEST = 64

/** Whether a path says itself where it leads. */
const isStraight = (path: string) =>
  path.startsWith('/') && path.length < PATH_MAX && !/\/\.{0,2}(?:\/|$)/.test(path)

/** The folders that lead to a path, the outermost first. */
function foldersAbove(path: string): string[] {
  const slashes = [...path.matchAll(/(?<=.)\//g)]
  return slashes.map(({ index }) => path.slice(0, index))
}

/** Makes the user the owner of a node and of the folders that lead to it; all of it, or nothing. */
function give(
  butane: OpenDocument,
  node: (string | number)[],
  { user, group = '' }: Home,
  parents: readonly string[],
): Edit[] {
  const taken = ['user', 'group'].some((key) => butane.nodeAt([...node, key]))
  if (taken || ![user, group, ...parents].every(isPlain)) return []
  const owner = [`user: {name: ${user}}`, `group: {name: ${group}}`]
  const own = insertBehind(butane, node, 'path', owner)
  if (parents.length === 0) return own
  const items = parents.map((path) => {
    // the folder that the user's keys are in is nobody else's business
    const mode = path.endsWith('/.ssh') ? ['mode: 0700'] : []
    return [`path: ${path}`, ...mode, ...owner]
  })
  const list = ['storage', 'directories']
  const folders = butane.nodeAt(list)
    ? insertItems(butane, list, items)
    : insertEntry(butane, ['storage'], `directories:\n${items.map(writeItem).join('\n')}`)
  return own.length > 0 && folders.length > 0 ? [...own, ...folders] : []
}

const writeItem = (lines: readonly string[]) => `  - ${lines.join('\n    ')}`

/** Whether a word means itself in YAML without quotes. */
const isPlain = (word: string) =>
  /^[\w/][\w./@+-]*$/.test(word) &&
  !/^(?:null|true|false|yes|no|on|off|[yn]|[\d.+-].*)$/i.test(word)
