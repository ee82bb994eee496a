/** Sources that are out of proportion in one way each, for programs that must stand them. */

export const header = 'variant: fcos\nversion: 1.8.0-experimental\n'
const openshift =
  'variant: openshift\nversion: 4.19.0\nmetadata:\n  name: a\n' +
  '  labels: {machineconfiguration.openshift.io/role: worker}\n'

const MEBIBYTE = 2 ** 20

export const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('')
const storage = (list: string, count: number, write: (index: number) => string) =>
  `${header}storage:\n  ${list}:\n${times(count, (index) => `  - ${write(index)}\n`)}`
const oneFile = (contents: string) => storage('files', 1, () => `{path: /f, contents: ${contents}}`)

/** Inputs that grow in one direction; each would take minutes, or all memory, with quadratic work. */
export const traps: [string, () => string][] = [
  ['50,000 unknown keys', () => header + times(50_000, (n) => `k${n}: 1\n`)],
  [
    'the same in one line',
    () => `{variant: r4e, version: 1.1.0, ${times(50_000, (n) => `k${n}: 1, `)}}`,
  ],
  ['50,000 equal keys', () => header + 'k: 1\n'.repeat(50_000)],
  ['one key twice among 100,000', () => `${header}k0: 1\n${times(100_000, (n) => `k${n}: 1\n`)}`],
  ['10,000 sequences as keys', () => header + times(10_000, (n) => `? [a${n}]\n: b\n`)],
  [
    '50,000 aliases of as many anchors',
    () => times(50_000, (n) => `k${n}: &a${n} x\nj${n}: *a${n}\n`) + header,
  ],
  [
    '20,000 units',
    () =>
      `${header}systemd:\n  units:\n${times(20_000, (n) => `  - {name: u${n}.service, contents: "[A]\\nB=c"}\n`)}`,
  ],
  [
    '30,000 partitions',
    () =>
      `${header}storage:\n  disks:\n  - device: /dev/a\n    partitions:\n${times(30_000, (n) => `    - {number: ${n + 1}, label: l${n}, start_mib: ${2 * n + 1}, size_mib: 1}\n`)}`,
  ],
  [
    '50,000 root partitions',
    () =>
      `${header}storage:\n  disks:\n  - device: /dev/a\n    partitions:\n${times(50_000, () => '    - {label: root, start_mib: 1}\n')}`,
  ],
  ['20,000 files that are one', () => storage('files', 20_000, () => '{path: /f}')],
  [
    '20,000 files and as many links',
    () =>
      `${storage('files', 20_000, (n) => `{path: /f/${n}}`)}  links:\n${times(20_000, (n) => `  - {path: /l/${n}, target: x}\n`)}`,
  ],
  [
    '3,000 files below 3,000 equal links',
    () =>
      `${storage('files', 3_000, (n) => `{path: /l/${n}}`)}  links:\n${'  - {path: /l, target: x}\n'.repeat(3_000)}`,
  ],
  [
    '15,000 hard links to as many directories',
    () =>
      `${storage('directories', 15_000, (n) => `{path: /d/${n}}`)}  links:\n${times(15_000, (n) => `  - {path: /l/${n}, target: /x, hard: true}\n`)}`,
  ],
  [
    '4,000 file systems with mount units',
    () =>
      storage(
        'filesystems',
        4_000,
        (n) => `{device: /dev/d${n}, format: ext4, path: /var/${n}, with_mount_unit: true}`,
      ),
  ],
  [
    '2,000 mirrored devices',
    () =>
      `${header}boot_device: {layout: x86_64, mirror: {devices: [${times(2_000, (n) => `/dev/${n}, `)}]}}`,
  ],
  [
    '10,000 files of a MachineConfig',
    () =>
      `${openshift}storage:\n  files:\n${times(10_000, (n) => `  - {path: /f/${n}, mode: 420, contents: {inline: x}}\n`)}`,
  ],
  [
    '50,000 labels of a MachineConfig',
    () => openshift.replace('worker', `worker, ${times(50_000, (n) => `k${n}: v, `)}`),
  ],
  ['a file of 5 MB', () => oneFile(`{inline: "${'line of text\\n'.repeat(400_000)}"}`)],
  [
    'a file of 1 MB of noise',
    () => oneFile(`{inline: "${times(100_000, (n) => String(Math.sin(n)).slice(5, 15))}"}`),
  ],
  ['a path of 3 MB', () => storage('files', 1, () => `{path: "${'/..'.repeat(1_000_000)}"}`)],
  ['a data URL of 3 MB', () => oneFile(`{source: "data:${';a=b'.repeat(700_000)},x"}`)],
  ['a base64 body of 4 MB', () => oneFile(`{source: "data:;base64,${'AAA='.repeat(1_000_000)}"}`)],
  ['a URL of 3 MB', () => oneFile(`{source: "http://[${'a:%2f/'.repeat(500_000)}"}`)],
  ['an S3 name of 3 MB', () => oneFile(`{source: "arn:aws:s3:::${'a:/'.repeat(1_000_000)}"}`)],
  [
    'a hash of 3 MB',
    () => oneFile(`{source: "http://a", verification: {hash: "${'sha512-'.repeat(400_000)}"}}`),
  ],
  ['a mode of 1 MB', () => storage('files', 1, () => `{path: /f, mode: ${'1'.repeat(MEBIBYTE)}}`)],
  [
    'a mode of 1 MB of floats',
    () => storage('files', 1, () => `{path: /f, mode: 1.${'1'.repeat(MEBIBYTE)}}`),
  ],
  ['a version of 3 MB', () => `variant: fcos\nversion: ${'1.'.repeat(1_500_000)}`],
  [
    'a unit of 3 MB',
    () =>
      `${header}systemd:\n  units:\n  - name: a.service\n    contents: |\n${'      [A]\n      B=c \\\n       d\n'.repeat(100_000)}`,
  ],
  [
    'a unit of 2 MB of spaces',
    () =>
      `${header}systemd: {units: [{name: a.service, contents: "[A]\\nB=${' '.repeat(2 * MEBIBYTE)}c"}]}`,
  ],
  [
    'a nested config of 50,000 keys',
    () =>
      `${header}ignition: {config: {replace: {inline: '{"ignition":{"version":"3.7.0-experimental"}${times(50_000, (n) => `,"k${n}":1`)}}'}}}`,
  ],
  [
    'an advertisement of 1 MB of brackets',
    () =>
      storage(
        'luks',
        1,
        () =>
          `{name: a, device: /d, clevis: {tang: [{url: "http://a", thumbprint: x, advertisement: "${'['.repeat(MEBIBYTE)}"}]}}`,
      ),
  ],
  ['100,000 open brackets', () => `${header}x: ${'['.repeat(100_000)}`],
  ['10,000 nested flow sequences', () => `${header}x: ${'['.repeat(9_999)}${']'.repeat(9_999)}`],
  [
    '5,000 nested flow mappings where a struct belongs',
    () => `${header}storage: ${'{files: '.repeat(5_000)}${'}'.repeat(5_000)}`,
  ],
  [
    '3,000 nested block mappings',
    () => `${header}x:\n${times(3_000, (n) => `${' '.repeat(n + 1)}a:\n`)}`,
  ],
  ['50,000 nested block sequences', () => `${header}x:\n  ${'- '.repeat(50_000)}a`],
  [
    'a billion laughs',
    () =>
      `a0: &a0 [x, x]\n${times(40, (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`)}${header}passwd: {users: *a40}`,
  ],
  [
    'a billion laughs through merge keys',
    () =>
      `m0: &m0 {x: 1}\n${times(40, (n) => `m${n + 1}: &m${n + 1} {<<: [*m${n}, *m${n}], c${n}: 1}\n`)}${header}storage: *m40`,
  ],
  [
    '1 MB aliased 1,000 times',
    () =>
      `x: &x "${'a'.repeat(MEBIBYTE)}"\n${storage('files', 1_000, (n) => `{path: /${n}, contents: {inline: *x}}`)}`,
  ],
  [
    'a list aliased 20,000 times',
    () =>
      `x: &x [${times(50, (n) => `k${n}, `)}]\n${header}passwd:\n  users:\n${times(20_000, (n) => `  - {name: u${n}, ssh_authorized_keys: *x}\n`)}`,
  ],
  ['1 MB of NUL', () => header + '\0'.repeat(MEBIBYTE)],
  [
    '1 MB of lone surrogates',
    () => `${header}passwd: {users: [{name: "${'\ud800'.repeat(MEBIBYTE)}"}]}`,
  ],
  [
    '256 KB of broken bytes in a file',
    () => oneFile(`{inline: "${'\udcff'.repeat(MEBIBYTE / 4)}"}`),
  ],
  ['500,000 documents', () => `${header}${'---\n'.repeat(500_000)}`],
  ['100,000 tag directives', () => `${times(100_000, (n) => `%TAG !a${n}! x\n`)}---\n${header}`],
  ['JSON of 200,000 brackets', () => `{"a":${'['.repeat(200_000)}`],
  [
    'JSON of 9,000 levels',
    () => `{"ignition":{"version":"3.4.0"},"a":${'['.repeat(9_000)}${']'.repeat(9_000)}}`,
  ],
  [
    'JSON with 100,000 equal keys',
    () => `{"ignition":{"version":"3.4.0"}${',"k":1'.repeat(100_000)}}`,
  ],
  [
    'JSON with a section 50,000 times',
    () =>
      `{"ignition":{"version":"3.4.0"}${',"storage":{"files":[{"path":"/a"}]}'.repeat(50_000)}}`,
  ],
  [
    'JSON with a number of 1 MB',
    () => `{"ignition":{"version":"3.4.0"},"a":${'1'.repeat(MEBIBYTE)}}`,
  ],
]
