import { describe, expect, test } from 'vitest'
import { afterFix, butaneOf, find, KEY, lintAll, withFile } from '../../../../support/whole.ts'

const OTHER =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBvKKlbTg4Mh76uvqHytjFJ2iarq2CSYhvgv3MzMFAUY dev@home'
/** Made with OpenSSH's ssh-keygen; the private half was thrown away. */
const RSA_1024 =
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDI2FREcPIB3g5RVxeSk9tctcaN8GZzoYmqgMnQQ4ACBakL1Gy1HC0saxOkO2bPN8ZnBvOzJgmyLUTjF1ddVXrnuSqeFNLl5sd+saUVip3nVQeN0umlbWDT34tCxen+touTUZwMrfiyxozOf2V1rySL+VgIiC26ALkPRgee9yi3mw== short'

const keys = (...entries: string[]) =>
  `passwd:\n  users:\n    - name: core\n      ssh_authorized_keys:\n${entries.map((e) => `        - ${e}\n`).join('')}`
const keysFile = (text: string) => withFile('/home/core/.ssh/authorized_keys', text)

describe('host/ssh-key-invalid', () => {
  test.each([
    { title: 'a key that is cut off', body: keys(KEY, KEY.slice(0, 40)), line: 8 },
    { title: 'a private key', body: keys('-----BEGIN OPENSSH PRIVATE KEY-----'), line: 7 },
    { title: 'options before a bad key', body: keys(`no-pty ${KEY.slice(0, 40)}`), line: 7 },
    { title: 'the second line of an entry', body: keys(`"${KEY}\\nnonsense"`), line: 7 },
    { title: 'an empty entry', body: keys('""'), line: 7 },
    { title: 'an entry that is a comment', body: keys('"# me"'), line: 7 },
    { title: 'a dash and quotes around a key', body: keys(`'- "${KEY}"'`), line: 7 },
    { title: 'half a key behind another', body: keys(`${KEY} ${OTHER.slice(0, 60)}`), line: 7 },
    { title: 'an open quote in the options', body: keys(`'from="10.0.0.1 ${KEY}'`), line: 7 },
    { title: 'a file of keys', body: keysFile(`${KEY}\n${OTHER.slice(0, 60)}`), line: 7 },
  ])('is found for $title', ({ line, ...one }) => {
    expect(find('host/ssh-key-invalid', one)).toMatchObject([{ range: { start: { line } } }])
  })

  test.each([
    { title: 'a sound key', body: keys(KEY) },
    { title: 'options before it', body: keys(`no-pty,command="echo a b" ${KEY}`) },
    { title: 'a quote in an option', body: keys(`'command="echo \\"a b\\"",no-pty ${KEY}'`) },
    { title: 'a certificate authority', body: keys(`cert-authority ${KEY}`) },
    { title: 'a key of two lines', body: keys(`"${KEY}\\n${OTHER}\\n"`) },
    { title: 'comments and blank lines', body: keys(`"# me\\n${KEY}\\n\\n # you\\r\\n${OTHER}"`) },
    { title: 'a file of keys that come later', body: keysFile('# nobody yet') },
    { title: 'a file elsewhere', body: withFile('/etc/ssh/authorized_keys', 'nonsense') },
  ])('is not found for $title', (one) => {
    expect(find('host/ssh-key-invalid', one)).toEqual([])
  })

  test.each([
    ['is refused for certain', KEY.slice(0, 60), /^sshd cannot use this as a key\. The key is/],
    ['is to be advised against', RSA_1024, /^sshd may not take this\. .*1024 bits/],
    ['is in a certain line', `"${KEY}\\nssh-rsa"`, /^sshd cannot use this as a key\. Line 2: Only/],
  ])('says of a key what is true of one that %s', (_, entry, sentence) => {
    expect(find('host/ssh-key-invalid', { body: keys(entry) })[0]?.message).toMatch(sentence)
  })
})

describe('host/ssh-keys-in-one-line', () => {
  test.each([
    ['a space between', `${KEY} ${OTHER}`, [KEY, OTHER]],
    ['nothing between', `${KEY}${OTHER}`, [KEY, OTHER]],
    ['a comma between', `${KEY}, ${OTHER}`, [KEY, OTHER]],
    ['a colon between', `${KEY}:${OTHER}`, [KEY, OTHER]],
    ['a third one', `${KEY} ${OTHER} ${KEY}`, [KEY, OTHER, KEY]],
  ])('is found and mended with %s', (_, entry, entries) => {
    const text = butaneOf({ body: keys(OTHER, entry) })
    const [found, ...more] = lintAll(text)
    expect(more).toEqual([])
    expect(found).toMatchObject({
      code: 'host/ssh-keys-in-one-line',
      range: { start: { line: 8 } },
      fixes: [{ label: `Split it into ${entries.length} entries` }],
    })
    const mended = afterFix(text, found?.fixes[0])
    expect(mended).toBe(butaneOf({ body: keys(OTHER, ...entries) }))
    expect(lintAll(mended)).toEqual([])
  })

  test.each([
    ['quotes', keys(`"${KEY} ${OTHER}"`)],
    ['an anchor', keys(`&a ${KEY} ${OTHER}`)],
    ['flow style', `passwd: {users: [{name: core, ssh_authorized_keys: [${KEY} ${OTHER}]}]}\n`],
    ['options', keys(`no-pty ${KEY} ${OTHER}`)],
    ['several lines', keys(`|\n            ${KEY} ${OTHER}\n            ${KEY}`)],
    ['a line that goes on', keys(`${KEY}\n          ${OTHER}`)],
    ['tabs', keys(`${KEY} ${OTHER.replace(' ', '\t')}`)],
    ['a file of keys', keysFile(`${KEY} ${OTHER}`)],
  ])('is found but not mended with %s', (_, body) => {
    expect(find('host/ssh-keys-in-one-line', { body })).toMatchObject([{ fixes: [] }])
  })

  test.each([
    ['a key', KEY],
    ['a type in the comment', `${KEY} once ssh-rsa AAAA`],
    ['keys in lines of their own', `"${KEY}\\n${OTHER}"`],
    ['a command in options', `'command="echo ${KEY.slice(0, 30)}" ${OTHER}'`],
  ])('is not found for %s', (_, entry) => {
    expect(find('host/ssh-keys-in-one-line', { body: keys(entry) })).toEqual([])
  })
})
