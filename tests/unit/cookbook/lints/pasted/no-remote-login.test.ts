import { expect, test } from 'vitest'
import { fileEntry, find, HASH, KEY } from '../../../../support/whole.ts'

const password = `passwd: {users: [{name: core, password_hash: "${HASH}"}]}\n`
const files = (...entries: [name: string, text: string][]) =>
  `storage:\n  files:\n${entries.map(([name, text]) => fileEntry(`/etc/ssh/sshd_config.d/${name}`, text)).join('')}`
const NO = 'PasswordAuthentication no\nKbdInteractiveAuthentication no'

test.each([
  { title: 'both ways are off', body: password + files(['10-a.conf', NO]) },
  {
    title: 'they are off in two files',
    body:
      password +
      files(
        ['10-a.conf', 'PasswordAuthentication no'],
        ['10-b.conf', 'ChallengeResponseAuthentication no'],
      ),
  },
  {
    title: 'a later file says yes',
    body: password + files(['20-b.conf', 'PasswordAuthentication yes'], ['10-a.conf', NO]),
  },
  {
    title: 'it is written in another way',
    body:
      password +
      files(['a.conf', 'passwordauthentication=no\n\tkbdinteractiveauthentication "no"']),
  },
  {
    title: 'Fedora CoreOS has one of them off',
    body: password + files(['10-a.conf', 'PasswordAuthentication no']),
    spec: 'fcos 1.5.0',
  },
])('is found where $title', (one) => {
  const found = find('host/no-remote-login', one)
  expect(found).toMatchObject([{ severity: 'info' }])
  expect(found[0]?.message).toMatch(
    /\/etc\/ssh\/sshd_config\.d\/(?:10-)?a\.conf has sshd take none/,
  )
  expect(find('host/no-login', one)).toEqual([])
})

test.each([
  {
    title: 'there is a key',
    body: `passwd: {users: [{name: core, password_hash: "${HASH}", ssh_authorized_keys: ["${KEY}"]}]}\n${files(['10-a.conf', NO])}`,
  },
  { title: 'PAM asks', body: password + files(['10-a.conf', 'PasswordAuthentication no']) },
  {
    title: 'an earlier file says yes',
    body: password + files(['10-a.conf', NO], ['05-b.conf', 'PasswordAuthentication yes']),
  },
  {
    title: 'it holds for some only',
    body: password + files(['10-a.conf', `Match User git\n${NO}`]),
  },
  {
    title: 'it is a comment',
    body:
      password +
      files(['10-a.conf', '#PasswordAuthentication no\n#KbdInteractiveAuthentication no']),
  },
  { title: 'sshd does not read the file', body: password + files(['10-a.txt', NO]) },
  { title: 'there is no password either', body: files(['10-a.conf', NO]) },
])('is not found where $title', (one) => {
  expect(find('host/no-remote-login', one)).toEqual([])
})
