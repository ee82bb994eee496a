import { below, doc } from './doc.ts'
import type { FieldDocs } from './doc.ts'
import { resourceDocs } from './resource.ts'

/** Owner and group of a file, directory, link or tree. */
function ownerDocs(what: string, absent: string): FieldDocs {
  return {
    user: doc(`Owner of ${what}, by number or by name.`, absent),
    'user.id': doc('Number of the user.'),
    'user.name': doc('Name of the user, who has to exist on the machine.'),
    group: doc(`Group of ${what}, by number or by name.`, absent),
    'group.id': doc('Number of the group.'),
    'group.name': doc('Name of the group, which has to exist on the machine.'),
  }
}

const specialBits = {
  before: 'ign 3.6',
  text: 'Setuid, setgid and sticky bits have no effect in this spec.',
} as const

const fileDocs: FieldDocs = {
  '': doc(
    'Files that Ignition writes. Files, directories and links have each path once between them.',
  ),
  path: doc('Absolute path of the file; missing directories are made.'),
  overwrite: doc(
    'Whether something that is already at the path gives way. It needs `contents`.',
    'false: an existing file stops Ignition where there are `contents` to write',
  ),
  contents: doc('What the file holds.', 'an existing file is kept, or an empty one made'),
  'append[]': doc('Pieces that are added at the end of the file, in their order.'),
  mode: doc(
    'Permissions in octal with a leading zero, such as `0644`; without the zero the number is read as decimal.',
    '`0644`, or the mode of the file that is there',
    [specialBits],
  ),
  ...ownerDocs('the file', 'root'),
}

const directoryDocs: FieldDocs = {
  '': doc(
    'Directories that Ignition makes. Files, directories and links have each path once between them.',
  ),
  path: doc('Absolute path of the directory; missing ones above it are made too.'),
  overwrite: doc(
    'Whether something that is already at the path is removed, contents included.',
    'false: an existing directory is kept, anything else stops Ignition',
  ),
  mode: doc(
    'Permissions in octal with a leading zero, such as `0755`; without the zero the number is read as decimal.',
    '`0755`, or the mode of the directory that is there',
    [specialBits],
  ),
  ...ownerDocs('the directory', 'root'),
}

const linkDocs: FieldDocs = {
  '': doc(
    'Symbolic and hard links. Files, directories and links have each path once between them.',
  ),
  path: doc('Absolute path of the link itself.'),
  target: doc('Path that the link leads to. Needed, unless the link comes out of a tree.'),
  hard: doc(
    'Whether it is a hard link, a second name for the same file.',
    'false: a symbolic link',
  ),
  overwrite: doc(
    'Whether something that is already at the path gives way.',
    'false: anything but the same link stops Ignition',
  ),
  ...ownerDocs('the symbolic link (hard links have none)', 'root'),
}

const treeDocs: FieldDocs = {
  '': doc(
    'Folders on your computer whose files go into the config. An entry of the same path in `files`, `directories` or `links` sets the mode and owner.',
    '',
    [{ variant: 'openshift', text: 'Such a folder may hold no symbolic links.' }],
  ),
  local: doc('The folder, relative to the one given by `--files-dir`.'),
  path: doc('Where the folder goes on the machine.', '`/`'),
  file_mode: doc(
    'Permissions of every file in the folder, in octal with a leading zero.',
    '`0755` for files that you may execute, `0644` for others',
  ),
  dir_mode: doc(
    'Permissions of every directory in the folder, in octal with a leading zero.',
    'directories are made as needed, with `0755`',
  ),
  ...ownerDocs('everything in the folder', 'root'),
}

/** `storage` apart from disks. */
export const storageDocs: FieldDocs = {
  storage: doc('Disks, filesystems, files, directories and links.'),
  ...below('storage.files[]', fileDocs),
  ...resourceDocs('storage.files[].contents', 'the file', {
    absent: 'the file is empty, or kept when it is there',
    notes: [{ variant: 'openshift', text: 'OpenShift takes `data` URLs only.' }],
  }),
  ...resourceDocs('storage.files[].append[]', 'the piece'),
  ...below('storage.directories[]', directoryDocs),
  ...below('storage.links[]', linkDocs),
  ...below('storage.trees[]', treeDocs),
}
