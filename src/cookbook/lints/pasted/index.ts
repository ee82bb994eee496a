import { hostCatalog } from '../catalog.ts'
import { formLints } from '../index.ts'
import type { LintPack } from '../lint.ts'
import { backslash } from './backslash.ts'
import { pastedCatalog } from './catalog.ts'
import { containerLinuxConfig } from './container-linux-config.ts'
import { foreignPath } from './foreign-path.ts'
import { gatewayOutsideSubnet } from './gateway-outside-subnet.ts'
import { mode0420 } from './mode-0420.ts'
import { mountBelowOpt } from './mount-below-opt.ts'
import { notExecutable } from './not-executable.ts'
import { overwrite } from './overwrite.ts'
import { partitionNumber } from './partition-number.ts'
import { explainRefusal } from './refusal/explain.ts'
import { sysextName } from './sysext-name.ts'
import { systemDisk } from './system-disk.ts'
import { typographic } from './typographic.ts'
import { unknownKey } from './unknown-key.ts'
import { updateConf } from './update-conf.ts'

/**
 * Every lint there is, for a text that no form has checked. A pack of its own, because a page whose
 * form refuses all this beforehand does without its weight.
 */
export const allLints = {
  catalog: { ...hostCatalog, ...pastedCatalog },
  lints: [
    ...formLints.lints,
    gatewayOutsideSubnet,
    mode0420,
    partitionNumber,
    mountBelowOpt,
    overwrite,
    systemDisk,
    foreignPath,
    sysextName,
    updateConf,
    notExecutable,
    backslash,
    typographic,
    unknownKey,
  ],
  foreign: [containerLinuxConfig],
  explain: explainRefusal,
} satisfies LintPack
