import type { Deployment } from '../cookbook/deploy/deployment.ts'
import type { Part } from '../deploy/print-plan.ts'
import { PartList } from './PartList.tsx'
import type { PartListProps } from './PartList.tsx'

export interface AroundPlanProps extends Pick<
  PartListProps,
  'wrap' | 'onWrap' | 'active' | 'fresh' | 'busy'
> {
  readonly deployment: Deployment
}

/** What comes before and after the plan, folded away: the image, and taking the machine down. */
const folds: readonly {
  id: string
  title: string
  parts: (deployment: Deployment) => readonly Part[]
}[] = [
  { id: 'image', title: 'Before: get the image and check it', parts: ({ image }) => image },
  {
    id: 'teardown',
    title: 'After: delete the machine and its disks',
    parts: ({ teardown }) => teardown,
  },
]

/** The folds below a plan. They hold no secret: neither the config nor a password is in them. */
export function AroundPlan({ deployment, ...rest }: AroundPlanProps) {
  return (
    <>
      {folds.map(({ id, title, parts }) => (
        <details key={id} class="around">
          <summary>{title}</summary>
          <PartList
            {...rest}
            id={id}
            parts={parts(deployment)}
            masked={parts(deployment)}
            before={parts(deployment)}
            purpose=""
            changedBy={undefined}
            reveal
          />
        </details>
      ))}
    </>
  )
}
