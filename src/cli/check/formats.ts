/** The formats that a report can be printed in. */
import { printGithub } from './print-github.ts'
import { printJson } from './print-json.ts'
import { printSarif } from './print-sarif.ts'
import { printText } from './print-text.ts'
import type { FileReport } from './report.ts'

type Print = (reports: readonly FileReport[], colors: boolean) => string

/** One row each; only the first is for people, and so has colours and a sum. */
export const formats: ReadonlyMap<string, Print> = new Map<string, Print>([
  ['text', printText],
  ['json', printJson],
  ['github', printGithub],
  ['sarif', printSarif],
])
