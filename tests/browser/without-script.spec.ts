import dockerHost from '../../recipes/docker-host/recipe.ts'
import { evaluate } from '../../src/cookbook/evaluate.ts'
import { initialValues } from '../../src/cookbook/initial-values.ts'
import { expect, test } from '@playwright/test'
import { recipePage } from '../support/recipe-page.ts'

test.use({ javaScriptEnabled: false })

for (const width of [390, 1280]) {
  test(`without JavaScript the three default outputs can be read at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('recipes/docker-host/')
    const expected = evaluate(dockerHost, initialValues(dockerHost))
    const texts = {
      'Butane output': expected.butane ?? '',
      'Ignition output': expected.ignition ?? '',
    }
    for (const [name, text] of Object.entries(texts)) {
      const region = page.getByRole('region', { name })
      await expect(region).toBeVisible()
      expect((await region.locator('code').textContent())?.trim()).toBe(text.trim())
    }
    const command = recipePage(page, dockerHost).output('Command')
    await expect(command).toBeVisible()
    expect(await command.locator('code').textContent()).toContain(expected.deployment?.payload)
    await expect(page.getByRole('button', { name: /^(Copy|Download|Reset)/ })).toHaveCount(0)
  })
}
