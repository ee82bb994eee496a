import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { IgnitionConfig } from './ignition-config.ts'

/** What passwd(5), shadow(5) and group(5) say of a user, and who owns the home folder. */
export interface FoundUser {
  name: string
  shell: string
  password: string
  ownGroup: boolean
  ownsHome: boolean
}

/** The users of a config, as Ignition has to leave them: without a password nobody gets in by one. */
export function expectedUsers(config: IgnitionConfig): FoundUser[] {
  return (config.passwd?.users ?? []).map(({ name, shell, passwordHash }) => ({
    name,
    shell: shell ?? '/bin/bash',
    password: passwordHash ?? '*',
    ownGroup: true,
    ownsHome: true,
  }))
}

/** The same users as the files of a root describe them; a user who is not there throws. */
export function foundUsers(root: string, config: IgnitionConfig): FoundUser[] {
  const [passwd, shadow, group] = ['passwd', 'shadow', 'group'].map((file) => readTable(root, file))
  return (config.passwd?.users ?? []).map(({ name }) => {
    const [, , uid, gid, , home = '', shell = ''] = passwd?.get(name) ?? []
    const { uid: owner } = statSync(join(root, home))
    return {
      name,
      shell,
      password: shadow?.get(name)?.[1] ?? '',
      ownGroup: group?.get(name)?.[2] === gid,
      ownsHome: String(owner) === uid,
    }
  })
}

/** Lines of such a file by the name in front, cut at the colons. */
function readTable(root: string, file: string): Map<string, string[]> {
  const lines = readFileSync(join(root, 'etc', file), 'utf8')
    .trimEnd()
    .split('\n')
  return new Map(lines.map((line) => [line.split(':', 1)[0] ?? '', line.split(':')]))
}
