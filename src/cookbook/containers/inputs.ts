import { lineList } from '../inputs/line-list.ts'
import { text } from '../inputs/text.ts'
import { CONTAINER_NAME, IMAGE, PUBLISHED_PORT, VARIABLE, VOLUME } from './patterns.ts'

/** What is asked of a container; each recipe has it under keys of its own. */

/** The image that a container is made from. */
export const imageInput = (example: string) =>
  text({
    label: 'Image',
    help: 'The image with its registry and a tag; without a tag it is latest, whatever that is then.',
    example,
    guarded: true,
    pattern: IMAGE,
  })

/** What the container is called. */
export const nameInput = (example: string) =>
  text({
    label: 'Name of the container',
    help: 'Its unit is called after it, too.',
    example,
    pattern: CONTAINER_NAME,
  })

/** Ports of the container that the network reaches. */
export const portsInput = () =>
  lineList({
    label: 'Ports',
    help: 'Port of the host, colon, port of the container, one pair a line; an address before it limits who gets in.',
    example: '8080:80',
    default: '8080:80',
    optional: true,
    line: PUBLISHED_PORT,
  })

/** Folders of the host in the container. */
export const volumesInput = () =>
  lineList({
    label: 'Volumes',
    help: 'Path of the host or name of a volume, colon, path in the container, one pair a line.',
    example: '/srv/web:/usr/share/nginx/html:ro',
    optional: true,
    line: VOLUME,
  })

/** Variables that everybody may see. */
export const variablesInput = () =>
  lineList({
    label: 'Variables',
    help: 'NAME=value, one a line. The value is taken as it is: quotes would be part of it.',
    example: 'TZ=Europe/Berlin',
    optional: true,
    line: VARIABLE,
  })

/** Variables that nobody else may see. */
export const secretsInput = () =>
  lineList({
    label: 'Secret variables',
    help: 'Like variables, but masked on this page until you reveal them.',
    example: 'API_TOKEN=s3cret',
    optional: true,
    secret: true,
    line: VARIABLE,
  })
