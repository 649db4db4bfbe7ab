import { sayAge, sayDay } from '#src/calendar/say-day.ts';
import type { Attention, Delivered, Line, QuietSection, Reason, Unready, Upcoming } from '#src/digest/digest.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftRow } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { sayDue } from './digest-dates.ts';
import type { Today } from './digest-dates.ts';

/** What every row of one digest needs to know. */
export type Setting = Today & { readonly naming: Naming };

const MOST_LEADS = 3;

/** An action as a row, with its leads after the facts. */
export function rowOf(
  { action, shown, leads }: Line,
  facts: readonly Said[],
  { naming }: Pick<Setting, 'naming'>,
): DraftRow {
  const names = leads.length === 0 ? [] : [sayNames(leads, MOST_LEADS)];
  return { ...rowAbout(naming.action(action)), rating: shown, facts: [...facts, ...names] };
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

/** What was delivered; its leads are named with thanks, and that nobody ever rated it no longer matters. */
export function deliveredRow({ line, on, verified }: Delivered, { naming, today }: Setting): DraftRow {
  const when = sayDay(on, today);
  const fact = verified ? `verified complete ${when}` : `delivered ${when}, ready to be verified`;
  return { ...rowOf(line, [fact], { naming }), unratedSaid: false };
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
    return 'nobody in the roster for its lead yet';
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

function sayReason(reason: Reason, { line, rule }: Attention, setting: Setting): string {
  const { declared, agreed } = line.standing;
  const said = sayRating(declared?.rating ?? null);
  // The row begins with it.
  const isShown = declared?.rating === line.shown;
  switch (reason) {
    case 'newly-red':
      return 'newly red';
    case 'red':
      return declared === null ? 'still red' : `still red, last said ${sayDay(declared.on, setting.today)}`;
    case 'overdue':
      return agreed === null ? 'overdue' : sayDue(agreed, setting);
    case 'watermelon':
      return `${isShown ? '' : `said ${said}, but `}its dates say ${sayRating(rule)}`;
    case 'unconfirmed':
      return `${isShown ? '' : `${said} `}last confirmed ${declared === null ? 'never' : sayAge(declared.on, setting.today)}`;
  }
}
