// The compose page with twenty recipes on one host, for scripts/bench.mjs to measure in a browser.

import { h, options, render } from 'preact'
import { combine } from '../../src/cookbook/combine.ts'
import { defineRecipe } from '../../src/cookbook/define-recipe.ts'
import { hostname } from '../../src/cookbook/inputs/hostname.ts'
import { note } from '../../src/cookbook/note.ts'
import { coreLogin } from '../../src/cookbook/parts/core-login.ts'
import { hostName } from '../../src/cookbook/parts/host-name.ts'
import { createCatalogue } from '../../src/widgets/compose/catalogue.ts'
import { ComposeApp } from '../../src/widgets/compose/ComposeApp.tsx'
import { createKit } from '../../src/widgets/compose/shared-host.ts'

const RECIPES = 20

/** A recipe of the usual size: a file, a link and a unit of its own, and an input. */
function recipeOf(index: number) {
  const key = `server${index}`
  const inputs = {
    [key]: hostname({ label: `Server ${index}`, help: 'Its name.', example: 'a.example.net' }),
  }
  return defineRecipe({
    spec: 'flatcar 1.0.0',
    provides: ['login'],
    inputs: { ...hostName.inputs, ...inputs, ...coreLogin.inputs },
    checks: coreLogin.checks,
    butane: (values) =>
      combine(coreLogin.butane(values), hostName.butane(values), {
        storage: {
          files: [
            note('Which server to ask.', {
              path: `/etc/app-${index}/server.conf`,
              mode: 0o644,
              contents: {
                inline: `[Server]\nName=${String((values as Record<string, unknown>)[key])}\nRetries=3\n`,
              },
            }),
          ],
          links: [{ path: `/etc/app-${index}/current`, target: 'server.conf', hard: false }],
        },
        systemd: {
          units: [
            {
              name: `app-${index}.service`,
              enabled: true,
              contents: `[Service]\nExecStart=/usr/bin/app-${index}\n[Install]\nWantedBy=multi-user.target\n`,
            },
          ],
        },
      }),
  })
}

const slugs = Array.from({ length: RECIPES }, (_, index) => `app-${index}`)
const recipes = Object.fromEntries(slugs.map((slug, index) => [slug, recipeOf(index)]))
const entries = slugs.map((slug) => ({
  slug,
  title: slug,
  description: `All about ${slug}.`,
  category: 'Apps',
  tags: [],
  revision: '0000',
}))
const kit = createKit(createCatalogue(entries, recipes), '0.0.0')

/** Shows the page; updates are drawn at once, so that the end of one can be told. */
export function start(): void {
  options.debounceRendering = (draw) => {
    draw()
  }
  render(h(ComposeApp, { kit }), document.body)
}

/** Puts all recipes on the host, by their buttons. */
export function addAll(): void {
  for (const slug of slugs) {
    document.querySelector<HTMLElement>(`button[aria-label="Add ${slug}"]`)?.click()
  }
}

/** Types into the field of the host name; returns milliseconds until the page is laid out anew. */
export function type(text: string): number {
  const field = document.querySelector<HTMLInputElement>('#field-hostname')
  if (!field) throw new Error('there is no field for the host name')
  const begin = performance.now()
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  document.body.getBoundingClientRect()
  return performance.now() - begin
}
