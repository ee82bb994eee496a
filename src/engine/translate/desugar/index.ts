/** Which struct's sugar is turned into Ignition by which module. */
import type { Desugarer } from '../context.ts'
import { desugarResource, desugarResource3_0 } from './resource.ts'
import { desugarContentsLocal } from './systemd.ts'
import { desugarUserKeys } from './passwd.ts'

/** By the name of the schema's struct. Sugar that spans the config is desugared after the copy. */
export const desugarers: ReadonlyMap<string, Desugarer> = new Map<string, Desugarer>([
  ['Resource', desugarResource],
  ['FileContents', desugarResource3_0],
  ['Unit', desugarContentsLocal],
  ['Dropin', desugarContentsLocal],
  ['PasswdUser', desugarUserKeys],
])
