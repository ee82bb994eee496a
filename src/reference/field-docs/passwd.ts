import { below, doc } from './doc.ts'
import type { FieldDocs } from './doc.ts'

const newOnly = 'It matters only when the account is created.'

export const passwdDocs: FieldDocs = {
  passwd: doc('User accounts and groups of the machine.'),
  'passwd.users[]': doc(
    'Accounts that Ignition creates, or changes when they exist. Each name once.',
  ),
  ...below('passwd.users[]', {
    name: doc('Name to log in with.', '', [
      { variant: 'openshift', text: 'Only `core` can be configured here.' },
    ]),
    password_hash: doc(
      'Hash of the password, as `mkpasswd` prints it; never the password itself. Whoever reads the config can try to guess it, so prefer SSH keys.',
      'no password is set',
    ),
    ssh_authorized_keys: doc(
      'SSH public keys that may log in, one a line as in a `.pub` file. Ignition keeps them in `~/.ssh/authorized_keys.d/ignition`.',
      '',
      [
        {
          variant: 'openshift',
          before: 'openshift 4.13',
          text: 'OpenShift before 4.13 keeps them in `~/.ssh/authorized_keys`.',
        },
      ],
    ),
    ssh_authorized_keys_local: doc(
      'Files with SSH public keys on your computer, relative to the folder given by `--files-dir`. A file may hold several, one a line.',
    ),
    uid: doc('Number of the account.', 'the system gives the next free number'),
    gecos: doc('Free text about the account, usually a full name.'),
    home_dir: doc('Home directory.', '`/home/` and the name'),
    no_create_home: doc(`Whether the home directory is left uncreated. ${newOnly}`, 'false'),
    primary_group: doc('Name of the group that the account belongs to first.'),
    groups: doc('Further groups that the account is in.'),
    no_user_group: doc(
      `Whether no group of the account's own name is made for it. ${newOnly}`,
      'false',
    ),
    no_log_init: doc(
      `Whether the account is kept out of the databases of last and failed logins. ${newOnly}`,
      'false',
    ),
    shell: doc('Program that starts at login.', "the system's default shell"),
    should_exist: doc('Whether the account is to exist; with false Ignition deletes it.', 'true'),
    system: doc(
      `Whether it is a system account, with a low number and no home directory. ${newOnly}`,
      'false',
    ),
  }),
  'passwd.groups[]': doc('Groups that Ignition creates. Each name once.'),
  ...below('passwd.groups[]', {
    name: doc('Name of the group.'),
    gid: doc('Number of the group.', 'the system gives the next free number'),
    password_hash: doc('Hash of a password for the group.', 'no password is set'),
    should_exist: doc('Whether the group is to exist; with false Ignition deletes it.', 'true'),
    system: doc(
      'Whether it is a system group, with a low number. It matters only when the group is created.',
      'false',
    ),
  }),
}
