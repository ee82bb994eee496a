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

/** The least that systemd loads under this name; it can be enabled as well. */
export function leastUnit(name: string): string {
  if (name.endsWith('.timer')) {
    return '[Timer]\nOnBootSec=15min\n[Install]\nWantedBy=timers.target\n'
  }
  if (name.endsWith('.socket')) {
    return '[Socket]\nListenStream=22\nAccept=yes\n[Install]\nWantedBy=sockets.target\n'
  }
  return '[Service]\nType=oneshot\nExecStart=/usr/bin/true\n[Install]\nWantedBy=multi-user.target\n'
}

function programsIn(text: string): string[] {
  return [...text.matchAll(/^Exec\w+=[-@:+!|]*(\/\S+)/gm)].map(([, path = '']) => path)
}
