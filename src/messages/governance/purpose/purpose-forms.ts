import type { CardForm, FormField } from '#src/messages/card-form.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import type { WrittenJudgement } from '#src/plan/governance/written/read-judgement.ts';
import { sayPurpose, typedPurpose } from './purpose-words.ts';

/** What can be said of a judgement in a form, as its line has it. */
const STATES = ['met', 'partly met', 'not yet'] as const;
const STATE: Readonly<Record<WrittenJudgement['judgement'], string>> = {
  met: 'met',
  partly: 'partly met',
  'not-yet': 'not yet',
};
/** A form holds so many boards; the others are typed. */
const MOST_BOARDS = 8;

/** The form for what an indicator stands at: figure, day, source, how many were asked, and a note that goes with the source. */
export function readingForm({ purpose }: KeptPurpose, plan: Plan, unit: string | null | undefined): CardForm {
  const inUnit = unit == null ? '' : `, in ${unit === '%' ? 'per cent' : unit}`;
  const fields: readonly FormField[] = [
    { label: `The figure${inUnit}`, kind: 'figure', before: '', isNeeded: true, ...(unit == null ? {} : { unit }) },
    { label: 'As at which day', kind: 'day', before: ' as at ', isNeeded: true },
    { label: 'Where it comes from', kind: 'text', before: ', ', isNeeded: false },
    { label: 'How many were asked, of a poll or survey', kind: 'text', before: ', ', after: ' asked', isNeeded: false },
    { label: 'A note on it', kind: 'text', before: ' (', after: ')', isNeeded: false },
  ];
  return {
    opens: 'Fill in a reading',
    asks: `What does ${sayPurpose(purpose)} stand at?`,
    say: `${typedPurpose(purpose.kind, purpose.ref, plan)} reading …`,
    fields,
  };
}

type Known = Partial<Pick<WrittenJudgement, 'judgement' | 'forum' | 'day' | 'minute' | 'words'>>;

/** The form for a board's judgement: how far, which board, on which day, the minute, its words; what is known stands in it. */
export function judgementForm(
  { purpose }: KeptPurpose,
  { plan, forums, known = {} }: { readonly plan: Plan; readonly forums: readonly Forum[]; readonly known?: Known },
): CardForm {
  const names = forums.slice(0, MOST_BOARDS).map(({ name }) => name);
  const board: FormField =
    names.length > 0 && forums.length <= MOST_BOARDS
      ? { label: 'Which board', kind: 'choice', choices: names, before: ', ', isNeeded: true }
      : { label: 'Which board', kind: 'text', before: ', ', isNeeded: true };
  const isBoard = board.choices === undefined || board.choices.includes(known.forum ?? '');
  const fields: readonly FormField[] = [
    {
      label: 'How far is it met?',
      kind: 'choice',
      choices: STATES,
      before: '',
      isNeeded: true,
      ...valueOf(known.judgement === undefined ? null : STATE[known.judgement]),
    },
    { ...board, ...(isBoard ? valueOf(known.forum) : {}) },
    { label: 'On which day', kind: 'day', before: ', ', isNeeded: true, ...valueOf(known.day?.day) },
    {
      label: 'Minute',
      kind: 'text',
      before: ', minute ',
      isNeeded: false,
      ...valueOf(known.minute?.replace(/^minutes? /iu, '')),
    },
    { label: 'In what words', kind: 'words', before: ': ', isNeeded: false, ...valueOf(known.words) },
  ];
  return {
    opens: 'Fill in a judgement',
    asks: `What did a board say of ${sayPurpose(purpose)}?`,
    say: `${typedPurpose(purpose.kind, purpose.ref, plan)} …`,
    fields,
  };
}

function valueOf(said: string | null | undefined): { readonly value?: string } {
  return said == null || said === '' ? {} : { value: said };
}
