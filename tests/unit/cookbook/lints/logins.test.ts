import { describe, expect, test } from 'vitest'
import { find, HASH, KEY, withFile } from '../../../support/whole.ts'

const user = (...fields: string[]) =>
  `passwd:\n  users:\n    - name: core\n${fields.map((field) => `      ${field}\n`).join('')}`
const keys = (...entries: string[]) =>
  user('ssh_authorized_keys:', ...entries.map((e) => `  - ${e}`))

/** Made with OpenSSH's ssh-keygen; the private half was thrown away. */
const RSA_1024 =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDI2FREcPIB3g5RVxeSk9tctcaN8GZzoYmqgMnQQ4ACBakL1Gy1HC0saxOkO2bPN8ZnBvOzJgmyLUTjF1ddVXrnuSqeFNLl5sd+saUVip3nVQeN0umlbWDT34tCxen+touTUZwMrfiyxozOf2V1rySL+VgIiC26ALkPRgee9yi3mw== short'

describe('host/no-login', () => {
  test.each([
    { title: 'there are no users', body: '' },
    { title: 'a user has nothing to log in with', body: user('groups: [sudo]') },
    { title: 'the list of keys is empty', body: user('ssh_authorized_keys: []') },
    {
      title: 'the shell is nologin',
      body: user('shell: /sbin/nologin', `ssh_authorized_keys: ["${KEY}"]`),
    },
    {
      title: 'the shell is false',
      body: user('shell: /usr/bin/false', `password_hash: ${HASH}`),
    },
    { title: 'the password is locked', body: user('password_hash: "!"') },
    {
      title: 'the user is removed',
      body: user('should_exist: false', `password_hash: ${HASH}`),
    },
    { title: 'the password is locked with an asterisk', body: user('password_hash: "*"') },
    { title: 'a hash is locked', body: user(`password_hash: "!${HASH}"`) },
    { title: 'the hash is empty', body: user('password_hash: ""') },
    { title: 'a password stands in clear text', body: user('password_hash: Sommer2024!') },
    { title: 'a hash ends behind its salt', body: user('password_hash: $6$kindlingkindling$') },
    { title: 'a hash lost its last character', body: user(`password_hash: ${HASH.slice(0, -1)}`) },
    { title: 'the only key is cut off', body: keys(KEY.slice(0, 60)) },
    { title: 'all lines of an entry are bad', body: keys(`"# mine\\nnonsense\\n\\n"`) },
    {
      title: 'two users have one thing wrong each',
      body: `${keys('ssh-rsa')}    - {name: a, password_hash: x}\n`,
    },
    { title: 'keys are only spoken of', body: withFile('/etc/motd', 'AuthorizedKeys come later') },
  ])('is found where $title', (one) => {
    expect(find('host/no-login', one)).toMatchObject([{ severity: 'warning' }])
  })

  test.each([
    { title: 'a key', body: keys(KEY) },
    { title: 'a password', body: user(`password_hash: ${HASH}`) },
    { title: 'a bad key and a sound one', body: keys(KEY.slice(0, 60), KEY) },
    { title: 'a sound key in the second line of an entry', body: keys(`"nonsense\\n${KEY}"`) },
    { title: 'a key behind options', body: keys(`'from="10.0.0.0/8, ::1" ${KEY}'`) },
    {
      title: 'a key of root',
      body: `passwd: {users: [{name: root, ssh_authorized_keys: ["${KEY}"]}]}\n`,
    },
    {
      title: 'a key of another user',
      body: `passwd: {users: [{name: core, password_hash: "*"}, {name: a, ssh_authorized_keys: ["${KEY}"]}]}\n`,
    },
    {
      title: 'a key whose line holds the half of another',
      body: keys(`${KEY} ${KEY.slice(0, 60)}`),
    },
    { title: 'an RSA key that is short but taken', body: keys(RSA_1024) },
    {
      title: 'a hash of a method that may come',
      body: user('password_hash: $argon2id$v=19$m=65536,t=3,p=4$c2FsdA$aGFzaA'),
    },
    {
      title: 'keys of a file next to the config',
      body: user('ssh_authorized_keys_local: [keys.pub]'),
    },
    { title: 'a usual shell', body: user('shell: /bin/bash', `ssh_authorized_keys: ["${KEY}"]`) },
    {
      title: 'a config that is merged in',
      body: 'ignition: {config: {merge: [{source: https://a/b}]}}\n',
    },
    {
      title: 'a config that takes its place',
      body: 'ignition: {config: {replace: {source: https://a/b}}}\n',
    },
    { title: 'a file of keys', body: withFile('/home/core/.ssh/authorized_keys.d/x', KEY) },
    {
      title: 'a certificate authority',
      body: withFile('/etc/ssh/sshd_config.d/ca', 'TrustedUserCAKeys /a'),
    },
    { title: 'a node of a cluster', body: 'metadata: {name: a}\n', spec: 'openshift 4.14.0' },
  ])('is not found with $title', (one) => {
    expect(find('host/no-login', one)).toEqual([])
  })

  test.each([
    {
      title: 'Flatcar',
      body: '',
      spec: 'flatcar 1.0.0',
      says: /console, which is open to everyone/,
    },
    {
      title: 'Flatcar without the automatic login',
      body: 'kernel_arguments: {should_not_exist: [flatcar.autologin]}\n',
      spec: 'flatcar 1.0.0',
      says: /nor at the console/,
    },
    { title: 'Fedora CoreOS', body: '', spec: 'fcos 1.5.0', says: /nobody can log in\.$/ },
  ])('says of the console what holds for $title', ({ says, ...one }) => {
    expect(find('host/no-login', one)[0]?.message).toMatch(says)
  })
})
