import { buildInput } from '../build-input.ts'
import type { InputOptions } from '../input.ts'
import { accept, refuse } from '../input.ts'
import { looksLikeName } from './given-name.ts'

/** A scheme such as https: or vi:; one letter alone is a drive of Windows. */
const ADDRESS = /^[a-z][a-z\d+.-]+:/i
/** A share of another machine, in either direction of slashes; Windows logs in there by itself. */
const SHARE = /^[\\/]{2}/
const DRIVE = /^[A-Za-z]:(?=[\\/])/

const DOWNLOAD = 'Download it first, check its signature, and type where it is.'

/**
 * The path of a file on the machine where the commands run. An address is refused, because programs
 * that take both would fetch it unverified; so is the share of another machine, which Windows opens
 * with the reader's login.
 */
export function filePath<const O extends InputOptions>(options: O) {
  return buildInput<string, O>(options, {
    kind: 'filePath',
    control: 'line',
    shared: (text) => looksLikeName(text.replace(DRIVE, '')),
    spellcheck: false,
    autocomplete: 'off',
    read(text) {
      if (ADDRESS.test(text)) return refuse('This is an address, not the path of a file.', DOWNLOAD)
      return SHARE.test(text)
        ? refuse('This file lies on another machine.', 'Copy it to a disk of your own first.')
        : accept(text)
    },
  })
}
