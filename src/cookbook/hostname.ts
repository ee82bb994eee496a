import { refuse } from './input.ts'

const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i
/** The Linux kernel keeps no longer host name (HOST_NAME_MAX), though DNS would allow 253. */
const LONGEST_NAME = 64
const LONGEST_LABEL = 63

/**
 * Says what keeps a text from being a host name in the sense of RFC 1123 section 2.1: labels of
 * letters, digits and inner hyphens, separated by dots. Undefined when nothing does.
 */
export function findHostnameProblem(name: string) {
  const labels = name.split('.')
  const wrong = labels.find((label) => !LABEL.test(label))
  if (wrong === '') {
    return refuse('Two dots meet, or a dot is at an end.', 'Put a name between all dots.')
  }
  if (wrong !== undefined && /^-|-$/.test(wrong)) {
    return refuse(
      `“${wrong}” starts or ends with a hyphen.`,
      'Begin and end with a letter or digit.',
    )
  }
  if (wrong !== undefined) {
    const mark = /[^a-z0-9-]/i.exec(wrong)?.[0] ?? ''
    return refuse(
      mark === ' ' ? 'A host name has no spaces.' : `A host name cannot hold “${mark}”.`,
      'Use the letters a to z, digits and hyphens.',
    )
  }
  if (labels.every((label) => /^\d+$/.test(label))) {
    return refuse('It has digits only, like an address.', 'Add a letter, as in node-1.')
  }
  if (labels.some((label) => label.length > LONGEST_LABEL)) {
    return refuse('A part is longer than 63 characters.', 'Shorten it.')
  }
  if (name.length > LONGEST_NAME) {
    return refuse(`It has ${name.length} characters; Linux keeps 64.`, 'Shorten it.')
  }
  return undefined
}

/**
 * The host name that systemd makes of the contents of /etc/hostname (`read_etc_hostname_stream`): of the
 * first line that is no comment it keeps letters, digits, and dots and hyphens between them.
 *
 * @returns the line as it stands there, what becomes of it, and its UTF-16 offset; undefined where the
 *   file holds no name
 */
export function readHostnameFile(text: string) {
  const found = /^[ \t\r]*(?![ \t\r#])(.+)$/m.exec(text)
  if (found === null) return undefined
  const [whole, rest = ''] = found
  const name = rest.trimEnd()
  return { name, becomes: cleanUp(name), offset: found.index + whole.length - rest.length }
}

/** `hostname_cleanup` of systemd. */
function cleanUp(name: string): string {
  let kept = ''
  for (const mark of name) {
    const last = kept.at(-1) ?? '.'
    const fits = mark === '.' ? /[^.-]/ : mark === '-' ? /[^.]/ : /^/
    if (/[a-z0-9.-]/i.test(mark) && fits.test(last) && kept.length < LONGEST_NAME) kept += mark
  }
  return kept.replace(/[.-]+$/, '')
}
