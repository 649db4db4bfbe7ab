import { readDay } from '#src/calendar/day.ts';
import type { Change } from '#src/plan/change.ts';
import { DECLARABLE } from '#src/rating/scale.ts';

/** The fields of the update form as a person left them, without blanks at their ends; '' is a field left empty. */
export type FormWords = {
  /** A rating, or 'done'. */
  readonly choice: string;
  readonly note: string;
  readonly waitingOn: string;
  readonly evidence: string;
  /** A day as the platform's date field gives it: 2027-01-31. */
  readonly forecast: string;
};

/** What a form changes: nothing is guessed, and an empty field changes nothing. */
export function changeOfForm({ choice, note, waitingOn, evidence, forecast }: FormWords): Change {
  const rating = DECLARABLE.find((one) => one === choice);
  const day = readDay(forecast);
  return {
    ...(rating === undefined ? {} : { rating }),
    ...(choice === 'done' ? { done: true } : {}),
    ...(note === '' ? {} : { narrative: note }),
    ...(waitingOn === '' ? {} : { waitingOn }),
    ...(day === null ? {} : { forecast: day }),
    ...(evidence === '' ? {} : { evidence }),
  };
}
