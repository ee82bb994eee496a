import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { UnitEntry } from './ignition-config.ts'

/** Targets, and the check of a file system that Butane's mount units ask for. */
const LEANT_ON = /\.target$|^systemd-fsck@\.service$/
const MACHINE_UNITS = '/usr/lib/systemd/system'

/**
 * Lays units and drop-ins out in a root for `systemd-analyze verify --root`. Of the rest only what
 * the verifier insists on is there: what comes with systemd and others lean on, for units that live on
 * Flatcar the least that can be loaded, and an empty program wherever an Exec line names one.
 */
export function layOutUnits(root: string, units: UnitEntry[]): void {
  const put = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text, { mode })
  }
  for (const name of readdirSync(MACHINE_UNITS).filter((file) => LEANT_ON.test(file))) {
    put(join(MACHINE_UNITS, name), readFileSync(join(MACHINE_UNITS, name), 'utf8'))
  }
  const own = new Set(units.map(({ name }) => name))
  for (const { name, contents, dropins = [] } of units) {
    const texts = dropins.map((dropin) => dropin.contents ?? '')
    dropins.forEach(({ name: file, contents: text = '' }) => {
      put(`etc/systemd/system/${name}.d/${file}`, text)
    })
    if (contents !== undefined) put(`etc/systemd/system/${name}`, contents)
    else put(join(MACHINE_UNITS, name), leastUnit(name))
    const text = [contents ?? leastUnit(name), ...texts].join('\n')
    const absent = neededBy(name, text).filter((service) => !own.has(service))
    for (const service of absent) put(join(MACHINE_UNITS, service), leastUnit(service))
    const leasts = absent.map((service) => leastUnit(service))
    for (const path of programsIn([text, ...leasts].join('\n'))) {
      if (!existsSync(join(root, path))) put(path, '#!/bin/sh\n', 0o755)
    }
  }
}

/** Services that a unit cannot be started without, but the check of a file system, which is there. */
export function neededBy(name: string, text: string): string[] {
  const lists = [...text.matchAll(/^(?:Requires|BindsTo)=(.*)$/gm)].map(([, list = '']) => list)
  const named = lists.flatMap((list) => list.split(' '))
  // A socket starts one of these for each connection.
  const forConnections = name.endsWith('.socket') ? [name.replace(/\.socket$/, '@.service')] : []
  return [...named, ...forConnections].filter(
    (unit) => unit.endsWith('.service') && !unit.startsWith('systemd-fsck@'),
  )
}

const SERVICE = '[Service]\nType=oneshot\nExecStart=/usr/bin/true\n'

/** What each kind of unit has to say, and what an enabled one is wanted by; other kinds are services. */
const KINDS: Readonly<
  Record<string, readonly [text: (place: string) => string, wantedBy: string]>
> = {
  timer: [() => '[Timer]\nOnBootSec=15min\n', 'timers.target'],
  socket: [() => '[Socket]\nListenStream=22\nAccept=yes\n', 'sockets.target'],
  mount: [(place) => `[Mount]\nWhat=tmpfs\nWhere=${place}\nType=tmpfs\n`, 'local-fs.target'],
  automount: [(place) => `[Automount]\nWhere=${place}\n`, 'local-fs.target'],
  swap: [(place) => `[Swap]\nWhat=${place}\n`, 'swap.target'],
  path: [() => '[Path]\nPathExists=/etc/example\n', 'paths.target'],
  slice: [() => '[Slice]\n', 'slices.target'],
  target: [() => '[Unit]\n', 'multi-user.target'],
}

/** The least that systemd loads under this name; it can be enabled as well. */
export function leastUnit(name: string): string {
  const [, stem = '', kind = ''] = /^(.*)\.(\w+)$/.exec(name) ?? []
  const [text, wantedBy] = KINDS[kind] ?? [() => SERVICE, 'multi-user.target']
  return `${text(placeOf(stem))}[Install]\nWantedBy=${wantedBy}\n`
}

/** The path that stands in the name of a unit (systemd.unit(5), escaping). */
function placeOf(stem: string): string {
  const path = stem === '-' ? '' : stem.replaceAll('-', '/')
  return `/${path.replace(/\\x([\da-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}`
}

function programsIn(text: string): string[] {
  return [...text.matchAll(/^Exec\w+=[-@:+!|]*(\/\S+)/gm)].map(([, path = '']) => path)
}
