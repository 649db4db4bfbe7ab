import { fieldAt, readObject, textAt } from '#adapters/network/fields.ts';
import { accountOf, envelopeOf, placeOf, threadOf } from '#adapters/slack/ids.ts';
import { readSubmission } from '#adapters/slack/forms/read-submission.ts';
import type { Submission, Submitted } from '#adapters/slack/forms/read-submission.ts';
import { REF_FIELD, SHORTCUT_FORM } from '#adapters/slack/forms/shortcut-modal.ts';
import { readRound } from '#adapters/slack/forms/read-round.ts';
import { ROUND_FORM } from '#adapters/slack/forms/round-modal.ts';
import { LINE_FORM, readLine } from '#adapters/slack/forms/line-modal.ts';
import type { LineSent } from '#adapters/slack/forms/line-modal.ts';
import { UPDATE_FORM } from '#adapters/slack/forms/update-fields.ts';
import type { Form, ThreadId } from '#src/ports/message.ts';
import type { HearingFacts, Hear } from './facts.ts';
import { teamOf } from './who-and-where.ts';

/** The update form, sent off; its answer goes where the form was opened, or to its sender privately. */
export const hearForm: Hear = async (body, facts) => {
  const [team, user, id] = [teamOf(body), textAt(body, 'user', 'id'), textAt(body, 'view', 'id')];
  const submission = submissionIn(body);
  if (team === null || user === null || id === null) return null;
  if (submission?.kind !== 'form' && submission?.kind !== 'line') return null;
  const { card } = submission;
  const said = submission.kind === 'line' ? { text: submission.text } : formSaid(submission.form);
  return {
    id: envelopeOf('form', `${id}/${textAt(body, 'view', 'hash') ?? ''}`),
    thread: threadOfForm(body, { team, user, facts }),
    from: accountOf(team, user),
    at: facts.momentOf(null),
    card,
    how: 'said',
    of: null,
    ...said,
  };
};

function formSaid(form: Form): { readonly text: string; readonly form: Form } {
  return { text: `/rag ${form.ref}`, form };
}

/** What a form of ours says or what it still lacks; null for a form that is not ours. */
export function submissionIn(body: object): Submission | LineSent | null {
  const view = fieldAt(body, 'view');
  const form = textAt(view, 'callback_id');
  if (form === UPDATE_FORM) return readSubmission(submitted(view, textAt(view, 'private_metadata') ?? ''));
  if (form === LINE_FORM) return readLine(view);
  if (form === ROUND_FORM) return readRound(submitted(view, textAt(view, 'private_metadata') ?? ''));
  return form === SHORTCUT_FORM ? readShortcut(view) : null;
}

// In the form of the shortcut the refs are a field like the others; which they are is read by who holds the plan.
function readShortcut(view: unknown): Submission {
  const ref = (textAt(view, 'state', 'values', REF_FIELD, REF_FIELD, 'value') ?? '').trim();
  if (ref === '') return { kind: 'errors', errors: { [REF_FIELD]: 'Please give its number.' } };
  return readSubmission(submitted(view, JSON.stringify({ ref, card: null })));
}

function submitted(view: unknown, metadata: string): Submitted {
  const values = fieldAt(view, 'state', 'values');
  const isThere = typeof values === 'object' && values !== null;
  return { private_metadata: metadata, state: { values: isThere ? (values as Submitted['state']['values']) : {} } };
}

type Sender = { readonly team: string; readonly user: string; readonly facts: HearingFacts };

function threadOfForm(body: object, { team, user, facts }: Sender): ThreadId {
  const thread = textAt(readObject(textAt(body, 'view', 'private_metadata') ?? ''), 'thread') as ThreadId | null;
  if (thread !== null && placeOf(thread)?.team === team) return thread;
  return threadOf({ team, channel: facts.privately(team, user), ts: null });
}
