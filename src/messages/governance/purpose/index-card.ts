import type { Day } from '#src/calendar/day.ts';
import { sayAge } from '#src/calendar/say-day.ts';
import type { Plan } from '#src/plan/action.ts';
import type { IndexPart, IndexPicture } from '#src/plan/governance/measures/index-parts.ts';
import type { Movement } from '#src/plan/governance/measures/standing-readings.ts';
import { living } from '#src/plan/governance/purposes.ts';
import type { KeptPurpose, Purposes } from '#src/plan/governance/purposes.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftRow } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, joined, say } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayPurposeFirst, sayReading, sayValue, typedPurpose } from './purpose-words.ts';
import { nextLine } from './next-line.ts';

type Worded = { readonly today: Day; readonly naming: Naming };
type Shown = { readonly plan: Plan; readonly picture: IndexPicture };

/** The index: how many of its parts meet their target, then every part with its reading, age and movement. */
export function sayIndex({ plan, picture }: Shown, context: Worded): Card {
  const { name, parts, met, known } = picture;
  const unknown = parts.length - known;
  const whole = `${met} of ${sayCount(parts.length, 'part')} ${met === 1 || parts.length === 1 ? 'meets its' : 'meet their'} target.`;
  const rest = `${unknown} cannot be told: ${sayWhyUnknown(parts)}.`;
  return buildCard({
    heading: say`${clipped(context.naming.words(name), 60)} · ${met} of ${parts.length}`,
    blocks: [
      { kind: 'said', text: `${whole}${unknown === 0 ? '' : ` ${rest}`}` },
      { kind: 'rows', rows: parts.map((part) => rowOfPart(part, context)), more: 0 },
      { kind: 'aside', text: 'Each part counts as one, and none is left out.' },
    ],
    buttons: [{ label: 'All indicators', say: typedPurpose('indicator', '', plan) }],
  });
}

/** “2 have no reading, 1 has no target with a direction”; what has neither is counted once. */
function sayWhyUnknown(parts: readonly IndexPart[]): string {
  const unknown = parts.filter(({ isMet }) => isMet === null);
  const unread = unknown.filter(({ reading }) => reading === null).length;
  const aimless = unknown.length - unread;
  return [...lacking(unread, 'reading'), ...lacking(aimless, 'target with a direction')].join(', ');
}

function lacking(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? 'has' : 'have'} no ${what}`];
}

const MOVED: Readonly<Record<Movement, string>> = {
  better: 'better',
  worse: 'worse',
  same: 'unchanged',
  moved: 'moved',
};

function rowOfPart(
  { kept: { purpose, isEnded }, reading, movement, isMet }: IndexPart,
  { today, naming }: Worded,
): DraftRow {
  const { target, unit } = purpose;
  const aim = target === undefined ? 'no target' : `target ${sayValue(target, unit ?? null)}`;
  const facts = [
    ...(isEnded ? ['an indicator no longer'] : []),
    reading === null ? 'no reading' : naming.words(sayReading(reading)),
    ...(reading === null ? [] : [sayAge(reading.asAt, today)]),
    ...(movement === null ? [] : [MOVED[movement]]),
    isMet === null ? aim : `${aim} ${isMet ? 'met' : 'not met'}`,
  ];
  return {
    action: null,
    ref: sayPurposeFirst(purpose),
    title: clipped(naming.words(purpose.title), 120),
    rating: null,
    unratedSaid: false,
    facts,
  };
}

/** Nobody has chosen an index. */
export function sayNoIndex({ name, key, isDefault }: Plan): Card {
  const it = `/rag index${isDefault ? '' : ` ${key}`}`;
  return buildCard({
    heading: `${name} has no index`,
    blocks: [
      {
        kind: 'said',
        text: `The programme office chooses the indicators that it is of: ${it} NAME of one, another. What was read of them stays.`,
      },
    ],
    buttons: [{ label: 'All indicators', say: '/rag indicators' }],
  });
}

type NotChosen = {
  readonly plan: Plan;
  readonly name: string;
  readonly parts: readonly KeptPurpose[];
  readonly unread: readonly string[];
  readonly purposes: Purposes;
};

/** Asks which indicators are meant, where words name none or several. */
export function askIndexParts({ plan, name, parts, unread, purposes }: NotChosen, { naming }: Worded): Card {
  const it = `/rag index${plan.isDefault ? '' : ` ${plan.key}`}`;
  const what = joined(
    unread.map((one) => say`“${clipped(naming.words(one), 60)}”`),
    ', ',
  );
  const there = living(purposes)
    .filter(({ purpose }) => purpose.kind === 'indicator')
    .map(({ purpose }) => purpose.ref);
  const known = there.length === 0 ? 'There are none yet.' : `There are: ${there.join(', ')}.`;
  const only = say`${it} ${naming.words(name)} of ${parts.map(({ purpose }) => purpose.ref).join(', ')}`;
  return buildCard({
    heading: 'Which indicators do you mean?',
    blocks: [{ kind: 'said', text: say`I find no one indicator called ${what}. ${known} Nothing is changed yet.` }],
    buttons: parts.length === 0 ? [] : [{ label: `Only the other ${parts.length}`, say: only }],
    typed: nextLine(say`${it} ${naming.words(name)} of …`),
    readers: 'asker',
  });
}
