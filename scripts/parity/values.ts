/**
 * Values for the fields: those that a sound config has, and odd ones at the edges of the rules. A
 * field is looked up by the end of its path, `users.name` before `name`, and at last by its kind.
 */
import { Word } from './tree.ts'
import type { Scalar } from './tree.ts'

export interface Values {
  readonly sound: readonly Scalar[]
  readonly odd: readonly Scalar[]
}

const words = (...texts: string[]) => texts.map((text) => new Word(text))
const of = (sound: readonly Scalar[], odd: readonly Scalar[]): Values => ({ sound, odd })

const GUID = '01234567-89AB-CDEF-EDCB-A9876543210'
const SHA512 = `sha512-${'0a'.repeat(64)}`
const SHA256 = `sha256-${'b1'.repeat(32)}`
const UNIT = '[Service]\nExecStart=/bin/true\n\n[Install]\nWantedBy=multi-user.target\n'

/** Scalars that mean different things to different fields, and to YAML 1.1 and 1.2. */
export const oddWords: readonly Scalar[] = [
  ...words('~', 'null', 'yes', 'off', 'True', 'y', '010', '0o17', '0x1F', '0b11', '1_000', '1.0'),
  ...words(
    '1.5',
    '1e3',
    '.inf',
    '.nan',
    '-0',
    '+7',
    '2001-01-01',
    '12:30:45',
    '!!str 5',
    '!!str ~',
  ),
  ...words('!!binary aGVsbG8=', '!!binary "%%"', '!!int "3"', '!!float 3', '!!bool "true"', '!x y'),
  ...words('9223372036854775807', '9223372036854775808', '-9223372036854775809', '[a, b]', '[]'),
  ...words(
    '!!map 3',
    '!!seq text',
    '{a: b}',
    '{}',
    '"\\x00"',
    '"\\ud83d"',
    '"a\\tb\\u0085"',
    "'it''s'",
    '<<',
    '=',
    '! 5',
  ),
  ...['', ' ', 'é😀', '5', 'true', '%i', 'x'.repeat(300)],
]

/** By kind of the field. */
export const kinds: Readonly<Record<string, Values>> = {
  string: of(['text#', 'a b#'], []),
  integer: of(
    [0, 1, 7, 1000],
    [-1, 2 ** 31, ...words('1.0', '010', '0x1F', '9223372036854775808')],
  ),
  octal: of(words('0644', '0755', '0600', '420', '0o755', '0'), [
    644,
    755,
    777,
    1777,
    4755,
    7777,
    -1,
    4096,
    99999,
    ...words('01755', '04755', '02770', '0o4644'),
  ]),
  boolean: of([true, false], words('yes', 'off', 'True', '"true"', '1', 'y')),
}

/** Resources of every place; the scheme decides what is checked. */
const sources = of(
  [
    'https://example.com/f#',
    'http://192.0.2.1:8080/f#?a=b&c=%20d',
    'data:,hello%20#',
    'data:text/plain;charset=utf-8;name=n#;base64,aGVsbG8=',
    'tftp://host/f#',
    's3://bucket/key#',
    'gs://bucket/key#',
  ],
  [
    ...[
      '',
      'ftp://a/b',
      'http://[::1',
      'HTTP://A/B',
      '//a/b',
      'http://a b/',
      '%',
      'oem:///x',
      'a:b',
    ],
    ...['data:', 'data:;base64,@@', 'data:,%zz', 'data:text,x', 'data:;a=b;base64,QQ==', 'data:,é'],
    ...['data:text/plain;charset=,x', 'data:,a b', 'data:;base64,QQ', 'http://a:b/', 'http://é/'],
    ...['s3://b/k?versionId=', 's3://b/k?versionId=abc', 's3://b/k?versionid=a', 's3:///k'],
    ...[
      'arn:aws:s3:::bucket/key',
      'arn:aws:s3:::',
      'arn:aws:ec2:::x',
      'arn:aws:s3:::b/k?versionId=',
    ],
    'arn:aws:s3:us-west-1:123456789012:accesspoint/ap/object/k',
    'arn:aws:s3:us-west-1:123456789012:accesspoint/ap/k',
    'http://a/b#frag',
    ...[
      'http://[]/',
      'http://[::g]/',
      'http://[192.0.2.1]/',
      'http://[fe80::1%25]/',
      'http://a[::1]/',
    ],
    ...[
      'http://[fe80::1%25e%20n]/',
      'http://[::ffff:192.0.2.1]:80/',
      'http://a:b:80/',
      's3://[::1]x/',
    ],
  ],
)
const unitFiles = of(
  [UNIT, '[Unit]\nDescription=#\n', '[Service]\nExecStart=/bin/sh -c \\\n  true\n# note\n', ''],
  [
    ...['[bad', '[Service\nA=b', 'A=b\n', '[S]\n=b\n', '[S]\nA=\\\n', 'garbage', '[S]\nA', '[]\n'],
    ...[
      '[Install]\n',
      ';c\n[S]\n A=b\n',
      `[S]\nA=${'b'.repeat(3000)}\n`,
      '[S] x\nA=b',
      '\u0085[S]\n',
    ],
  ],
)
const localFiles = of(
  ['a.txt', 'big.txt', 'bin.dat', 'empty', 'tree/one.txt'],
  ['', 'missing', '../escape', 'tree', '/a.txt', 'tree/../a.txt', 'a.txt/x', 'link', 'dangling'],
)
const texts = of(
  [
    ...['hello #\n', 'line #\nline two\n', '#', 'a b c d e f g h i j k l m n #', '{"json": #}'],
    `# ${'the same words again, '.repeat(12)}`,
    ...['%%% #  é', `#${'0123456789'.repeat(25)}`, `# ${'many letters '.repeat(20)}`],
  ],
  [
    ...['', '\u0001\u0002\u0003', '\ufeffbom', '😀'.repeat(40), ' \n \n', 'tab\there\r\n'],
    ...['x'.repeat(2500), 'abc'.repeat(30), '\u0000'.repeat(100)],
  ],
)
const devices = of(
  ['/dev/disk/by-id/disk#', '/dev/vd#'],
  [
    '',
    'sda',
    '/dev//sda',
    '/dev/disk/by-id/coreos-boot-disk',
    '/dev/mapper/luks1',
    '/',
    '/dev/../x',
  ],
)
const nested = of(
  [
    '{"ignition":{"version":"$IGNITION","timeouts":{"httpTotal":#}}}',
    '{"ignition": {"version": "3.0.0"}, "n": "#"}',
  ],
  [
    ...['', '{', 'null', '[]', '{}', '{"ignition":{"version":5}}', '{"ignition":{"version":"x"}}'],
    '{"ignition":{"version":"$IGNITION"},"a":1,"b":2}',
    '{"ignition":{"version":"$IGNITION"},"storage":{"files":[{"path":"a"}]}}',
    '{"ignition":{"version":"$IGNITION"},"storage":{"files":[{"path":"/a","mode":10000}]}}',
    '{"ignition":{"version":"$IGNITION"},"systemd":{"units":[{"name":"x"}]}}',
    '{"ignition":{"version":"$IGNITION"},\n"passwd":{"users":[{"name":"a"},{"name":"a"}]}}',
    '{"ignition":{"version":"2.2.0"}}',
  ],
)
const names = (...odd: Scalar[]) => of(['name#'], ['', 'a/b', 'é', ...odd])
const guids = of([`${GUID}1`, `${GUID.toLowerCase()}f`, ''], ['short', `${GUID}G`, `${GUID}12`])
const proxies = of(
  ['http://proxy:3128', 'https://proxy'],
  ['', 'gopher://x', 'proxy:1', 'http://%zz', 'http://[::1]:3128', 'http://[::1]]/'],
)

/** By the end of the path. */
export const fields: Readonly<Record<string, Values>> = {
  path: of(
    ['/etc/p#', '/var/lib/dir/p#', '/opt/p #'],
    [
      ...[
        '',
        '/',
        'relative',
        '/a/../b',
        '/a//b',
        '/a/',
        '//x',
        '/é',
        '/etc/link1/inside',
        '/a/./b',
      ],
      ...['/etc/systemd/system/unit1.service', '/etc/systemd/system/unit1.service.d/10-drop1.conf'],
    ],
  ),
  'links.path': of(['/etc/link#'], ['', '/', 'relative', '/etc', '/etc/link1/x', '/etc/link2']),
  'links.target': of(['/usr/share/t#', '../t#'], ['', '/etc/p1', '/', '/var/lib/dir', '.']),
  'filesystems.path': of(
    ['/var/m#', '/var/lib/m-#'],
    ['', '/', 'rel', '/etc/../x', '/home', '/variety', '/boot', '/var'],
  ),
  'trees.path': of(['/opt/t#', '/'], ['', 'rel', '/a/..', '/etc']),
  'trees.local': of(
    ['tree', 'tree/sub'],
    ['', 'missing', 'a.txt', '../x', 'odd', '/tree', 'link', '.'],
  ),
  source: sources,
  'merge.inline': nested,
  'replace.inline': nested,
  inline: texts,
  local: localFiles,
  'merge.local': of(['config.ign'], ['', 'missing', 'a.txt']),
  hash: of(
    [SHA512, SHA256, SHA256.toUpperCase().replace('SHA', 'sha')],
    [
      '',
      'sha512-ab',
      'md5-00',
      'sha256',
      'sha256-',
      `${SHA256}0`,
      SHA512.replaceAll('0', 'z'),
      'sha1-00',
    ],
  ),
  compression: of(['gzip', ''], ['bzip2', 'GZIP', 'null']),
  'http_headers.name': of(['X-Header-#'], ['', 'é', ' ']),
  'http_headers.value': of(['value #'], ['']),
  http_proxy: proxies,
  https_proxy: proxies,
  no_proxy: of(['host#.local'], ['', '*']),
  device: devices,
  devices,
  'luks.device': of(
    ['/dev/disk/by-id/luks#', '/dev/dasda', '/dev/sda'],
    ['', 'x', '/dev/dasdaa', '/dev/sd', '/dev/dasd1'],
  ),
  'raid.devices': devices,
  'partitions.number': of([0], [-1, 1, 2, 3, 4, 128]),
  'partitions.label': of(
    ['part#'],
    ['', 'boot', 'root', 'BIOS-BOOT', 'EFI-SYSTEM', 'a:b', 'x'.repeat(37), 'é'.repeat(19), 'esp-1'],
  ),
  'partitions.size_mib': of([100, 512], [0, -1, 1, 8191, 8192, ...words('9223372036854775807')]),
  'partitions.start_mib': of([0], [1, 50, 100, -5, ...words('9223372036854775807')]),
  guid: guids,
  type_guid: guids,
  uuid: of(['uuid-#'], ['']),
  format: of(['ext4', 'xfs', 'vfat', 'btrfs', 'swap'], ['', 'none', 'ntfs', 'EXT4']),
  'filesystems.label': of(
    ['fs#'],
    ['', 'x'.repeat(12), 'x'.repeat(17), 'x'.repeat(256), 'é'.repeat(6)],
  ),
  mount_options: of(['ro', 'noatime', 'option#'], ['', 'a b', '_netdev']),
  options: of(['--opt#', '-x'], ['', '--cipher', '--cipher=a', '-c']),
  'raid.level': of(
    ['raid1', 'raid0', 'raid5', 'raid6', 'raid10', 'linear', 'stripe', 'mirror'],
    ['', 'raid99', 'RAID1', '1'],
  ),
  'raid.name': names('md0'),
  'luks.name': names('root', 'luks1'),
  'luks.label': of(['luks-label#'], ['', 'x'.repeat(48), 'é'.repeat(24)]),
  spares: of([0, 1], [-1, 100]),
  url: of(
    ['https://tang#.example', 'http://tang'],
    ['', 'ftp://x', 'x', 'http://[', 'http://[::]', 'http://[::1::]', 'data:,a'],
  ),
  thumbprint: of(['print#'], ['']),
  advertisement: of(['{"keys": []}', ''], ['{', 'null', 'x', '"a"']),
  threshold: of([1, 2], [0, -1]),
  pin: of(['tpm2', 'tang', 'sss'], ['', 'other', 'TPM2']),
  config: of(['{}'], ['', '{']),
  'units.name': of(
    ['unit#.service', 'unit#.timer', 'unit#.socket', 'template#@.service'],
    [
      '',
      'noext',
      'a.conf',
      '/x.service',
      'a@b.service',
      'var-m1.mount',
      'é.service',
      '.service',
      'a.SERVICE',
      'unit1.service',
    ],
  ),
  'dropins.name': of(['10-drop#.conf'], ['', 'a', '.conf', 'a.CONF', 'a/b.conf']),
  contents: unitFiles,
  contents_local: of(['unit.service', 'empty'], ['', 'missing', 'bin.dat', 'tree', '../x']),
  'quadlets.name': of(
    [
      'q#.container',
      'q#.network',
      'q#.volume',
      'q#.kube',
      'q#.pod',
      'q#.image',
      'q#.build',
      'q#@.container',
    ],
    [
      '',
      'q.service',
      't@i.container',
      '.container',
      'a.KUBE',
      't@.container',
      'a@b@c.pod',
      'q.artifact',
      'q1.container',
    ],
  ),
  'users.name': of(['core', 'user#'], ['', 'root', 'a b']),
  ssh_authorized_keys: of(['ssh-ed25519 AAAA key#'], ['', ' ', 'x']),
  ssh_authorized_keys_local: of(['keys.pub', 'empty'], ['', 'missing', 'bin.dat', 'tree', '../x']),
  'users.password_hash': of(['$y$hash#', ''], []),
  layout: of(
    ['x86_64', 'aarch64', 'ppc64le'],
    ['', 'mips', 's390x-eckd', 's390x-zfcp', 's390x-virt', 'X86_64'],
  ),
  'mirror.devices': of(['/dev/mirror#'], ['', 'x']),
  'grub.users.name': of(['root', 'grub#'], ['']),
  'grub.users.password_hash': of(['grub.pbkdf2.sha512.10000.AA.BB#'], ['']),
  'metadata.name': of(['50-config#'], ['']),
  kernel_type: of(['', 'default', 'realtime'], ['rt', 'Default']),
  'openshift.kernel_arguments': of(['arg#', 'rd.luks.key=/etc/luks/cex.key'], ['', 'arg1']),
  extensions: of(['usbguard', 'ext#'], ['']),
  'kernel_arguments.should_exist': of(['karg#=1'], ['', 'karg1=1']),
  'kernel_arguments.should_not_exist': of(['nokarg#'], ['', 'karg1=1']),
}

/** The role label, without which nothing of OpenShift is accepted. */
export const ROLE = 'machineconfiguration.openshift.io/role'
