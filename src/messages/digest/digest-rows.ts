import { sayAge, sayDay } from '#src/calendar/say-day.ts';
import type { Attention, Delivered, Line, QuietSection, Reason, Unready, Upcoming } from '#src/digest/digest.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Row } from '#src/messages/card.ts';
import { clip } from '#src/messages/text/clip.ts';
import { sayDue } from './digest-dates.ts';
import type { Today } from './digest-dates.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';

/** What every row of one digest needs to know. */
export type Setting = Today & { readonly plan: Plan };

const MOST_LEADS = 3;

/** An action as a row, with its leads after the facts. */
export function rowOf({ action, shown, leads }: Line, facts: readonly string[], { plan }: Pick<Setting, 'plan'>): Row {
  const ref = plan.isDefault ? action.ref : `${plan.key} ${action.ref}`;
  const names = leads.length === 0 ? [] : [sayNames(leads, MOST_LEADS)];
  return { ref, title: action.title, rating: shown, facts: [...facts, ...names] };
}

/** Names in a sentence: "A, B and 3 more" past the most that are to be named. */
export function sayNames(names: readonly string[], most: number): string {
  const more = names.length - most;
  const shown = more > 0 ? [...names.slice(0, most), `${more} more`] : names;
  // "Chair, Overview and Scrutiny" is one post, and with commas between posts it would read as two.
  return shown.some((name) => name.includes(',')) ? shown.join('; ') : sayAnd(shown);
}

/** Why an action needs attention. */
export function attentionRow(one: Attention, setting: Setting): Row {
  const { agreed } = one.line.standing;
  const facts = one.reasons.map((reason) => sayReason(reason, one, setting));
  const isDated = agreed === null || one.reasons.includes('overdue');
  return rowOf(one.line, isDated ? facts : [...facts, sayDue(agreed, setting)], setting);
}

/** What was delivered; its leads are named with thanks, and that nobody ever rated it no longer matters. */
export function deliveredRow({ line, on, verified }: Delivered, { plan, today }: Setting): Row {
  const when = sayDay(on, today);
  const fact = verified ? `verified complete ${when}` : `delivered ${when}, ready to be verified`;
  return { ...rowOf(line, [fact], { plan }), unratedSaid: false };
}

/** What falls due, and when. */
export function upcomingRow({ line, day, what, label }: Upcoming, setting: Setting): Row {
  const due = sayDue(day, setting);
  const step = label === '' ? 'a milestone' : `“${clip(label)}”`;
  const subject = { due: '', review: 'review ', milestone: `${step} ` }[what];
  return rowOf(line, [`${subject}${due}`], setting);
}

/** What an action lacks before anybody can be asked about it. */
export function unreadyRow({ line, lacks }: Unready, setting: Setting): Row {
  const { timescale, leads } = line.action;
  const facts = lacks.map((lack) => {
    if (lack === 'date')
      return `no date yet${timescale.text === '' ? '' : `: the plan says “${clip(timescale.text)}”`}`;
    if (lack === 'lead') return `no lead named${leads.text === '' ? '' : `: the plan says “${clip(leads.text)}”`}`;
    return 'nobody in the roster for its lead yet';
  });
  return rowOf(line, facts, setting);
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
