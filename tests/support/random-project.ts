import type { Cookbook, Project } from '../../src/cookbook/share/project.ts'
import { projectOf } from './cookbook.ts'
import { nastyText } from './nasty.ts'

const answers = [
  ...['host-7', 'node-2.example', '10.1.2.3/24', 'fd00::5/64', '10.1.2.1', 'fd00::1', '2.40.1'],
  ...['true', 'false', '1', '20', '', '1.1.1.1\n9.9.9.9', 'thick', 'base64', '10.128.0.0/9'],
]

/** Makes up a project of some recipes in some order; about half of the answers are not the default. */
export function randomProject(random: () => number, cookbook: Cookbook): Project {
  const recipes = [...cookbook.revisions.keys()]
    .map((slug) => ({ slug, rank: random() }))
    .filter(({ rank }) => rank < 0.7)
    .sort((one, other) => one.rank - other.rank)
    .map(({ slug }) => slug)
  const typed = Object.keys(cookbook.inputsOf(recipes)).flatMap((key): [string, string][] => {
    const text = answers[Math.floor(random() * answers.length * 2)] ?? nastyText(random, true)
    return random() < 0.5 ? [] : [[key, text]]
  })
  return projectOf(cookbook, recipes, Object.fromEntries(typed))
}
