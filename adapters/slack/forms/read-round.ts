import { changeOfForm } from '#adapters/network/form-change.ts';
import { listAt, readObject } from '#adapters/network/fields.ts';
import type { Form } from '#src/ports/message.ts';
import { fieldsOf } from './round-modal.ts';
import type { Submission, Submitted } from './read-submission.ts';

/** What a page of a round was about, and what comes after it. */
export type RoundAbout = { readonly refs: readonly string[]; readonly later: readonly string[]; readonly seen: number };

/** Reads a page of a round as it was sent off: a row that was left as it is says nothing. */
export function readRound(view: Submitted): Submission {
  const { refs, later, seen } = roundAbout(view.private_metadata);
  const [first, ...more] = refs.flatMap((ref) => rowOf(ref, view));
  if (first !== undefined) return { kind: 'form', form: more.length === 0 ? first : { ...first, more }, card: null };
  const [top] = refs;
  if (top === undefined) return { kind: 'left' };
  if (later.length > 0 || seen > 0) return { kind: 'left' };
  return { kind: 'errors', errors: { [fieldsOf(top).choice]: 'Please choose for one action at least, or stop.' } };
}

/** What a form of a round says of itself; nothing of a form of another age. */
export function roundAbout(metadata: string): RoundAbout {
  const about = readObject(metadata);
  const seen = about !== null && 'seen' in about && typeof about.seen === 'number' ? about.seen : 0;
  return { refs: textsAt(about, 'refs'), later: textsAt(about, 'later'), seen };
}

function rowOf(ref: string, { state }: Submitted): readonly Form[] {
  const { choice, line } = fieldsOf(ref);
  const change = changeOfForm({
    choice: state.values[choice]?.[choice]?.selected_option?.value ?? '',
    note: (state.values[line]?.[line]?.value ?? '').trim(),
    waitingOn: '',
    evidence: '',
    forecast: '',
  });
  return Object.keys(change).length === 0 ? [] : [{ ref, change }];
}

function textsAt(about: unknown, field: string): readonly string[] {
  return listAt(about, field).filter((one) => typeof one === 'string');
}
