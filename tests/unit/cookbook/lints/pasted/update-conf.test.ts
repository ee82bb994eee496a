import { expect, test } from 'vitest'
import { find, withFile } from '../../../../support/whole.ts'

const conf = (...lines: string[]) => withFile('/etc/flatcar/update.conf', lines.join('\n'))
const START = 'LOCKSMITHD_REBOOT_WINDOW_START'
const LENGTH = 'LOCKSMITHD_REBOOT_WINDOW_LENGTH'
const problems = (body: string) => find('host/update-conf', { body })

test.each([
  ['“best-effort” is no strategy', 8, conf('REBOOT_STRATEGY=best-effort')],
  ['“Mon-Fri 02:00” is no start', 8, conf(`${START}="Mon-Fri 02:00"`, `${LENGTH}=1h`)],
  ['“Monday 02:00” is no start', 8, conf(`${START}='Monday 02:00'`, `${LENGTH}=1h`)],
  ['“24:00” is no start', 8, conf(`${START}=24:00`, `${LENGTH}=1h`)],
  ['as in 120m', 9, conf(`${START}=02:00`, `${LENGTH}=120`)],
  ['“2 hours” is not a length', 9, conf(`${START}=02:00`, `${LENGTH}=2 hours`)],
  ['no length', 8, conf(`${START}=02:00`)],
  ['no start', 8, conf(`${LENGTH}=1h`)],
  ['as long as the day', 9, conf(`${START}=02:00`, `${LENGTH}=24h`)],
  ['as long as the week', 9, conf(`${START}="Thu 02:00"`, `${LENGTH}=168h`)],
])('%s: found in line %i', (words, line, body) => {
  expect(problems(body)).toMatchObject([
    {
      severity: 'warning',
      message: expect.stringContaining(words) as unknown,
      range: { start: { line, column: 11 } },
    },
  ])
})

test('each wrong setting is found on its own', () => {
  const body = conf('REBOOT_STRATEGY=best-effort', `${START}="Mon-Fri 02:00"`, `${LENGTH}=120`)
  expect(problems(body)).toHaveLength(3)
})

test.each([
  ['a window of every day', conf('REBOOT_STRATEGY=reboot', `${START}=4:00`, `${LENGTH}=1h30m`)],
  ['a window of one day', conf(`${START}="thu 04:00"`, `${LENGTH}=24h`)],
  ['the short names', conf('REBOOT_WINDOW_START=04:00', 'REBOOT_WINDOW_LENGTH=90m')],
  [
    'the short name of an empty one',
    conf(`${START}=`, 'REBOOT_WINDOW_START=04:00', `${LENGTH}=1h`),
  ],
  ['no reboot at all', conf('REBOOT_STRATEGY=off', `${START}=never`)],
  ['comments', conf('# REBOOT_STRATEGY=best-effort', `;${LENGTH}=120`)],
  ['the last word', conf('REBOOT_STRATEGY=best-effort', 'REBOOT_STRATEGY="off"')],
  ['another file', withFile('/etc/own.conf', 'REBOOT_STRATEGY=best-effort')],
  [
    'a half that lies elsewhere',
    `${conf(`${LENGTH}=1h`)}      append: [{source: "https://example.com/a"}]\n`,
  ],
  ['halves in two parts', `${conf(`${LENGTH}=1h`)}      append: [{inline: ${START}=04:00}]\n`],
])('%s is fine', (_, body) => {
  expect(problems(body)).toEqual([])
})

test('Fedora CoreOS has no such file', () => {
  const body = conf('REBOOT_STRATEGY=best-effort')
  expect(find('host/update-conf', { body, spec: 'fcos 1.5.0' })).toEqual([])
})
