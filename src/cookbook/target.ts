import type { Command } from '../deploy/command.ts'
import type { Payload, PayloadEncoding } from '../deploy/payload.ts'
import type { Inputs, ValuesOf } from './input.ts'
import type { Problem } from './problem.ts'

/** Where a recipe's configuration goes: the settings it asks for and the command it builds. */
export interface Target<I extends Inputs = Inputs> {
  /** Name shown above the settings. */
  label: string
  inputs: I
  encoding(settings: ValuesOf<I>): PayloadEncoding
  command(settings: ValuesOf<I>, payload: Payload): Command
  /** What can only be judged on the finished command, such as its size. */
  review(command: Command): Problem | undefined
}
