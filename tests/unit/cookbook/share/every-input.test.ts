import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { listInputs } from '../../../../src/cookbook/initial-values.ts'
import type { Input } from '../../../../src/cookbook/input.ts'
import { encodeAddLink } from '../../../../src/cookbook/share/add-link.ts'
import { encodeLink } from '../../../../src/cookbook/share/link.ts'
import { writeProjectFile } from '../../../../src/cookbook/share/project-file.ts'
import {
  mayBeShared,
  publicValues,
  withheldKeys,
} from '../../../../src/cookbook/share/public-values.ts'
import { cookbookOf, projectOf, realRecipes } from '../../../support/cookbook.ts'
import { inputMarks, MARK } from '../../../support/marks.ts'

/** Each input once: recipes share some, and all of them the deploy settings. */
const inputs = new Map<Input<unknown>, { key: string; slug: string }>()
for (const [slug, recipe] of Object.entries(realRecipes)) {
  for (const [key, input] of listInputs(recipe)) inputs.set(input, { key, slug })
}
const cookbook = cookbookOf(realRecipes)

test('there are inputs of every recipe', () => {
  expect(Object.keys(realRecipes).length).toBeGreaterThan(60)
  expect(inputs.size).toBeGreaterThan(300)
})

test('a password typed anywhere is in no link, no project file and no hand-over', () => {
  let tried = 0
  for (const [input, { key, slug }] of inputs) {
    for (const typed of inputMarks(input)) {
      tried += 1
      const label = `${slug} ${key}: ${JSON.stringify(typed)}`
      const answers = { [key]: typed }
      const asked = Object.fromEntries(listInputs(realRecipes[slug] as never))
      const taken = publicValues(asked, answers)
      expect(JSON.stringify(taken), label).not.toContain(MARK)
      const missing = withheldKeys(asked, answers)
      expect(missing.length > 0 || !input.parse(typed).ok, label).toBe(true)
      expect(encodeAddLink(slug, taken, missing), label).not.toContain(MARK)
      const project = projectOf(cookbook, [slug], answers)
      const link = encodeLink({ ...project, missing }, cookbook)
      const json = link.ok ? inflateRawSync(Buffer.from(link.value.slice(5), 'base64url')) : ''
      expect(link.ok && json.toString(), label).not.toContain(MARK)
      const file = writeProjectFile(project, cookbook, { includePastedText: false })
      expect(file, label).not.toContain(MARK)
    }
  }
  expect(tried).toBeGreaterThan(1500)
})

/** What is asked for in the words of its reader and travels although it is typed as a line of text. */
test('answers of a known form travel, free text does not', () => {
  const kept: string[] = []
  const left: string[] = []
  for (const [input, { key }] of inputs) {
    if (input.secret || input.example === '') continue
    const list = mayBeShared(input, input.example) ? kept : left
    if (!list.includes(key)) list.push(key)
  }
  expect(left.toSorted()).toMatchInlineSnapshot(`
    [
      "argumentsToAdd",
      "argumentsToRemove",
      "composeFile",
      "config",
      "containerArguments",
      "containerVariables",
      "iscsiUser",
      "kernelSettings",
      "machineAlias",
      "moduleOptions",
      "motdText",
      "nfsOptions",
      "quadletVariables",
      "uploadAuthority",
      "uploadCertificate",
    ]
  `)
  expect(kept).toEqual(
    expect.arrayContaining(['hostname', 'keys', 'timeZone', 'deploy.datastore', 'deploy.ova']),
  )
})
