import { expect, test } from 'vitest'
import { compose } from '../../../../../src/cookbook/compose/compose.ts'
import { evaluate } from '../../../../../src/cookbook/evaluate.ts'
import type { Values } from '../../../../../src/cookbook/input.ts'
import { initialValues } from '../../../../../src/cookbook/initial-values.ts'
import type { Recipe } from '../../../../../src/cookbook/define-recipe.ts'
import { loadRecipe } from '../../../../support/recipes.ts'

const codesOf = (recipe: Recipe, values: Values) =>
  evaluate(recipe, { ...initialValues(recipe), ...values }).report.map(({ code }) => code)

test.each([
  ['kubeadm-control-plane', {}, 'lts-2024', 'host/kubernetes-containerd'],
  ['kubeadm-worker', {}, 'lts-2024', 'host/kubernetes-containerd'],
  ['sysext-bakery', { sysextName: 'kubernetes' }, 'lts-2024', 'host/kubernetes-containerd'],
  [
    'docker-registry-mirror',
    { registryMirrors: 'https://harbor.example.net/hub' },
    'lts-2023',
    'host/docker-mirror-path',
  ],
])('%s with %j is warned of what %s has', async (slug, values, channel, code) => {
  const recipe = await loadRecipe(slug)
  const old = { ...values, 'deploy.channel': channel }
  expect(codesOf(recipe, old)).toContain(code)
  expect(codesOf(recipe, values)).not.toContain(code)
  const motd = { slug: 'motd', title: 'Motd', recipe: await loadRecipe('motd') }
  expect(codesOf(compose([motd, { slug, title: slug, recipe }]), old)).toContain(code)
  expect(codesOf(motd.recipe, old)).not.toContain(code)
})
