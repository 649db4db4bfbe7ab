import { actionSheet } from './action-sheet.ts';
import { datesSheet } from './dates-sheet.ts';
import { leadSheet } from './lead-sheet.ts';
import { peopleSheet } from './people-sheet.ts';
import { planSheet } from './plan-sheet.ts';
import type { Everything } from './read-everything.ts';
import type { Sheet } from './sheet.ts';
import { stepSheet } from './step-sheet.ts';
import { unplacedSheet } from './unplaced-sheet.ts';
import { updateSheet } from './update-sheet.ts';

/** A sheet a kind, in the order in which a reader wants them. */
export function allSheets(everything: Everything): readonly Sheet[] {
  return [actionSheet, stepSheet, updateSheet, unplacedSheet, datesSheet, leadSheet, peopleSheet, planSheet].map(
    (make) => make(everything),
  );
}
