import type { PlanPart } from '#src/plan/governance/forums/part.ts';
import { firstRefOf } from '#src/plan/action.ts';
import type { ActionId } from '#src/plan/action.ts';

/** A part of a plan as it is typed: "theme A", "section 8", "8.1.3", "the whole plan". */
export function sayPart({ level, ref }: PlanPart): string {
  switch (level) {
    case 'plan':
      return 'the whole plan';
    case 'action':
      return firstRefOf(ref as ActionId);
    case 'outcome':
    case 'section':
    case 'theme':
      return `${level} ${ref}`;
  }
}
