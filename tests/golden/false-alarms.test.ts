/**
 * Warnings and errors of the lints on configs that nobody complained of: all recipes' outputs, and what the
 * official program accepts among the recorded cases for Flatcar and Fedora CoreOS. Each code that shows
 * there was looked at, and says something true of these cases; another one is a false alarm until it was.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { inputOf, readCases } from '../support/butane-case.ts'
import { recipeFolder, recipeSlugs } from '../support/recipes.ts'
import { lintAll, placeFor } from '../support/whole.ts'

/** Why a code is true of recorded cases, which were written to try fields and not to be booted. */
const TRUE_OF_CASES: Readonly<Record<string, string>> = {
  'host/experimental-spec': 'the case is in a draft',
  'host/hidden-characters': 'a second byte order mark stands inside the text',
  'host/hostname': 'the texts of /etc/hostname are words and scripts',
  'host/mount-over-system': 'a file system is mounted at /etc',
  'host/no-login': 'most cases have no user, or one with a made-up key or hash',
  'host/overwrite': '/etc/issue is written over the image’s link',
  'host/password-hash': 'the hashes are made up',
  'host/read-only-path': 'files are written below /usr',
  'host/spec-too-new': 'the case is in a draft, which no image reads',
  'host/ssh-key-invalid': 'the keys are made up',
  'host/system-disk': '/dev/sda, or the boot disk, is partitioned anew',
  'host/unit-ignored': 'units have sections of other kinds, or name units that are none',
  'host/unit-refused': 'units have nothing to start, mount or wait for',
}

/** Findings that a recipe's example is there for. */
const TRUE_OF_RECIPES: Readonly<Record<string, string>> = {
  'host/docker-advice': 'the range is written with host bits, as in the origin article',
  'host/docker-pool-overlap': 'the example is about the overlap',
}

const rows: [material: string, code: string, count: number, why: string][] = []

afterAll(() => {
  const lines = rows.map((row) => row.map(String).join(' | '))
  process.stdout.write(`${['material | code | findings | why it is true', ...lines].join('\n')}\n`)
})

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const { severity, code } of lintAll(text, placeFor(text))) {
      if (severity !== 'info') counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  }
  return counts
}

test.each([
  { material: 'recipes', texts: recipeTexts(), reasons: TRUE_OF_RECIPES },
  { material: 'recorded cases', texts: acceptedCases(), reasons: TRUE_OF_CASES },
])('no lint warns falsely of the $material', ({ material, texts, reasons }) => {
  expect(texts.length).toBeGreaterThan(50)
  const counts = [...count(texts)].sort()
  for (const [code, found] of counts) rows.push([material, code, found, reasons[code] ?? '?'])
  expect(counts.map(([code]) => code).filter((code) => !Object.hasOwn(reasons, code))).toEqual([])
})

function recipeTexts(): string[] {
  return recipeSlugs.flatMap((slug) => {
    const folder = new URL('golden/', recipeFolder(slug))
    const names = readdirSync(folder).filter((name) => name.endsWith('.bu'))
    return names.map((name) => readFileSync(new URL(name, folder), 'utf8'))
  })
}

function acceptedCases(): string[] {
  const folder = new URL('butane/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => /^(?:flatcar|fcos).*\.jsonl\.gz$/.test(name))
    .flatMap((name) => readCases(new URL(name, folder)))
    .filter(({ expected }) => expected.rc === 0)
    .map((one) => Buffer.from(inputOf(one)).toString())
}
