/**
 * How PowerShell hands arguments to a program: `standard` since 7.3, where every argument arrives;
 * `legacy` in 5.1 and up to 7.2, which pastes them together without escaping
 * (about_Parsing; engine/NativeCommandParameterBinder.cs).
 */
export type NativePassing = 'standard' | 'legacy'

/** What befalls an argument on its way to a program, and the way out, both for people. */
export interface Mishap {
  what: string
  fix: string
}

type FindMishap = (argument: string) => Mishap | undefined

const NEWER = 'Use PowerShell 7.3 or newer, or deliver the values in a file.'

/** A quoted `--%`, too, is swallowed and changes how the arguments after it are passed. */
const findMarker: FindMishap = (argument) =>
  argument === '--%'
    ? { what: 'the argument --% is never handed on', fix: 'Use another value or another shell.' }
    : undefined

const findLegacyMishap: FindMishap = (argument) => {
  if (argument === '') return { what: 'an empty argument is dropped', fix: NEWER }
  if (argument.includes('"')) return { what: `double quotes are lost: ${argument}`, fix: NEWER }
  // Quotes are put around white space, and the backslash then escapes the closing one.
  if (/[\s\u0085].*\\$/.test(argument)) {
    return { what: `the closing backslash is misread: ${argument}`, fix: NEWER }
  }
  return undefined
}

/** Finds what goes wrong with an argument in a way of passing; undefined when it arrives as it is. */
export const findMishap: Record<NativePassing, FindMishap> = {
  standard: findMarker,
  legacy: (argument) => findMarker(argument) ?? findLegacyMishap(argument),
}
