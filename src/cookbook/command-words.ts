/**
 * The words of a command as systemd splits them (systemd.service(5), COMMAND LINES), each as it is
 * written, with its quotes. Quotes that do not end go on to the end.
 */
export function commandWords(command: string): string[] {
  return (
    command.match(
      /(?:\\[^]|"(?:\\[^]|[^"\\])*(?:"|$)|'(?:\\[^]|[^'\\])*(?:'|$)|[^\s\\"'])+|\\$/g,
    ) ?? []
  )
}

/** Whether each quote of a line of words ends; systemd passes over a line where one does not. */
export function quotesEnd(line: string): boolean {
  return /^(?:[^"'\\]|\\[^]|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')*\\?$/.test(line)
}
