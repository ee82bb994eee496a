import { describe, expect, test } from 'vitest'
import { validateIgnition } from '../../../../../src/engine/index.ts'
import { testRules, type RuleCase } from '../../../../support/ignition-findings.ts'

const units = (...list: object[]) => ({ systemd: { units: list } })
const at = 'systemd.units.0'
const extensions =
  'service socket device mount automount swap target path timer snapshot slice scope'
const installed = '[Install]\nWantedBy=multi-user.target\n'

describe('a unit', () => {
  testRules([
    ...extensions
      .split(' ')
      .map((extension): RuleCase => [
        `the extension .${extension} fine`,
        units({ name: `.${extension}` }),
        {},
      ]),
    ...['', 'service', 'a.Service', 'a.service/b', 'a.service.'].map((name): RuleCase => [
      `no known extension in ${JSON.stringify(name)}`,
      units({ name }),
      { '3.0': [`unit-extension at ${at}.name`] },
    ]),
    [
      'contents that are no unit file',
      units({ name: 'a.service', contents: '[bad', enabled: true }),
      { '3.0': [`unit-contents-invalid at ${at}.contents`] },
    ],
    [
      'an enabled unit that is installed fine',
      units({ name: 'a.service', contents: installed, enabled: true }),
      {},
    ],
    [
      'an enabled unit that nothing installs',
      units({ name: 'a.service', contents: '[Service]\nA=b\n[Install]\n', enabled: true }),
      { '3.0': [`unit-without-install at ${at}.contents`] },
    ],
    [
      'no contents to be installed elsewhere',
      units({ name: 'a.service', contents: '', enabled: true }),
      {},
    ],
    [
      'nothing about a unit that is not enabled',
      units({ name: 'a.service', contents: '[X]\na=b\n' }),
      {},
    ],
  ])
})

describe('a drop-in', () => {
  testRules([
    [
      'bad contents before a bad name',
      units({
        name: 'a.service',
        dropins: [{ name: 'a.txt', contents: '[A]\nb' }, { name: '.conf' }],
      }),
      {
        '3.0': [
          `unit-contents-invalid at ${at}.dropins.0.contents`,
          `dropin-extension at ${at}.dropins.0.name`,
        ],
      },
    ],
  ])
})

describe('an instance of a template', () => {
  const template = (contents: string) => ({ name: 't@.service', contents })
  const instance = { name: 't@x.service', enabled: true }
  testRules([
    [
      'a template that nothing installs',
      units(instance, template('[Service]\nA=b\n')),
      { '3.0': [`template-without-install at ${at}.contents`] },
    ],
    ['an installed template fine', units(instance, template(installed)), {}],
    ['a template without contents fine', units(instance, template('')), {}],
    [
      'an instance that is not enabled fine',
      units({ name: 't@x.service' }, template('[X]\na=b')),
      {},
    ],
    [
      'an instance of another type fine',
      units({ name: 't@x.timer', enabled: true }, template('[X]\na=b')),
      {},
    ],
    [
      'a broken template once, at the template',
      units(instance, template('[bad')),
      { '3.0': ['unit-contents-invalid at systemd.units.1.contents'] },
    ],
    [
      'the instance name to begin at the first @',
      units({ name: 't@x@y.service', enabled: true }, template('[X]\na=b')),
      { '3.0': [`template-without-install at ${at}.contents`] },
    ],
  ])
})

test('names are quoted in the sentences as Go quotes them', () => {
  const config = {
    ignition: { version: '3.3.0' },
    ...units(
      { name: 'a@"\u00a0.service', enabled: true, contents: '[A]\nb=c' },
      { name: 'a@.service', contents: '[A]\nb=c' },
    ),
  }
  const { report } = validateIgnition(JSON.stringify(config))
  expect(report.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    `warning: template unit "a@.service" for "a@\\"\\u00a0.service" doesn't have Install section`,
    `warning: unit "a@\\"\\u00a0.service" is enabled, but has no install section so enable does nothing`,
  ])
})
