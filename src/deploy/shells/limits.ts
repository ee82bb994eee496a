import type { Limit } from './shell.ts'

const SMALLER = 'Compress the config (gzip+base64), or deliver it in a file.'

/** What the kernels of Linux and macOS hand to a program at most. */
export const posixLimits: readonly Limit[] = [
  {
    measure: 'argument-bytes',
    max: 131_071,
    of: 'one argument of a Linux program',
    // MAX_ARG_STRLEN, 32 pages with the closing NUL: include/uapi/linux/binfmts.h
    fix: SMALLER,
  },
  {
    // Linux allows 2 MiB with the usual stack. macOS allows 1 MiB; of that, 128 KiB are left for the
    // environment and the pointers, which share it.
    measure: 'arguments-bytes',
    max: 917_504,
    of: 'all arguments of a macOS program',
    // ARG_MAX, 1 MiB: sys/syslimits.h; Linux: a quarter of the stack limit, execve(2)
    fix: SMALLER,
  },
]

/** What a terminal hands on to a shell that does not edit lines itself. */
export const terminalLimit: Limit = {
  measure: 'line-bytes',
  max: 4095,
  of: 'one line that is pasted into a terminal without line editing',
  // N_TTY_BUF_SIZE less the line end, canonical mode: drivers/tty/n_tty.c, termios(3)
  fix: 'Paste into bash or zsh instead, or deliver the values in a file.',
}

/** What Windows hands to any program. */
export const windowsLimit: Limit = {
  measure: 'command-line-units',
  max: 32_766,
  of: 'the command line of a Windows program',
  // lpCommandLine, 32,767 with the closing NUL: learn.microsoft.com CreateProcessW
  fix: SMALLER,
}

/** What cmd.exe reads as one line. */
export const cmdLimit: Limit = {
  measure: 'text-units',
  max: 8191,
  of: 'one command of cmd.exe',
  // learn.microsoft.com "Command prompt line string limitation" (KB 830473)
  fix: 'Use PowerShell, compress the config (gzip+base64), or deliver it in a file.',
}
