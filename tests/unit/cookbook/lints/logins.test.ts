import { describe, expect, test } from 'vitest'
import { find, KEY, withFile } from '../../../support/whole.ts'

const user = (...fields: string[]) =>
  `passwd:\n  users:\n    - name: core\n${fields.map((field) => `      ${field}\n`).join('')}`
const keys = (...entries: string[]) =>
  user('ssh_authorized_keys:', ...entries.map((e) => `  - ${e}`))

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
      body: user('shell: /usr/bin/false', 'password_hash: $y$j9T$a$b'),
    },
    { title: 'the password is locked', body: user('password_hash: "!"') },
    {
      title: 'the user is removed',
      body: user('should_exist: false', 'password_hash: $y$j9T$a$b'),
    },
    { title: 'keys are only spoken of', body: withFile('/etc/motd', 'AuthorizedKeys come later') },
  ])('is found where $title', (one) => {
    expect(find('host/no-login', one)).toMatchObject([{ severity: 'warning' }])
  })

  test.each([
    { title: 'a key', body: keys(KEY) },
    { title: 'a password', body: user('password_hash: $y$j9T$a$b') },
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

describe('host/ssh-key-invalid', () => {
  test.each([
    { title: 'a key that is cut off', body: keys(KEY, KEY.slice(0, 40)), line: 8 },
    { title: 'a private key', body: keys('-----BEGIN OPENSSH PRIVATE KEY-----'), line: 7 },
    { title: 'options before a bad key', body: keys(`no-pty ${KEY.slice(0, 40)}`), line: 7 },
    { title: 'the second line of an entry', body: keys(`"${KEY}\\nnonsense"`), line: 7 },
    { title: 'an empty entry', body: keys('""'), line: 7 },
  ])('is found for $title', ({ line, ...one }) => {
    expect(find('host/ssh-key-invalid', one)).toMatchObject([{ range: { start: { line } } }])
  })

  test.each([
    { title: 'a sound key', body: keys(KEY) },
    { title: 'options before it', body: keys(`no-pty,command="echo a b" ${KEY}`) },
    { title: 'a certificate authority', body: keys(`cert-authority ${KEY}`) },
    { title: 'a key of two lines', body: keys(`"${KEY}\\n${KEY}\\n"`) },
  ])('is not found for $title', (one) => {
    expect(find('host/ssh-key-invalid', one)).toEqual([])
  })
})
