import { describe, expect, test } from 'vitest'
import { transpile } from '../../../../../src/engine/index.ts'
import { afterFix, butaneOf, find, KEY, lintAll } from '../../../../support/whole.ts'

const LOGIN = `passwd:\n  users:\n    - name: core\n      ssh_authorized_keys:\n        - ${KEY}\n`
const file = (path: string, ...fields: string[]) =>
  `    - path: ${path}\n${fields.map((field) => `      ${field}\n`).join('')}`
const files = (...entries: string[]) => `storage:\n  files:\n${entries.join('')}`
const owned = (user: string, group = user) => [`user: {name: ${user}}`, `group: {name: ${group}}`]

/** Applies the fixes of all findings, one after another as a reader does. */
function mend(text: string): string {
  let mended = text
  for (;;) {
    const found = lintAll(mended).find(({ code }) => code === 'host/home-owner')
    if (found === undefined) return mended
    mended = afterFix(mended, found.fixes[0])
  }
}

describe('host/home-owner', () => {
  test.each([
    { title: 'a file', body: files(file('/home/core/notes')) },
    { title: 'a folder', body: 'storage: {directories: [{path: /home/core/data}]}\n' },
    { title: 'a link', body: 'storage: {links: [{path: /home/core/a, target: /etc}]}\n' },
    { title: 'a file of sshd', body: LOGIN + files(file('/home/core/.ssh/authorized_keys')) },
    {
      title: 'a user of the config',
      body: `passwd: {users: [{name: ada}]}\n${files(file('/home/ada/a'))}`,
    },
    {
      title: 'another home folder',
      body: `passwd: {users: [{name: ada, home_dir: /home/x/}]}\n${files(file('/home/x/a'))}`,
    },
    { title: 'an owner without a name', body: files(file('/home/core/a', 'user: {}')) },
    {
      title: 'the other path of Fedora CoreOS',
      body: files(file('/var/home/core/a')),
      spec: 'fcos 1.5.0',
    },
  ])('is found for $title', (one) => {
    expect(find('host/home-owner', one)).toMatchObject([{ severity: 'warning' }])
  })

  test.each([
    { title: 'a user', body: files(file('/home/core/a', 'user: {name: core}')) },
    { title: 'root, if it is named', body: files(file('/home/core/a', 'user: {id: 0}')) },
    { title: 'a group', body: files(file('/home/core/a', 'group: {name: core}')) },
    { title: 'the home folder itself', body: 'storage: {directories: [{path: /home/core}]}\n' },
    { title: 'a user that is not known', body: files(file('/home/ada/a')) },
    { title: 'a name that begins like one', body: files(file('/home/core2/a')) },
    {
      title: 'core with a home elsewhere',
      body: `passwd: {users: [{name: core, home_dir: /srv/core}]}\n${files(file('/home/core/a'))}`,
    },
    {
      title: 'a user that is removed',
      body: `passwd: {users: [{name: ada, should_exist: false}]}\n${files(file('/home/ada/a'))}`,
    },
    { title: 'a path with turns', body: files(file('/home/core/../x/a')) },
    { title: 'a path that is too long', body: files(file(`/home/core/${'a'.repeat(4096)}`)) },
    { title: 'a path of many folders', body: files(file(`/home/core${'/a'.repeat(100)}`)) },
    { title: 'a place elsewhere', body: files(file('/etc/home/core/a')) },
    {
      title: 'a node of a cluster',
      body: `metadata: {name: a, labels: {machineconfiguration.openshift.io/role: worker}}\n${files(file('/home/core/a'))}`,
      spec: 'openshift 4.14.0',
    },
  ])('is not found for $title', (one) => {
    expect(find('host/home-owner', one)).toEqual([])
  })

  test('says which folders Ignition makes', () => {
    const body = LOGIN + files(file('/home/core/.config/app/a'), file('/home/core/.ssh/b'))
    const [one, other] = find('host/home-owner', { body })
    expect(one?.message).toMatch(/: \/home\/core\/\.config, \/home\/core\/\.config\/app\.$/)
    // this one it makes as the user, for the keys
    expect(other?.message).toMatch(/^This belongs to root, not to core\.$/)
  })

  const app = '/home/core/.config/app/a'
  const folders = (...paths: string[]) => paths.map((path) => file(path, ...owned('core'))).join('')
  test.each([
    {
      title: 'a file at the top of the home folder',
      body: LOGIN + files(file('/home/core/notes # mine', 'mode: 0600')),
      mended: LOGIN + files(file('/home/core/notes # mine', ...owned('core'), 'mode: 0600')),
    },
    {
      title: 'the folders that lead to it',
      body: LOGIN + files(file(app, 'mode: 0600')),
      mended: `${LOGIN}storage:\n  directories:\n${folders('/home/core/.config', '/home/core/.config/app')}  files:\n${file(app, ...owned('core'), 'mode: 0600')}`,
    },
    {
      title: 'a list of folders that is there',
      body: `${LOGIN}storage:\n  directories:\n${folders('/home/core/.config')}  files:\n${file(app)}`,
      mended: `${LOGIN}storage:\n  directories:\n${folders('/home/core/.config/app', '/home/core/.config')}  files:\n${file(app, ...owned('core'))}`,
    },
    {
      title: 'a folder that is there without an owner',
      body: `${LOGIN}storage:\n  directories:\n${file('/home/core/.config')}`,
      mended: `${LOGIN}storage:\n  directories:\n${folders('/home/core/.config')}`,
    },
    {
      title: 'a user with a group of another name',
      body: `${LOGIN}    - name: ada\n      primary_group: staff\n${files(file('/home/ada/a'))}`,
      mended: `${LOGIN}    - name: ada\n      primary_group: staff\n${files(file('/home/ada/a', ...owned('ada', 'staff')))}`,
    },
    {
      title: 'the folder of keys of a user who has none otherwise',
      body: `${LOGIN}    - name: ada\n${files(file('/home/ada/.ssh/config'))}`,
      mended: `${LOGIN}    - name: ada\nstorage:\n  directories:\n${file('/home/ada/.ssh', 'mode: 0700', ...owned('ada'))}  files:\n${file('/home/ada/.ssh/config', ...owned('ada'))}`,
    },
    {
      title: 'two files in one folder',
      body: LOGIN + files(file('/home/core/x/a'), file('/home/core/x/b')),
      mended: `${LOGIN}storage:\n  directories:\n${folders('/home/core/x')}  files:\n${file('/home/core/x/a', ...owned('core'))}${file('/home/core/x/b', ...owned('core'))}`,
    },
  ])('$title can be given to the user at a click', ({ body, mended }) => {
    const text = mend(butaneOf({ body }))
    expect(text).toBe(butaneOf({ body: mended }))
    expect(lintAll(text)).toEqual([])
    const { report, output } = transpile(text, {})
    expect(report).toEqual([])
    expect(output).toContain('"user":{"name":')
  })

  test.each([
    ['flow style', 'storage: {files: [{path: /home/core/a}]}\n'],
    ['a flow list of folders', `storage:\n  directories: []\n  files:\n${file('/home/core/x/a')}`],
    ['an owner without a name', files(file('/home/core/a', 'user: {}'))],
    ['a text that an alias repeats', `storage:\n  files:\n    - &a\n      path: /home/core/a\n`],
    [
      'a user without a group of that name',
      `passwd: {users: [{name: ada, no_user_group: true}]}\n${files(file('/home/ada/a'))}`,
    ],
    [
      'a name that YAML reads in another way',
      `passwd: {users: [{name: "yes"}]}\n${files(file('/home/yes/a'))}`,
    ],
    ['a folder with a space in its name', files(file('"/home/core/my files/a"'))],
  ])('there is no fix with %s', (_, body) => {
    expect(find('host/home-owner', { body })).toMatchObject([{ fixes: [] }])
  })
})
