import type { Day } from '#src/calendar/day.ts';
import { lateSteps } from '#src/plan/steps/steps.ts';
import type { StepName } from '#src/plan/steps/step.ts';
import { sayNobodyBehind } from '#src/messages/words/who/nobody-behind.ts';
import { sayPausedUntil, sayRoundChecked, sayUnconfirmed } from '#src/messages/words/say-standing-rating.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Attention, Line, QuietSection, Reason, Unready, Upcoming } from '#src/digest/digest.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftRow } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { firstWords } from '#src/messages/words/in-words.ts';
import { clipped, joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { sayDue } from './digest-dates.ts';
import type { Today } from './digest-dates.ts';

/** What every row of one digest needs to know. */
export type Setting = Today & { readonly naming: Naming };

const MOST_LEADS = 3;
/** Some plans hold a page in the cell of a title. */
const MOST_TITLE_WORDS = 20;

/** An action as a row, with its leads. */
export function rowOf(
  { action, standing, shown, leads, paused }: Line,
  facts: readonly Said[],
  { naming, today }: Pick<Setting, 'naming' | 'today'>,
): DraftRow {
  const lapse = sayUnconfirmed({ action, standing }, today);
  const names = leads.length === 0 ? {} : { leads: sayNames(leads, MOST_LEADS) };
  const round = sayRoundChecked(standing, today);
  const unratedSaid = standing.stage !== 'delivered' && round === '';
  const named = naming.action(action);
  const title = firstWords(named.title, MOST_TITLE_WORDS);
  return {
    ...rowAbout(named),
    title,
    rating: shown,
    unratedSaid,
    facts: [lapse, round, ...facts, sayPausedUntil(paused, today)].filter((fact) => fact !== ''),
    ...names,
  };
}

/** A row whose facts say already that its round was checked. */
export function rowOfChecked(line: Line, facts: readonly Said[], setting: Pick<Setting, 'naming' | 'today'>): DraftRow {
  const row = rowOf({ ...line, standing: { ...line.standing, turn: null } }, facts, setting);
  return { ...row, unratedSaid: false };
}

/** Names in a sentence: "A, B and 3 more" past the most that are to be named. */
export function sayNames(names: readonly string[], most: number): string {
  const more = names.length - most;
  const shown = more > 0 ? [...names.slice(0, most), `${more} more`] : names;
  // "Chair, Overview and Scrutiny" is one post, and with commas between posts it would read as two.
  return shown.some((name) => name.includes(',')) ? shown.join('; ') : sayAnd(shown);
}

/** Why an action needs attention. */
export function attentionRow(one: Attention, setting: Setting): DraftRow {
  const { agreed } = one.line.standing;
  const facts = one.reasons.map((reason) => sayReason(reason, one, setting));
  const isDated = agreed === null || one.reasons.includes('overdue');
  return rowOf(one.line, isDated ? facts : [...facts, sayDue(agreed, setting)], setting);
}

/** "“Phase 1” due 31 Oct, 4 working days late". */
function sayStepDue(name: StepName, due: Day, setting: Setting): Said {
  return say`${sayStep(name, setting.naming.words)} ${sayDue(due, setting)}`;
}

/** What falls due, and when. */
export function upcomingRow({ line, day, what, label }: Upcoming, setting: Setting): DraftRow {
  const due = sayDue(day, setting);
  const step = label === '' ? 'a milestone' : say`“${clipped(setting.naming.words(label))}”`;
  const subject = { due: '', review: 'review ', milestone: say`${step} ` }[what];
  return rowOf(line, [say`${subject}${due}`], setting);
}

/** What an action lacks before anybody can be asked about it. */
export function unreadyRow({ line, lacks }: Unready, setting: Setting): DraftRow {
  const { timescale, leads } = line.action;
  const facts = lacks.map((lack) => {
    if (lack === 'date') return say`no date yet${sayPlan(timescale.text, setting)}`;
    if (lack === 'lead') return say`no lead named${sayPlan(leads.text, setting)}`;
    if (lack === 'which') return 'several people of the roster may be its lead';
    return sayNobodyBehind(line.standing.owners);
  });
  return rowOf(line, facts, setting);
}

function sayPlan(text: string, { naming }: Setting): Said {
  return text === '' ? '' : say`: the plan says “${clipped(naming.words(text))}”`;
}

/** A section with how many of its actions are quiet; nobody is named. */
export function quietFact({ section, title, quiet, running }: QuietSection): { label: string; value: string } {
  const name = section === null ? 'Outside any section' : `Section ${section}`;
  return { label: title === '' ? name : `${name}, ${title}`, value: `${quiet} of ${sayCount(running, 'open action')}` };
}

/** The date that is past, or else the round for which nobody answered. */
function sayLate({ standing: { agreed }, missed }: Attention['line'], setting: Setting): string {
  if (agreed !== null && agreed < setting.today) return sayDue(agreed, setting);
  return missed === null ? 'late' : `review ${sayDue(missed, setting)}`;
}

function sayReason(reason: Reason, { line }: Attention, setting: Setting): Said {
  const { declared } = line.standing;
  switch (reason) {
    case 'newly-red':
      return 'newly Red';
    case 'red':
      return declared === null ? 'still Red' : `still Red, last said ${sayDay(declared.on, setting.today)}`;
    case 'overdue':
      return sayLate(line, setting);
    case 'step-late':
      return joined(
        lateSteps(line, setting.today).map(({ name, due }) => sayStepDue(name, due, setting)),
        '; ',
      );
  }
}
