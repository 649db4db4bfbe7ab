import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { Judged, Judgement } from '#src/plan/governance/judgement.ts';
import type { WrittenJudgement } from '#src/plan/governance/written/read-judgement.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton, DraftTyped } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { capital } from '#src/messages/text/capital.ts';
import { sayJudgement, sayPurpose, sayPurposeFirst, sayWhereJudged, typedPurpose } from './purpose-words.ts';
import { assured, sayDayDoubt } from '#src/messages/governance/boards/say-minuted-doubt.ts';
import { ALL_THE_SAME, NO_MEETING_KNOWN, sayMinute } from '#src/messages/governance/say-minuted.ts';
import { nextLine } from './next-line.ts';
import { judgementForm } from './purpose-forms.ts';

type Worded = { readonly naming: Naming };

/** A judgement that was recorded, and the one that stood before it; null for a first one. */
export type WasJudged = {
  readonly kept: KeptPurpose;
  readonly plan: Plan;
  readonly judged: Judged;
  readonly before: Judged | null;
  /** False where that board is known not to have met on that day. */
  readonly isKnown: boolean;
};

/** Reads a forum's judgement back to whoever recorded it. */
export function sayWasJudged({ kept, plan, judged, before, isKnown }: WasJudged, { naming }: Worded): Card {
  const { purpose } = kept;
  const isOlder = before !== null && before.on > judged.on;
  const stands = isOlder ? before : judged;
  const words: DraftBlock = { kind: 'heard', by: judged.forum, words: naming.words(judged.words) };
  return buildCard({
    heading: `${sayPurposeFirst(purpose)} is ${sayJudgement(stands.judgement)}`,
    blocks: [
      { kind: 'said', text: clipped(naming.words(purpose.title), 150) },
      {
        kind: 'said',
        text: isOlder
          ? say`Recorded: ${sayJudgement(judged.judgement)}, ${sayWhereJudged(judged, naming.words)}.`
          : say`The judgement of ${sayWhereJudged(judged, naming.words)}.`,
      },
      ...(isKnown ? [] : [{ kind: 'aside' as const, text: NO_MEETING_KNOWN.trim() }]),
      ...(judged.words === '' ? [] : [words]),
      ...(before === null ? [] : [{ kind: 'aside' as const, text: sayBefore(before, isOlder, naming) }]),
    ],
    buttons: [{ label: 'History', say: `${typedPurpose(purpose.kind, purpose.ref, plan)} history` }],
  });
}

function sayBefore(before: Judged, isOlder: boolean, { words }: Naming): Said {
  const what = say`“${capital(sayJudgement(before.judgement))}” of ${sayWhereJudged(before, words)}`;
  return isOlder ? say`${what} is later, and stands.` : say`It takes the place of ${what}, which stays in the history.`;
}

type Lacking =
  | { readonly lacks: 'forum' }
  /** The last days on which that forum met, the newest first. */
  | { readonly lacks: 'day'; readonly meetings: readonly Day[] }
  | { readonly lacks: 'words' };

type Written = {
  readonly judgement: Judgement;
  readonly forum: string;
  readonly day: WrittenJudgement['day'];
  readonly trouble: WrittenJudgement['trouble'];
  readonly isAssured: boolean;
  readonly minute: string | null;
  readonly words: string;
};

/** A judgement of which something is not known yet. */
export type JudgementAsked = Lacking & {
  readonly kept: KeptPurpose;
  readonly plan: Plan;
  readonly written: Written;
  /** The boards of the plan. */
  readonly forums: readonly Forum[];
  readonly today: Day;
};

const STATES: Readonly<Record<Judgement, string>> = { met: 'met', partly: 'partly met', 'not-yet': 'not yet' };

/** Asks for the one part of a judgement that is lacking first: which board, which day, in what words. Nothing is recorded. */
export function askForJudgement(asked: JudgementAsked, { naming }: Worded): Card {
  const { purpose } = asked.kept;
  const { heading, says, buttons, typed } = lacking(asked, naming);
  return buildCard({
    heading,
    blocks: [
      { kind: 'said', text: say`${sayPurposeFirst(purpose)}: ${clipped(naming.words(purpose.title), 100)}` },
      { kind: 'said', text: say`${says} Nothing is recorded yet.` },
    ],
    buttons,
    typed,
    form: judgementForm(asked.kept, { plan: asked.plan, forums: asked.forums, known: asked.written }),
    readers: 'asker',
  });
}

type Question = {
  readonly heading: Said;
  readonly says: Said;
  readonly buttons: readonly DraftButton[];
  readonly typed: DraftTyped;
};

function lacking(asked: JudgementAsked, naming: Naming): Question {
  switch (asked.lacks) {
    case 'forum':
      return whichForum(asked, asked.forums, naming);
    case 'day':
      return whichDay(asked, asked.meetings, naming);
    case 'words':
      return {
        heading: `In what words did ${asked.written.forum} say so?`,
        says: 'Write them in your next message, or the number of the minute: minute 14.',
        buttons: [],
        typed: nextLine(again({ ...asked, words: '…' }, naming)),
      };
  }
}

function whichForum(asked: Again, forums: readonly Forum[], naming: Naming): Question {
  const said = asked.written.forum;
  const words = clipped(naming.words(said), 40);
  const as = { label: say`It is “${words}”`, say: again({ ...asked, forum: `named ${said}` }, naming) };
  const known = forums.slice(0, 4).map(({ name }) => ({ label: name, say: again({ ...asked, forum: name }, naming) }));
  return {
    heading: `Which board judged ${sayPurpose(asked.kept.purpose)}?`,
    says: said === '' ? 'It is recorded as the word of a board.' : say`The plan has no board called “${words}”.`,
    buttons: said === '' ? known : [...known, as],
    typed: nextLine(again({ ...asked, forum: '…' }, naming)),
  };
}

function whichDay(asked: Again & JudgementAsked, meetings: readonly Day[], naming: Naming): Question {
  const { written, today, forums } = asked;
  const { day: named, trouble } = written;
  const forum = forums.find(({ name }) => name === written.forum) ?? null;
  const said = sayDay(named?.day ?? today);
  const doubt =
    named === null || trouble === null ? null : { why: 'day' as const, said, day: named.day, trouble, forum };
  const itself = doubt === null ? null : assured(doubt, today);
  const isOpen = forum === null || forum.meetings.length === 0;
  const days = [...new Set([...meetings, ...(isOpen ? [today] : [])])].slice(0, MOST_DAYS);
  const why = doubt === null ? '' : say`${sayDayDoubt(doubt, { today, heard: naming.words })} `;
  return {
    heading: `On which day did ${written.forum} say so?`,
    says: say`${why}Tap it, or write it: 3 March.`,
    buttons: [
      ...days.map((day) => ({
        label: day === today ? 'Today' : sayDay(day),
        say: again({ ...asked, on: sayDay(day) }, naming),
      })),
      ...(itself === null
        ? []
        : [{ label: itself.label, say: again({ ...asked, on: `${sayDay(itself.day)}${ALL_THE_SAME}` }, naming) }]),
    ],
    typed: nextLine(again({ ...asked, on: '…' }, naming)),
  };
}

const MOST_DAYS = 3;

type Again = {
  readonly kept: KeptPurpose;
  readonly plan: Plan;
  readonly written: Written;
  readonly forum?: string;
  readonly on?: string;
  readonly words?: string;
};

/** The whole command with one part in its place. */
function again({ kept: { purpose }, plan, written, forum = written.forum, on, words }: Again, naming: Naming): Phrase {
  const named = written.day === null ? '' : sayDay(written.day.day);
  const day = on ?? `${named}${named !== '' && written.isAssured ? ALL_THE_SAME : ''}`;
  const minute = written.minute === null ? '' : sayMinute(written.minute);
  const head = [STATES[written.judgement], forum, day, minute].filter((one) => one !== '').join(', ');
  const told = words ?? written.words;
  const it = typedPurpose(purpose.kind, purpose.ref, plan);
  return say`${it} ${naming.words(head)}${told === '' ? '' : say`: ${naming.words(told)}`}`;
}
