import { checkLine } from './check-line.ts'

/**
 * Returns a path for the command line: one that starts with a dash gets `./`, so that no program
 * takes it for an option. Throws a DeployError for control characters.
 */
export function localPath(name: string, path: string): string {
  return checkLine(name, path).replace(/^-/, './-')
}

/**
 * Makes a name for a file out of any text: letters, digits, dots and hyphens, the first of them a
 * letter or a digit, so that no file system and no shell sees anything special in it.
 */
export function fileName(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '') || 'machine'
}
