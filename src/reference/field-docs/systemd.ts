import { below, doc } from './doc.ts'
import type { FieldDocs } from './doc.ts'

const local = (what: string) =>
  doc(
    `A file on your computer with the text of the ${what}, relative to the folder given by \`--files-dir\`; in place of \`contents\`.`,
  )

const dropinDocs: FieldDocs = {
  '': doc('Files that change settings without repeating the rest. Each name once.'),
  name: doc('Name of the file, ending in `.conf`.'),
  contents: doc('Text of the drop-in, in the syntax of units.'),
  contents_local: local('drop-in'),
}

export const systemdDocs: FieldDocs = {
  systemd: doc('Units that systemd runs, and containers that it runs as units.'),
  'systemd.units[]': doc('Units to write, enable, mask, or extend by drop-ins. Each name once.'),
  ...below('systemd.units[]', {
    name: doc('Name with the ending of its kind, such as `backup.service` or `data.mount`.'),
    enabled: doc(
      'Whether the unit starts at boot. That needs an `[Install]` section in the unit.',
      'the unit stays as the system has it',
    ),
    mask: doc(
      'Whether the unit is masked, so that nothing can start it; false takes a mask away.',
      'the unit stays as the system has it',
    ),
    contents: doc(
      'Text of the unit.',
      'a unit of the system is used, to be enabled, masked or extended',
    ),
    contents_local: local('unit'),
  }),
  ...below('systemd.units[].dropins[]', dropinDocs),

  'systemd.quadlets[]': doc(
    'Podman Quadlet files: short descriptions of containers, volumes and networks that become units.',
  ),
  ...below('systemd.quadlets[]', {
    name: doc(
      'Name with the ending of its kind: `.container`, `.volume`, `.network`, `.kube`, `.image`, `.build`, `.pod` or `.artifact`.',
    ),
    contents: doc('Text of the quadlet. An instance of a template has none.'),
    contents_local: local('quadlet'),
    rootful: doc(
      'Whether it runs as root (in `/etc/containers/systemd`) or for every other user (in its `users` folder).',
      'false',
    ),
  }),
  ...below('systemd.quadlets[].dropins[]', dropinDocs),
}
