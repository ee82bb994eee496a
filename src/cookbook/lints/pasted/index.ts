import { hostCatalog } from '../catalog.ts'
import { mirrorLints } from '../extra/docker-mirror-path.ts'
import { kubernetesLints } from '../extra/kubernetes-containerd.ts'
import { commonLints } from '../index.ts'
import type { LintPack } from '../lint.ts'
import { findLogins } from '../logins.ts'
import { backslash } from './backslash.ts'
import { pastedCatalog } from './catalog.ts'
import { containerLinuxConfig } from './container-linux-config.ts'
import { dockerSettings } from './docker-settings.ts'
import { fileSyntax } from './file-syntax.ts'
import { foreignPath } from './foreign-path.ts'
import { gatewayOutsideSubnet } from './gateway-outside-subnet.ts'
import { hiddenCharactersInText } from './hidden-characters.ts'
import { homeOwner } from './home-owner.ts'
import { loginMeans } from './login-means.ts'
import { mode0420 } from './mode-0420.ts'
import { mountBelowOpt } from './mount-below-opt.ts'
import { networkLints } from './network/index.ts'
import { noRemoteLogin } from './no-remote-login.ts'
import { mountUnit } from './mount-unit-name.ts'
import { notExecutable } from './not-executable.ts'
import { overwrite } from './overwrite.ts'
import { partitionNumber } from './partition-number.ts'
import { passwordHash } from './password-hash.ts'
import { sourceOffset } from './inside.ts'
import { explainRefusal } from './refusal/explain.ts'
import { sshKeys } from './ssh-keys.ts'
import { sysextName } from './sysext-name.ts'
import { systemDisk } from './system-disk.ts'
import { typographic } from './typographic.ts'
import { unitIgnored } from './unit-ignored.ts'
import { unitNoShell } from './unit-no-shell.ts'
import { unitRefused } from './unit-refused.ts'
import { unitSpecifier } from './unit-specifier.ts'
import { unknownKey } from './unknown-key.ts'
import { updateConf } from './update-conf.ts'

/**
 * Every lint there is, for a text that no form has checked. A pack of its own, because a page whose
 * form refuses all this beforehand does without its weight.
 */
export const allLints = {
  catalog: {
    ...hostCatalog,
    ...mirrorLints.catalog,
    ...kubernetesLints.catalog,
    ...pastedCatalog,
  },
  lints: [
    ...commonLints,
    ...mirrorLints.lints,
    ...kubernetesLints.lints,
    findLogins(loginMeans),
    sshKeys,
    passwordHash,
    noRemoteLogin,
    homeOwner,
    ...networkLints,
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
    fileSyntax,
    dockerSettings,
    mountUnit,
    unitRefused,
    unitIgnored,
    unitSpecifier,
    unitNoShell,
    hiddenCharactersInText,
  ],
  foreign: [containerLinuxConfig],
  explain: explainRefusal,
  locate: sourceOffset,
} satisfies LintPack
