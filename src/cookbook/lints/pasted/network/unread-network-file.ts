import type { Path } from '../../../../engine/index.ts'
import type { System } from '../../../image-files.ts'
import { systemOf } from '../../../image-files.ts'
import { readIni } from '../../../ini.ts'
import type { NetworkFile } from '../../../network-files.ts'
import { isTemplate, networkFiles } from '../../../network-files.ts'
import type { Lint, Whole } from '../../lint.ts'

const NETWORKD_FILES = '/etc/systemd/network/*.network'
const CONNECTIONS = '/etc/NetworkManager/system-connections/*.nmconnection'

/** What reads the network's settings on each system, from where, and what is not there. */
const SYSTEMS: Readonly<
  Record<System, { name: string; reads: string; absent: string; files: RegExp }>
> = {
  flatcar: {
    name: 'Flatcar',
    reads: NETWORKD_FILES,
    absent: 'NetworkManager',
    files:
      /^\/etc\/NetworkManager\/(?:(?:system-connections|conf\.d)\/[^/]+|NetworkManager\.conf)$/,
  },
  fcos: {
    name: 'Fedora CoreOS',
    reads: CONNECTIONS,
    absent: 'systemd-networkd',
    // .link files are udev's
    files: /^\/etc\/systemd\/network\/[^/]+\.(?:network|netdev)(?:\.d\/[^/]+\.conf)?$/,
  },
}

/** Files of programs that neither system has. */
const ELSEWHERE: readonly [program: string, files: RegExp][] = [
  [
    'ifcfg scripts',
    /^\/etc\/sysconfig\/(?:network-scripts\/(?:ifcfg|route6?|rule6?)-[^/]+|network)$/,
  ],
  ['netplan', /^\/etc\/netplan\/[^/]+\.ya?ml$/],
  ['ifupdown', /^\/etc\/network\/interfaces(?:\.d\/[^/]+)?$/],
]

/** Finds files about the network that nothing on the machine reads. */
export const unreadNetworkFile: Lint = (whole, report) => {
  const { config, spec } = whole.butane
  const known = systemOf(spec.variant)
  if (known === undefined) return
  const system = SYSTEMS[known]
  const say = (path: Path, reason: string, advice: string) =>
    report('host/unread-network-file', path, { facts: [reason, advice] })
  const advice = `Write it as ${system.reads}.`
  const programs = [[system.absent, system.files] as const, ...ELSEWHERE]
  const absent = programs.filter(([program, files]) => !isBrought(whole, program, files))
  for (const [index, { path: file = '' }] of (config.storage?.files ?? []).entries()) {
    const [program] = absent.find(([, files]) => files.test(file)) ?? []
    if (program === undefined) continue
    say(['storage', 'files', index, 'path'], `${system.name} has no ${program}.`, advice)
  }
  if (known === 'flatcar') findMisplaced(whole, say)
}

type Say = (path: Path, reason: string, advice: string) => void

/** Whether a config seems to bring a program along, as a unit, a file or something that runs it. */
function isBrought({ butane: { config }, texts }: Whole, program: string, own: RegExp): boolean {
  const word = program.toLowerCase()
  const { files = [], links = [], directories = [], trees = [] } = config.storage ?? {}
  const paths = [...files, ...links, ...directories].map(({ path = '' }) => path)
  return (
    trees.length > 0 ||
    (config.systemd?.units ?? []).some(({ name = '' }) => name.toLowerCase().includes(word)) ||
    paths.some(
      (path) => !own.test(path) && path.toLowerCase().replace(OWN_FOLDER, '').includes(word),
    ) ||
    texts.some(({ file, text }) => !own.test(file) && text.toLowerCase().includes(word))
  )
}

/** The folder of the program's settings alone does not bring the program. */
const OWN_FOLDER =
  /^\/etc\/(?:networkmanager|netplan|network)(?:\/(?:system-connections|conf\.d))?(?=\/|$)/

const FOLDER = /^\/etc\/systemd\/(?:networkd?|networks|system)\/(?:.*\/)?([^/]+)$/
const READ = /^\/etc\/systemd\/network\/[^/]+\.(?:(?:network|netdev|link)(?:\.d\/[^/]+\.conf)?)$/
/** Endings that somebody gives a file so that it is not read. */
const PUT_ASIDE = /(?:~|\.(?:bak|disabled|off|old|orig|save|example|sample|txt))$/i

/** Files of networkd that it does not look at: by their folder, their name, or for want of a match. */
function findMisplaced({ butane: { config }, texts }: Whole, say: Say): void {
  for (const { file, text, path } of texts) {
    const [, name = ''] = FOLDER.exec(file) ?? []
    if (name === '' || READ.test(file) || PUT_ASIDE.test(file) || isTemplate(file)) continue
    const isOwn = file.startsWith('/etc/systemd/network/') || /\.(?:network|netdev)$/.test(name)
    const kind = readIni(text).some((section) => section.name === 'NetDev') ? 'netdev' : 'network'
    const isNetwork = readIni(text).some((section) => /^(?:Network|NetDev)$/.test(section.name))
    if (!isOwn || !isNetwork) continue
    const wanted = `/etc/systemd/network/${name.replace(/(?:\.[^.]*)?$/, '')}.${kind}`
    say(pathOf(config, path), 'networkd does not look there.', `It reads ${wanted}.`)
  }
  const files = networkFiles(texts)
  const byMain = Map.groupBy(files, ({ main }) => main)
  for (const file of files) {
    if (file.kind !== 'network' && file.kind !== 'link') continue
    if (file.file !== file.main || isMatching(byMain.get(file.main) ?? [])) continue
    const all = file.kind === 'link' ? 'OriginalName=*' : 'Name=*'
    const reason = `networkd passes over a ${file.kind} file that matches nothing.`
    say(file.path, reason, `Give it a [Match] section; ${all} matches every interface.`)
  }
}

/** Whether a file with its drop-ins says what it is for, or is none, or is filled in later. */
const isMatching = (files: readonly NetworkFile[]) =>
  files.some(({ sections, text }) => {
    const matches = sections.some(({ name, settings }) => name === 'Match' && settings.length > 0)
    // [match] is a finding of its own
    const isMeant = sections.some(({ name }) => name !== 'Match' && name.toLowerCase() === 'match')
    return matches || isMeant || sections.length === 0 || isTemplate(text)
  })

/** Where the name of a file stands, whose text stands at `path`. */
function pathOf(config: Whole['butane']['config'], path: Path): Path {
  const [storage, list, index] = path
  const isFile = storage === 'storage' && list === 'files' && typeof index === 'number'
  return isFile && config.storage?.files?.[index]?.path ? ['storage', 'files', index, 'path'] : path
}
