import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';

/** A line of the record in one line of text: 'Dev Chandra PV1 updated green'. The id of a person is their name in small letters. */
export function lineOf({ by, action, event }: ActionEntry): string {
  const [, ref = ''] = action.split('/');
  return [(by ?? 'Ragtime').replace('person:', ''), ref, stepOf(event), event.kind, factsOf(event)]
    .filter((part) => part !== '')
    .join(' ');
}

/** What an event says beside its kind, where that is more than words. */
function factsOf(event: ActionEvent): string {
  if (event.kind === 'updated')
    return Object.entries(event.change)
      .filter(([field]) => field !== 'step')
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([field, value]) => `${field}=${sayValue(value)}`)
      .join(' ');
  if (event.kind === 'republished') return event.agreed ?? '';
  if ('day' in event && event.day !== undefined) return event.day;
  if (event.kind === 'closed') return event.as;
  return '';
}

function stepOf(event: ActionEvent): string {
  return event.kind === 'updated' ? (event.change.step?.label ?? '') : '';
}

function sayValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
