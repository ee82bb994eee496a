import { closeSync, ftruncateSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { IgnitionConfig } from './ignition-config.ts'

/** The lists that Ignition's disks stage works off, in its order. */
const LISTS = ['disks', 'raid', 'luks', 'filesystems'] as const

/** How the tests call an item of such a list: `storage.disks[/dev/sdb]`, `storage.raid[data]`. */
export function diskPlace(
  list: (typeof LISTS)[number],
  { name, device = '' }: { name?: string; device?: string },
): string {
  return `storage.${list}[${name ?? device}]`
}

/** Places of all that the disks stage would make of a config. */
export function diskPlaces({ storage = {} }: IgnitionConfig): string[] {
  return LISTS.flatMap((list) => (storage[list] ?? []).map((item) => diskPlace(list, item)))
}

/** Labels of partitions that the images of Flatcar and Fedora CoreOS bring along. */
const IMAGE = ['ROOT', 'OEM', 'EFI-SYSTEM', 'root', 'boot']

/** Devices that something of a config is built on, though neither it nor the image makes them. */
export function danglingDevices({ storage = {} }: IgnitionConfig): string[] {
  const { disks = [], raid = [], luks = [], filesystems = [] } = storage
  const labels = disks.flatMap(({ partitions = [] }) => partitions.map(({ label }) => label))
  const made = [
    ...[...IMAGE, ...labels].map((label) => `/dev/disk/by-partlabel/${label ?? ''}`),
    ...raid.map(({ name }) => `/dev/md/${name}`),
    ...luks.map(({ name }) => `/dev/mapper/${name}`),
  ]
  const used = [
    ...raid.flatMap(({ devices }) => devices),
    ...[...luks, ...filesystems].map(({ device }) => device),
  ]
  const named = /^\/dev\/(?:disk\/by-partlabel|md|mapper)\//
  return used.filter((device) => named.test(device) && !made.includes(device))
}

/**
 * The text of a config without its disks, arrays, volumes and file systems. A config that has none
 * comes back byte for byte.
 */
export function withoutDisks(text: string): string {
  const config = JSON.parse(text) as IgnitionConfig
  if (diskPlaces(config).length === 0) return text
  const rest = Object.entries(config.storage ?? {}).filter(
    ([list]) => !(LISTS as readonly string[]).includes(list),
  )
  return JSON.stringify({ ...config, storage: Object.fromEntries(rest) })
}

/** Makes an empty image of a disk, which takes no room until something is written; returns its path. */
export function makeImage(folder: string, name: string, mebibytes: number): string {
  const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.img`)
  const file = openSync(path, 'w')
  ftruncateSync(file, mebibytes * 1024 ** 2)
  closeSync(file)
  return path
}
