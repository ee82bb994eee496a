import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import type { Recipe } from '../../src/cookbook/define-recipe.ts'
import { initialValues, isShown, listInputs } from '../../src/cookbook/initial-values.ts'
import type { Input } from '../../src/cookbook/input.ts'
import { fieldId } from '../../src/widgets/field-id.ts'
import { isIngredient } from '../../src/widgets/compose/catalogue.ts'
import { openCompose } from '../support/compose-page.ts'
import { realRecipes } from '../support/cookbook.ts'
import { inputMarks, MARK, traces } from '../support/marks.ts'
import { expect, test } from '../support/watched-page.ts'

/** How many tests share the recipes, so that the workers do. */
const SHARES = 4
const slugs = Object.keys(realRecipes)

/** A field, what is typed into it, and the answer of another field that it takes to be asked for. */
interface Typing {
  readonly id: string
  readonly text: string
  readonly needs: { readonly id: string; readonly value: string } | undefined
}

/** What is typed into a recipe's page: a password into each input, or into the secret ones alone. */
function typingOf(slug: string, { secret }: { secret: boolean }): Typing[] {
  const recipe = realRecipes[slug]
  if (recipe === undefined) throw new Error(`there is no recipe ${slug}`)
  return listInputs(recipe).flatMap(([key, input]) => {
    const [text] = inputMarks(input)
    if (text === undefined || (secret && !input.secret)) return []
    const needs = answerFor(recipe, input)
    return needs === 'never' ? [] : [{ id: fieldId(key), text, needs }]
  })
}

/** The answer to a choice or a switch by which an input is asked for; undefined where it is anyway. */
function answerFor(recipe: Recipe, input: Input<unknown>): Typing['needs'] | 'never' {
  const untouched = initialValues(recipe)
  if (isShown(input, untouched)) return undefined
  const answers = listInputs(recipe).flatMap(([key, { control, choices = [] }]) => {
    const values = control === 'switch' ? ['true', 'false'] : choices.map(({ value }) => value)
    return values.map((value) => ({ key, value }))
  })
  const found = answers.find(({ key, value }) => isShown(input, { ...untouched, [key]: value }))
  // the release of an image is asked of one distribution only, whatever is answered
  return found ? { id: fieldId(found.key), value: found.value } : 'never'
}

/** Types into the fields as quickly as a page can take it; those that are not asked for come last. */
const typeAll = (page: Page, typing: readonly Typing[]): Promise<string[]> =>
  page.evaluate(
    async (fields) => {
      const fire = (field: HTMLElement, type: string) =>
        field.dispatchEvent(new Event(type, { bubbles: true }))
      const type = ({ id, text }: { id: string; text: string }): boolean => {
        const field = document.getElementById(id)
        if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
          return false
        field.value = text
        fire(field, 'input')
        fire(field, 'blur')
        return true
      }
      const answer = (id: string, value: string): string => {
        const field = document.getElementById(id)
        let before = ''
        if (field instanceof HTMLSelectElement) {
          before = field.value
          field.value = value
        } else if (field instanceof HTMLInputElement) {
          before = String(field.checked)
          field.checked = value === 'true'
        }
        if (field) fire(field, 'change')
        return before
      }
      /** The form is drawn anew in between, on a busy machine some time later. */
      const appears = async (id: string): Promise<void> => {
        for (let tries = 0; tries < 1500 && !document.getElementById(id); tries += 1) {
          await new Promise((resolve) => setTimeout(resolve, 10))
        }
      }
      const missed: string[] = []
      for (const one of fields) {
        if (one.needs === undefined) {
          if (!type(one)) missed.push(one.id)
          continue
        }
        await appears(one.needs.id)
        const before = answer(one.needs.id, one.needs.value)
        await appears(one.id)
        if (!type(one)) missed.push(one.id)
        // what is not asked for any more keeps what was typed
        answer(one.needs.id, before)
      }
      return missed
    },
    typing.toSorted(
      (one, other) => Number(one.needs !== undefined) - Number(other.needs !== undefined),
    ),
  )

/** Everything of a page that others could see, or that outlives it. */
const lasting = (page: Page) =>
  page.evaluate(() => ({
    address: location.href,
    state: JSON.stringify(history.state),
    title: document.title,
    cookies: document.cookie,
    stored: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    links: [...document.querySelectorAll('a')].map(({ href }) => href).join('\n'),
  }))

function expectNoTrace(texts: Readonly<Record<string, string>>, where: string): void {
  for (const [name, text] of Object.entries(texts)) {
    for (const trace of traces) expect(text, `${name} of ${where}`).not.toContain(trace)
  }
}

for (let share = 0; share < SHARES; share += 1) {
  const own = slugs.filter((_, index) => index % SHARES === share)

  test(`a secret stays in the fields of each recipe’s page (${share + 1} of ${SHARES})`, async ({
    page,
  }) => {
    test.setTimeout(120_000)
    for (const slug of own) {
      await page.goto(`recipes/${slug}/`)
      await expect(page.locator('form .control:enabled').first()).toBeVisible()
      const before = await page.evaluate(() => history.length)

      const secrets = typingOf(slug, { secret: true })
      expect(await typeAll(page, secrets), slug).toEqual([])
      const shown = await page.evaluate(() => document.documentElement.outerHTML)
      expectNoTrace({ document: shown }, slug)
      const names = await page
        .locator('[aria-label^="Download "]')
        .evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label')).join())
      expectNoTrace({ ...(await lasting(page)), names }, slug)

      expect(await typeAll(page, typingOf(slug, { secret: false })), slug).toEqual([])
      expectNoTrace(await lasting(page), slug)
      expect(await page.evaluate(() => history.length), slug).toBe(before)
      await page.evaluate(() => {
        localStorage.clear()
      })
    }
  })

  test(`a secret is in no link and no project file of each recipe (${share + 1} of ${SHARES})`, async ({
    page,
    watch,
  }) => {
    test.setTimeout(120_000)
    await openCompose(page, watch)
    const ingredients = own.filter((slug) => isIngredient(realRecipes[slug] as never))
    for (const slug of ingredients) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#add=${slug}`)
      // the address is written anew once the answers rest
      await expect.poll(() => new URL(page.url()).hash, { intervals: [100] }).toMatch(/^#p=/)
      const [address, before] = [page.url(), await page.evaluate(() => history.length)]
      expect(await typeAll(page, typingOf(slug, { secret: false })), slug).toEqual([])
      await expect.poll(() => page.url(), { intervals: [100] }).not.toBe(address)
      expectNoTrace(await lasting(page), slug)
      const packed = new URL(page.url()).hash.slice('#p=1.'.length)
      const json = inflateRawSync(Buffer.from(packed, 'base64url')).toString()
      expectNoTrace({ link: json }, slug)
      expect(await page.evaluate(() => history.length), slug).toBe(before)

      const arrival = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save project file' }).click()
      const file = await arrival
      expectNoTrace({ file: await readFile(await file.path(), 'utf8') }, slug)
      await expect(page.locator('.host-tools-note')).toContainText('not in the link: ')
      // what is typed next shows that it has gone
      await page.getByRole('button', { name: 'Undo' }).click()
    }
  })
}

test('a secret of several lines is masked like the others until it is revealed', async ({
  page,
}) => {
  await page.goto('recipes/container-unit/')
  const field = page.getByLabel(/^Secret variables/)
  await expect(field).toBeEnabled()
  const look = () =>
    field.evaluate((area) => getComputedStyle(area).getPropertyValue('-webkit-text-security'))
  expect(await look()).toBe('disc')
  await field.pressSequentially(`API_TOKEN=${MARK}`)
  await field.press('Enter')
  await field.pressSequentially('OTHER=1')
  await expect(field).toHaveValue(`API_TOKEN=${MARK}\nOTHER=1`)
  expect(await page.locator('body').innerText()).not.toContain(MARK)
  await page.getByLabel('Reveal secrets').check()
  expect(await look()).toBe('none')
  await page.getByRole('tab', { name: /^Butane/ }).click()
  await expect(page.getByRole('region', { name: 'Butane output' })).toContainText(MARK)
  await page.getByLabel('Reveal secrets').uncheck()
  expect(await look()).toBe('disc')
  expect(await page.locator('body').innerText()).not.toContain(MARK)
})

const PRIVATE_KEY =
  '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----'

test('a private key is refused by each field that asks for no secret', async ({ page }) => {
  await page.goto('recipes/docker-host/')
  await expect(page.locator('form .control:enabled').first()).toBeVisible()
  await page.locator('summary', { hasText: 'More settings' }).first().click()
  const fields = page.locator(
    'form :is(input[type=text], textarea):enabled:visible, form input.control:not([type]):enabled:visible',
  )
  const count = await fields.count()
  expect(count).toBeGreaterThan(8)
  for (let index = 0; index < count; index += 1) {
    const field = fields.nth(index)
    const before = await field.inputValue()
    await field.fill(PRIVATE_KEY)
    await expect(page.locator('.checks-list')).toContainText(/private key/i)
    await expect(page.locator('.checks-title')).toContainText('Not ready')
    await field.fill(before)
  }
  for (const text of Object.values(await lasting(page))) {
    expect(text).not.toContain('b3BlbnNzaC1rZXkt')
  }
})
