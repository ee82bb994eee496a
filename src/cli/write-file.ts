/** Files written whole or not at all. */
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readlinkSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import type { Stats } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { IoFailure } from './io.ts'
import { pause } from './read-file.ts'
import { attempt, ioFailure } from './system-error.ts'

/**
 * Puts bytes in the place of a file in one step: they are written beside it, readable by nobody else,
 * and then take its name, its mode and, where that is allowed, its owner. A new file stays its owner's
 * alone, because a config may hold secrets. A symbolic link stays, and what it points to is written.
 *
 * What is no plain file, such as a pipe, and what has no room beside it are written in place.
 */
export function writeWhole(path: string, bytes: Uint8Array): IoFailure | undefined {
  try {
    const target = followLinks(path)
    const stats = statSync(target, { throwIfNoEntry: false })
    const isPlain = (stats?.isFile() ?? true) && !OPEN_FILE.test(resolve(path))
    if (isPlain) replace(target, bytes, stats)
    else writeInto(openSync(path, 'w'), bytes)
    return undefined
  } catch (error) {
    return ioFailure(error)
  }
}

/** Paths that are other names of a file that is open already. */
const OPEN_FILE = /^\/(?:dev|proc)\//

/** As many links as Linux follows. */
const MOST_LINKS = 40

/** Where a path leads, also when nothing is there yet. */
function followLinks(path: string): string {
  let target = path
  for (let links = 0; links <= MOST_LINKS; links++) {
    if (!lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink()) return target
    target = resolve(dirname(target), readlinkSync(target))
  }
  // a ring of links: this fails, in the system's words
  statSync(path)
  return target
}

function replace(target: string, bytes: Uint8Array, stats: Stats | undefined): void {
  const beside = join(dirname(target), `.kindling-${process.pid}-${Date.now().toString(36)}`)
  try {
    writeInto(openSync(beside, 'wx', 0o600), bytes, stats)
    renameSync(beside, target)
  } catch (error) {
    attempt(() => unlinkSync(beside))
    // a folder that may not be written, or a file that is mounted there by itself
    const { code = '' } = error as NodeJS.ErrnoException
    if (stats === undefined || !IN_PLACE.includes(code)) throw error
    writeInto(openSync(target, 'r+'), bytes)
  }
}

const IN_PLACE = ['EACCES', 'EPERM', 'EROFS', 'EBUSY']

/** Writes an open file and closes it; it gets the owner and the mode of the one it is to replace. */
function writeInto(descriptor: number, bytes: Uint8Array, replaced?: Stats): void {
  try {
    writeBytes(descriptor, bytes)
    if (replaced !== undefined) {
      attempt(() => fchownSync(descriptor, replaced.uid, replaced.gid))
      fchmodSync(descriptor, replaced.mode & 0o7777)
    } else if (fstatSync(descriptor).isFile()) ftruncateSync(descriptor, bytes.length)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes everything before returning; a pipe may take less than is offered, or be busy. */
export function writeBytes(descriptor: number, bytes: Uint8Array): void {
  for (let rest = bytes; rest.length > 0;) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      pause()
    }
  }
}
