/** The `passwd` section: users and groups. */
import { boolean, integer, list, required, since, string, struct, sugar } from './notation.ts'
import type { Infer } from './notation.ts'

const byName = { key: (item: { name: string }) => item.name ?? '' }

export const group = struct('PasswdGroup', {
  gid: integer(),
  name: required(string()),
  password_hash: string(),
  should_exist: since('ign 3.2', boolean()),
  system: boolean(),
})

export const user = struct('PasswdUser', {
  gecos: string(),
  groups: list(string('Group')),
  home_dir: string(),
  name: required(string()),
  no_create_home: boolean(),
  no_log_init: boolean(),
  no_user_group: boolean(),
  password_hash: string(),
  primary_group: string(),
  // ahead of `shell`: the only place where the JSON is not in the order of its own names
  ssh_authorized_keys: list(string('SSHAuthorizedKey')),
  ssh_authorized_keys_local: since('ign 3.4', sugar(list(string()))),
  shell: string(),
  should_exist: since('ign 3.2', boolean()),
  system: boolean(),
  uid: integer(),
})
export type User = Infer<typeof user>

export const passwd = struct('Passwd', {
  groups: list(group, byName),
  users: list(user, byName),
})
