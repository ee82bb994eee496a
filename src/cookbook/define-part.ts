import type { Exact, Fragment } from './fragment.ts'
import type { Inputs, ValuesOf } from './input.ts'
import type { Check } from './problem.ts'

/** A piece that recipes share: its inputs, its checks and what it adds to the Butane document. */
export interface Part<I extends Inputs = Inputs> {
  inputs: I
  checks: readonly Check<ValuesOf<I>>[]
  butane(values: ValuesOf<I>): Fragment
}

/** What an author of a part writes. */
export interface PartOptions<I extends Inputs, B extends Fragment> {
  inputs: I
  checks?: readonly Check<NoInfer<ValuesOf<I>>>[]
  butane: (values: ValuesOf<I>) => B & Exact<B, Fragment>
}

/**
 * Declares a part. Types do the checking: an unknown Butane key, an input that does not exist and a
 * check over inputs of another type do not compile.
 */
export function definePart<const I extends Inputs, B extends Fragment>(
  options: PartOptions<I, B>,
): Part<I> {
  const { inputs, checks = [], butane } = options
  return { inputs, checks, butane }
}
