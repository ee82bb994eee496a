/** What nothing on a Debian machine reads as a host does, with the reason; a row is a pattern of paths. */
export const unread: readonly (readonly [path: RegExp, reason: string])[] = [
  [/^\/etc\/hostname$/, 'one line of text; the input admits host names only'],
  [/^\/home\/\w+\/\.ssh\//, 'the input parses each key, and its tests compare with ssh-keygen'],
  [/^\/etc\/motd\.d\//, 'text that motdgen of Flatcar shows as it is'],
  [
    /^\/etc\/iscsi\/initiatorname\.iscsi$/,
    'one line, read by iscsid, which does not start without iSCSI in the kernel; the input admits iSCSI names only',
  ],
  [
    /^\/etc\/containers\/[\w-]+\.env$/,
    'variables for a container, line by line as Podman’s source reads them; its release in Debian 12 knows no quadlets',
  ],
  [/^\/opt\/extensions\/.*\.raw$/, 'an image, downloaded at first boot'],
  [/^\/etc\/sysupdate\./, 'systemd-sysupdate is not in Debian 12'],
  [/^\/etc\/sysupdate\.d\//, 'systemd-sysupdate is not in Debian 12'],
  [
    /^\/etc\/flatcar\/enabled-sysext\.conf$/,
    'names that the form knows, read by a script of Flatcar’s early system',
  ],
  [/^\/etc\/sub[ug]id$/, 'one fixed line, appended; Incus reads it, which is not in Debian 12'],
  [
    /^\/etc\/(consul\.d|haproxy)\//,
    'what its extension reads, which is not in Debian 12; the text is the reader’s but for three settings of Consul',
  ],
  [
    /^storage\.\w+\[/,
    'made on images of disks with the options that Ignition uses; its own disks stage needs a machine with disks',
  ],
  [/^\/etc\/containers\/systemd\//, 'Debian 12 has Podman 4.3, which does not know quadlets yet'],
  [
    /^\/etc\/podman-quadlet\//,
    'lines of NAME=value; the same file is read by docker run elsewhere',
  ],
  [/^\/etc\/log-shipping\/.*\.pem$/, 'the certificates and the key of the reader, as typed'],
]
