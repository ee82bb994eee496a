/**
 * Takes the white space out of Ignition JSON as the engine prints it with `pretty`: one value a line,
 * keys without escapes. It is what the engine prints without, and a fraction of the work of a second
 * translation.
 */
export function compactJson(pretty: string): string {
  return pretty
    .split('\n')
    .map((line) => line.trimStart().replace(/^("[^"\\]*"): /, '$1:'))
    .join('')
}
