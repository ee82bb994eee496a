import { readdirSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { defineRecipe } from '../../../../src/cookbook/define-recipe.ts'
import type { Recipe } from '../../../../src/cookbook/define-recipe.ts'
import { evaluate } from '../../../../src/cookbook/evaluate.ts'
import { initialValues } from '../../../../src/cookbook/initial-values.ts'
import type { Input, Values } from '../../../../src/cookbook/input.ts'
import { addressList } from '../../../../src/cookbook/inputs/address-list.ts'
import { blockDevice } from '../../../../src/cookbook/inputs/block-device.ts'
import { choice } from '../../../../src/cookbook/inputs/choice.ts'
import { cidrList } from '../../../../src/cookbook/inputs/cidr-list.ts'
import { cidr } from '../../../../src/cookbook/inputs/cidr.ts'
import { duration } from '../../../../src/cookbook/inputs/duration.ts'
import { filePath } from '../../../../src/cookbook/inputs/file-path.ts'
import { givenName } from '../../../../src/cookbook/inputs/given-name.ts'
import { hostname } from '../../../../src/cookbook/inputs/hostname.ts'
import { integer } from '../../../../src/cookbook/inputs/integer.ts'
import { ipAddress } from '../../../../src/cookbook/inputs/ip-address.ts'
import { lineList } from '../../../../src/cookbook/inputs/line-list.ts'
import { mountPoint } from '../../../../src/cookbook/inputs/mount-point.ts'
import { multiline } from '../../../../src/cookbook/inputs/multiline.ts'
import { serverList } from '../../../../src/cookbook/inputs/server-list.ts'
import { pemCertificates } from '../../../../src/cookbook/inputs/pem-certificates.ts'
import { password } from '../../../../src/cookbook/inputs/password.ts'
import { portList } from '../../../../src/cookbook/inputs/port-list.ts'
import { server } from '../../../../src/cookbook/inputs/server.ts'
import { size } from '../../../../src/cookbook/inputs/size.ts'
import { sshKeys } from '../../../../src/cookbook/inputs/ssh-keys.ts'
import { text } from '../../../../src/cookbook/inputs/text.ts'
import { timeOfDay } from '../../../../src/cookbook/inputs/time-of-day.ts'
import { toggle } from '../../../../src/cookbook/inputs/toggle.ts'
import { version } from '../../../../src/cookbook/inputs/version.ts'
import { volumeName } from '../../../../src/cookbook/inputs/volume-name.ts'
import { webAddress } from '../../../../src/cookbook/inputs/web-address.ts'
import { wireguardKey } from '../../../../src/cookbook/inputs/wireguard-key.ts'
import { wireguardPeers } from '../../../../src/cookbook/inputs/wireguard-peers.ts'
import { exportHost } from '../../../../src/cookbook/share/export-host.ts'
import { decodeLink, encodeLink } from '../../../../src/cookbook/share/link.ts'
import { originComment } from '../../../../src/cookbook/share/origin-comment.ts'
import { writeProjectFile } from '../../../../src/cookbook/share/project-file.ts'
import { EXAMPLE_CERTIFICATE } from '../../../../src/cookbook/example-certificate.ts'
import { SERVER_CERTIFICATE } from '../../../support/certificates.ts'
import { cookbookOf, projectOf } from '../../../support/cookbook.ts'
import { mainCommand } from '../../../support/main-command.ts'
import { nastyText } from '../../../support/nasty.ts'
import { seededRandom } from '../../../support/random.ts'

const asked = { label: 'Secret', help: 'It lets the host join.', secret: true }
const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3Nk0vR8mYwq1c6bTqzEo0tVY2lHcS4uXfPjA9dGkLm'
const WG_KEY = 'eJpV3QUabWI5j8zQolxSiW9NwTzR+sVMIn9JrmTHZXg='

/** Each kind of input as a secret, by the name of its file, and an answer it takes. */
const kinds: Record<string, [input: Input<unknown>, typed: string]> = {
  'address-list': [addressList({ ...asked, example: '192.168.1.1' }), '10.77.88.99'],
  'block-device': [blockDevice({ ...asked, example: '/dev/sdb' }), '/dev/sdsecret'],
  choice: [
    choice({
      ...asked,
      default: 'a',
      choices: ['a', 'platinum'].map((value) => ({ value, label: value })),
    }),
    'platinum',
  ],
  cidr: [cidr({ ...asked, example: '192.168.1.1/24' }), '10.77.88.99/22'],
  duration: [duration({ ...asked, example: '1h' }), '2718h18m'],
  'cidr-list': [cidrList({ ...asked, example: '10.0.0.0/8' }), '10.77.88.0/22'],
  hostname: [hostname({ ...asked, example: 'node' }), 'correct-horse'],
  integer: [integer({ ...asked, example: '1', min: 0, max: 999_999_999 }), '271828182'],
  'ip-address': [ipAddress({ ...asked, example: '192.168.1.1' }), '10.77.88.99'],
  'line-list': [
    lineList({
      ...asked,
      example: 'a',
      line: { test: /^[a-z -]+$/, problem: 'No.', fix: 'Mend.' },
    }),
    'correct-horse battery',
  ],
  'mount-point': [mountPoint({ ...asked, example: '/srv/data' }), '/srv/correct-horse'],
  multiline: [multiline({ ...asked, example: 'a' }), 'correct horse\nbattery "staple"'],
  'server-list': [serverList({ ...asked, example: 'a' }), 'correct-horse.example'],
  'pem-certificates': [
    pemCertificates({ ...asked, example: EXAMPLE_CERTIFICATE }),
    SERVER_CERTIFICATE,
  ],
  password: [password({ ...asked, example: 'a' }), 'correct horse: battery "staple"'],
  'port-list': [portList({ ...asked, example: '22' }), '27182'],
  server: [server({ ...asked, example: 'a' }), 'correct-horse'],
  size: [size({ ...asked, example: '1G' }), '271828M'],
  'ssh-keys': [sshKeys({ ...asked, example: `${key} a` }), `${key} correct-horse`],
  'file-path': [filePath({ ...asked, example: 'a.ova' }), 'correct-horse.ova'],
  'given-name': [givenName({ ...asked, example: 'a' }), 'correct horse (battery)'],
  text: [text({ ...asked, example: 'a' }), 'correct horse: battery "staple"'],
  'time-of-day': [timeOfDay({ ...asked, example: '04:00' }), '17:43'],
  toggle: [toggle({ ...asked, default: false }), 'true'],
  version: [version({ ...asked, example: '1.0' }), '27.18.28'],
  'volume-name': [volumeName({ ...asked, example: 'data' }), 'correct-hors'],
  'wireguard-key': [
    wireguardKey({ ...asked, example: WG_KEY }),
    'kzYgnaDPQtt91J5jpn+tgcsReNvDGw4ihE71y9lu/Rs=',
  ],
  'wireguard-peers': [
    wireguardPeers({ ...asked, example: `${WG_KEY} 10.9.0.2/32` }),
    'kzYgnaDPQtt91J5jpn+tgcsReNvDGw4ihE71y9lu/Rs= 10.77.88.0/24',
  ],
  'web-address': [webAddress({ ...asked, example: 'http://a/' }), 'http://correct.horse/'],
}

test('every kind of input is tried', () => {
  const files = readdirSync(new URL('../../../../src/cookbook/inputs/', import.meta.url))
  // a document is never public, whatever it holds
  const names = files.map((file) => file.replace('.ts', '')).filter((name) => name !== 'document')
  expect(names.sort()).toEqual(Object.keys(kinds).sort())
})

/** An address has a big integer in it, which JSON does not know. */
const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

/** A recipe that puts its secret into a file, as text. */
const recipeFor = (secret: Input<unknown>): Recipe => {
  const recipe = defineRecipe({
    spec: 'flatcar 1.0.0',
    inputs: { hostname: hostname({ ...asked, secret: false, example: 'node-1' }), secret },
    butane: (values) => ({
      storage: {
        files: [{ path: '/etc/x', contents: { inline: JSON.stringify(values, plain) } }],
      },
    }),
  })
  const { deploy } = recipe
  return { ...recipe, deploy: { ...deploy, inputs: { ...deploy.inputs, password: secret } } }
}

/** All that is made for others to see of a form with a secret in it, in the forms it can be read in. */
function shown(secret: Input<unknown>, typed: string): Record<string, string> {
  const recipe = recipeFor(secret)
  const answers: Values = { hostname: 'node-7', secret: typed, 'deploy.password': typed }
  const evaluation = evaluate(recipe, { ...initialValues(recipe), ...answers })
  const { butane = '', ignition = '' } = evaluation
  const { commandText = '' } = mainCommand(evaluation) ?? {}
  const cookbook = {
    ...cookbookOf({ host: recipe }),
    render: ({ values }: { values: Values }) => {
      const done = evaluate(recipe, { ...initialValues(recipe), ...values })
      return { butane: done.butane ?? '', ignition: done.ignition ?? '' }
    },
  }
  const project = { ...projectOf(cookbook, ['host'], answers), base: `# ${typed}` }
  const link = encodeLink(project, cookbook)
  if (!link.ok) throw new Error(link.problem)
  const parts = [{ name: 'deploy.sh', content: commandText, purpose: 'the command' }]
  const files = exportHost({ stem: 'host', title: 'Host', butane, ignition, parts, notes: [] })
  return {
    link: link.value,
    'expanded link': inflateRawSync(Buffer.from(link.value.slice(5), 'base64url')).toString(),
    'project file': writeProjectFile(project, cookbook, { includePastedText: false }),
    comment: originComment(`https://kindling.example/${link.value}`, '0.1.0').join('\n'),
    README: files.at(-1)?.content ?? '',
  }
}

/** The forms in which a text could give a secret away, where they are long enough to be no chance. */
const traces = (secret: string): string[] =>
  [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    ...[0, 1, 2].flatMap((shift) => {
      const inside = Buffer.from('x'.repeat(shift) + secret)
        .toString('base64')
        .slice(4, -4)
      return [inside, inside.replaceAll('+', '-').replaceAll('/', '_')]
    }),
  ].filter((trace) => trace.length >= 4)

describe.each(Object.entries(kinds))('A secret of the kind %s', (_kind, [input, typed]) => {
  test('is one, with an answer that the input takes', () => {
    expect(input.secret).toBe(true)
    expect(input.parse(typed).ok).toBe(true)
    const raw = evaluate(recipeFor(input), { ...initialValues(recipeFor(input)), secret: typed })
    const untouched = evaluate(recipeFor(input), initialValues(recipeFor(input)))
    expect(raw.ignition === untouched.ignition).toBe(false)
  })

  test('leaves no trace', () => {
    for (const [name, content] of Object.entries(shown(input, typed))) {
      for (const trace of traces(typed)) expect(content, name).not.toContain(trace)
    }
  })

  const SEED = 20261207
  test(`changes nothing, whatever is typed (30 texts of seed ${SEED})`, () => {
    const untouched = shown(input, input.default)
    const random = seededRandom(SEED)
    for (const text of [typed, '', ...Array.from({ length: 30 }, () => nastyText(random, true))]) {
      expect(shown(input, text), JSON.stringify(text)).toEqual(untouched)
    }
  })
})

test('a secret that somebody wrote into a link is not taken', async () => {
  const [open] = kinds['hostname'] ?? []
  if (open === undefined) throw new Error('no host name')
  const spied = cookbookOf({ host: recipeFor({ ...open, secret: false }) })
  const link = encodeLink(projectOf(spied, ['host'], { secret: 'hunter2' }), spied)
  const read = await decodeLink(link.ok ? link.value : '', cookbookOf({ host: recipeFor(open) }))
  expect(read.ok && read.value.project.values).toEqual({})
  expect(read.ok && read.value.ignored).toEqual(['secret'])
})
