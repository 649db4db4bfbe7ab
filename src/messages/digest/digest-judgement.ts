import { daysBetween } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { ONLY_SAID } from '#src/digest/digest.ts';
import type { Answered, Changes, Week, WhyOnlySaid } from '#src/digest/digest.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** The first words of a digest, which stand alone in a notification: how many are late, and what Green is worth. */
export function sayJudgement({ overdue, actions, counts, whyOnlySaid }: Week): string {
  return `${sayLate(overdue, actions)} ${sayGreen(counts.green, counts['only-said'], whyOnlySaid)}`;
}

function sayLate(late: number, actions: number): string {
  if (late === 0) return actions === 1 ? 'The one action is not late.' : `None of ${actions} actions is late.`;
  return `${late} of ${sayCount(actions, 'action')} ${late === 1 ? 'is' : 'are'} late.`;
}

const WHY_ONE: Readonly<Record<WhyOnlySaid, string>> = {
  past: 'and it is past its date',
  round: 'and nobody has answered for its last round',
  unconfirmed: 'and it is unconfirmed',
  published: 'by the plan alone',
  'expected-later': 'and it is expected after its date',
};

function sayGreen(confirmed: number, onlySaid: number, why: Week['whyOnlySaid']): string {
  const all = confirmed + onlySaid;
  if (all === 0) return 'None is said to be Green.';
  if (onlySaid === 0)
    return all === 1 ? '1 is Green, confirmed and in time.' : `${all} are Green, all confirmed and in time.`;
  const [only] = ONLY_SAID.filter((reason) => why[reason] > 0);
  if (all === 1 && only !== undefined) return `1 is said to be Green, ${WHY_ONE[only]}.`;
  const how = confirmed === 0 ? 'none is both' : confirmed === 1 ? '1 is' : `${confirmed} are`;
  return `${all} are said to be Green; ${how} confirmed and in time.`;
}

/** What happened since the digest before, and who answered; empty where there is nothing to say of either. */
export function saySince(week: Week, most: number): string {
  const changes = week.changes === null ? [] : partsOf(week.changes);
  const isSame = week.changes?.isSame === true && changes.length === 0;
  const happened = isSame ? ['no change'] : inShort(changes, most);
  const since = happened.length === 0 ? [] : [`Since ${lastTime(week)}: ${happened.join(', ')}.`];
  return [...since, ...sayAnswered(week.answered, changes.length === 0)].join(' ');
}

type Part = readonly [count: number, words: string];

/** As many as there is room for, and how much else happened: what is left out is counted. */
function inShort(parts: readonly Part[], most: number): readonly string[] {
  const left = parts.slice(most).reduce((sum, [count]) => sum + count, 0);
  const said = parts.slice(0, most).map(([, words]) => words);
  if (left === 0 || most === 0) return said;
  return [...said, `and ${left === 1 ? '1 other change' : `${left} other changes`}`];
}

/** "last week", or the day where it was not a week ago. */
export function lastTime({ since, today }: Pick<Week, 'since' | 'today'>): string {
  return daysBetween(since, today) === 7 ? 'last week' : sayDay(since, today);
}

function partsOf(changes: Changes): readonly Part[] {
  const {
    checked,
    done,
    stepsDone,
    closed,
    red,
    late,
    amber,
    better,
    green,
    lapsed,
    datesAsked,
    datesMoved,
    datesSet,
  } = changes;
  const parts: readonly Part[] = [
    [checked, `${checked} checked and complete`],
    [done, `${done} said done`],
    [stepsDone, `${sayCount(stepsDone, 'step')} said done`],
    [red, `${red} newly Red`],
    [late, `${late} newly late`],
    [amber, `${amber} newly Amber`],
    [better, `${better} better`],
    [datesAsked, `${sayCount(datesAsked, 'new date')} asked for`],
    [green, `${green} newly Green`],
    [lapsed, `${lapsed} Green no longer both confirmed and in time`],
    [closed, `${closed} closed in another way`],
    [datesMoved, `${sayCount(datesMoved, 'due date')} moved`],
    [datesSet, `${sayCount(datesSet, 'first due date')} set`],
  ];
  return parts.filter(([count]) => count > 0);
}

function sayAnswered(people: Answered, isQuiet: boolean): readonly string[] {
  // Where somebody spoke unasked, that nobody was asked explains nothing.
  if (people === null) return isQuiet ? ['Nobody has been asked yet.'] : [];
  const { asked, answered } = people;
  if (asked === 0) return [];
  if (answered === 0) return [`${sayCount(asked, 'person was', 'people were')} asked; no answer yet.`];
  return [asked === 1 ? '1 person was asked and answered.' : `${answered} of ${asked} people answered.`];
}
