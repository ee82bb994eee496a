import { expect, test } from 'vitest'
import { evaluate } from '../../src/cookbook/evaluate.ts'
import { initialValues } from '../../src/cookbook/initial-values.ts'
import type { Values } from '../../src/cookbook/input.ts'
import { loadRecipe } from '../support/recipes.ts'

/** Text that would break out of the line or the file it is written to, or mean something else there. */
test.each([
  ['sysctl', 'kernelSettings', ['vm.swappiness', 'a b = 1', '# a.b = 1', 'vm.swappiness =', '= 1']],
  ['kernel-modules', 'modulesToLoad', ['a b', '#a', '-a', 'a;b', '../a']],
  ['kernel-modules', 'moduleOptions', ['a', 'a b=1\\', 'a b="c d"', '#a b=1', 'a b=1 # c']],
  ['kernel-arguments', 'argumentsToAdd', ['a b', 'a="b"', 'a=b|c', 'a=$b', 'a=\\b', "a='b'", '=a']],
  ['journald-limits', 'journalMaxUse', ['1', '0G', '1 G', '1g', '1G\nx', '50%']],
  ['journald-limits', 'journalRetention', ['30', '1 d', 'day', '1day 2hours']],
  [
    'http-proxy',
    'proxyAddress',
    [
      'proxy:3128',
      'http://user:word@proxy:3128',
      'http://a"b',
      'http://a%b',
      "http://a'",
      'http://$a',
    ],
  ],
  ['http-proxy', 'noProxy', ['a b', 'a,b', "'a'", '"', '%h', '$a', 'a;b']],
  ['time-zone', 'timeZone', ['europe/Berlin', '../../etc/shadow', 'A/../B', 'A//B', '/A']],
  ['motd', 'motdText', ['a\u001b[2Jb', 'a\u0007b']],
  ['ssh-port', 'sshPort', ['0', '65536', '22 23', '10.0.0.1:22']],
  ['ssh-hardening', 'sshUsers', ['a b', 'core@*', '!core', '*', 'Core', '-a']],
  ['users', 'adminName', ['ALL', '%sudo', '#1', 'a b', 'a:b', 'a=b', '../a', '-a', 'a'.repeat(33)]],
  ['users', 'adminGroups', ['a b', '../a', 'a:b']],
])('%s refuses what is no answer to %s: %j', async (slug, key, texts) => {
  const input = (await loadRecipe(slug)).inputs[key]
  expect(input?.parse(input.example).ok).toBe(true)
  for (const text of texts) expect(input?.parse(text).ok, text).toBe(false)
})

test.each([
  ['users', { adminName: 'core' }, 'error adminName'],
  ['ssh-hardening', { sshUsers: 'elroy' }, 'warning sshUsers'],
  ['time-zone', { timeZone: 'Europe/Bielefeld' }, 'warning timeZone'],
])('%s objects to %j', async (slug, answers, objection) => {
  const recipe = await loadRecipe(slug)
  const found = (values: Values) =>
    evaluate(recipe, { ...initialValues(recipe), ...values }).problems.map(
      ({ severity, input }) => `${severity} ${input}`,
    )
  expect(found({})).not.toContain(objection)
  expect(found(answers)).toContain(objection)
})
