import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayShortStretch, sayStretch } from '#src/messages/words/say-stretch.ts';
import type { Gap } from '#src/people/cover.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Whose } from './quiet-cards.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';

/** A leave; both days are included, and a null deputy means that nobody is asked meanwhile. */
export type Leave = {
  readonly whose: Whose;
  readonly from: Day;
  readonly to: Day;
  readonly deputy: string | null;
  readonly today: Day;
  /** The days on which the deputy does not answer. */
  readonly gaps: readonly Gap[];
  /** True where that is all of the leave, for one reason. */
  readonly isNever: boolean;
  /** The restricted actions among those that they lead which the deputy does not see but for this leave. */
  readonly restricted: readonly Named[];
  /** True where the deputy may see them. */
  readonly shows: boolean;
  /** Others who may be asked instead. */
  readonly others: readonly string[];
  /** Where another leave of theirs is on record for some of these days, with another deputy. */
  readonly shared: readonly SharedDays[];
  /** For whom else whoever goes away would have answered on these days, and who does instead; null for nobody. */
  readonly standsInFor: readonly { readonly name: string; readonly instead: string | null; readonly isTold: boolean }[];
  /** False where the deputy hears of it with their first message only. */
  readonly isDeputyTold: boolean;
};

/** Days that a leave shares with another of the same person, whose deputy is `other`; `holds` says which of the two counts on them. */
export type SharedDays = {
  readonly from: Day;
  readonly to: Day;
  /** The last day of the other leave. */
  readonly until: Day;
  readonly other: string | null;
  readonly holds: 'this' | 'other';
};

const MOST_NAMED = 3;

/** Reads a leave back, with who is asked meanwhile, when nobody is, and what the deputy does not see. */
export function sayAway(leave: Leave): Card {
  const { whose, from, to, restricted, shows } = leave;
  const hidden = shows ? [] : restricted;
  return buildCard({
    readers: 'asker',
    heading: `${whose.self ? 'Away' : `${whose.name} is away`} ${sayStretch(from, to)}`,
    blocks: [
      { kind: 'said', text: `${sayMeanwhile(leave)} No date moves. It is on record.` },
      ...(hidden.length === 0 ? [] : [{ kind: 'said' as const, text: sayHidden(hidden, leave) }]),
      ...leave.standsInFor.map((one) => ({ kind: 'said' as const, text: sayStandsIn(one, leave) })),
    ],
    buttons: [
      ...showThem(hidden, leave),
      ...insteadOf(leave),
      ...(whose.self ? [{ label: 'I am back', say: '/rag back' }] : []),
    ],
    // “Yes Nadia covers”, right under it.
    ...(whose.self && leave.deputy === null ? { typed: { name: `/rag away ${from} to ${to} deputy …` } } : {}),
  });
}

function sayMeanwhile(leave: Leave): string {
  const { whose, deputy, today, gaps } = leave;
  const [whom, place] = whose.self ? ['you', 'your'] : [whose.name, 'their'];
  const whole = leave.shared.find((one) => one.holds === 'other' && one.from <= leave.from && one.to >= leave.to);
  if (whole !== undefined) {
    const asked = whole.other === null ? 'nobody is asked' : `${whole.other} is asked`;
    return `The leave to ${sayDay(whole.until, today)} is on record for these days and holds: ${asked} in ${place} place.`;
  }
  const others = leave.shared.map((one) => ` ${sayShared(one, leave)}`).join('');
  if (deputy === null) {
    const how = whose.self ? 'write a name' : 'say it again with deputy and a name';
    return `Nobody is asked in ${place} place; to name somebody, ${how}.${others}`;
  }
  const [only] = gaps;
  if (only !== undefined && leave.isNever) return sayWhole(only, deputy, place);
  const too = leave.restricted.length > 0 && leave.shows ? ', about the restricted ones too' : '';
  const answers = leave.isDeputyTold ? `, may answer for ${whom}, and is told.` : ` and may answer for ${whom}.`;
  const asked = `${deputy} is asked in ${place} place${too}${answers}`;
  return `${[asked, ...gaps.map((gap) => sayGap(gap, deputy, today))].join(' ')}${others}`;
}

function sayShared({ from, to, until, other, holds }: SharedDays, { deputy, today }: Leave): string {
  const days = sayShortStretch(from, to, today);
  const asked = holds === 'this' ? deputy : other;
  const who = asked === null ? 'nobody is asked' : `${asked} is asked`;
  if (holds === 'other') return `On ${days} the leave to ${sayDay(until, today)} holds: ${who}.`;
  return `On ${days} this takes the place of the other leave: ${who}${other === null ? '' : `, not ${other}`}.`;
}

function sayWhole({ why, instead }: Gap, deputy: string, place: string): string {
  if (instead !== null) return `${deputy} is away then too; ${instead.name} is asked.`;
  const nobody = `nobody is asked in ${place} place`;
  return {
    away: `${deputy} is away then too, and ${nobody}.`,
    quiet: `${deputy} has asked for quiet then, and ${nobody}.`,
    'not-here': `${deputy} is not here then, and ${nobody}.`,
    unreached: `No message reaches ${deputy}, so ${nobody} until one does.`,
  }[why];
}

function sayGap({ from, to, why, instead }: Gap, deputy: string, today: Day): string {
  const days = sayShortStretch(from, to, today);
  if (instead !== null) return `${deputy} is away ${days} too; then ${instead.name} is asked.`;
  return {
    away: `${deputy} is away ${days} too, and nobody is asked then.`,
    quiet: `${deputy} has asked for quiet ${days}, and nobody is asked then.`,
    'not-here': `${deputy} is not here ${days}, and nobody is asked then.`,
    unreached: `No message reaches ${deputy}, so nobody is asked ${days}.`,
  }[why];
}

function sayHidden(hidden: readonly Named[], { whose, deputy }: Leave): Said {
  const [it, are] = hidden.length === 1 ? ['it', 'is'] : ['them', 'are'];
  const first = joinedWithAnd(hidden.slice(0, MOST_NAMED).map(({ ref, title }) => say`${ref} ${title}`));
  const more = hidden.length > MOST_NAMED ? ` and ${hidden.length - MOST_NAMED} more` : '';
  const place = whose.self ? 'your' : 'their';
  return say`${first}${more} ${are} restricted: ${deputy ?? ''} does not see ${it}, and nobody is asked about ${it} in ${place} place, unless you say so.`;
}

function showThem(hidden: readonly Named[], leave: Leave): readonly DraftButton[] {
  const { deputy } = leave;
  if (hidden.length === 0 || deputy === null) return [];
  const it = hidden.length === 1 ? 'it' : 'them';
  return [{ label: `${deputy} may see ${it}`, say: `${again(leave, deputy)}, restricted too` }];
}

/** Others to name where the deputy does not answer on some days. */
function insteadOf(leave: Leave): readonly DraftButton[] {
  if (!leave.gaps.some(({ instead }) => instead === null)) return [];
  return leave.others.map((name) => ({ label: `${name} instead`, say: again(leave, name) }));
}

function again({ whose, from, to, today }: Pick<Leave, 'whose' | 'from' | 'to' | 'today'>, deputy: string): string {
  return `/rag away ${typedName(whose.name)} ${sayShortStretch(from, to, today)} deputy ${typedName(deputy)}`;
}

function sayStandsIn({ name, instead, isTold }: Leave['standsInFor'][number], { whose }: Leave): string {
  const who = whose.self ? 'You stand' : `${whose.name} stands`;
  const then = instead === null ? 'nobody is asked' : `${instead} is asked`;
  return `${who} in for ${name} on some of these days: ${then} in their place then${isTold ? `, and ${name} is told` : ''}.`;
}

/** Tells somebody that the deputy whom they named is away too; `others` may be named instead. */
export function tellDeputyAway(told: Told): Card {
  const { deputy, from, to, today, instead } = told;
  const days = sayShortStretch(from, to, today);
  const then = instead === null ? 'nobody is asked in your place then' : `${instead} is asked in your place then`;
  return buildCard({
    readers: 'asker',
    heading: `${deputy} is away ${days} too`,
    blocks: [{ kind: 'said', text: `You named ${deputy} to answer while you are away; ${then}.` }],
    buttons: instead === null ? told.others.map((name) => ({ label: `${name} instead`, say: again(told, name) })) : [],
  });
}

type Told = Pick<Leave, 'from' | 'to' | 'today' | 'others' | 'whose'> & {
  readonly deputy: string;
  readonly instead: string | null;
};

/** Tells a deputy what they stand in for, and from when; `restricted` of the actions are seen by few. */
export function tellDeputy(leave: { name: string; from: Day; to: Day; actions: number; restricted: number }): Card {
  const { name, from, to, actions, restricted } = leave;
  const few = restricted === 0 ? '' : `, ${restricted} of them restricted: please keep what you read there to yourself`;
  const them = actions === 0 ? 'no open action at the moment' : `${sayCount(actions, 'open action')}${few}`;
  return buildCard({
    readers: 'asker',
    heading: `You stand in for ${name} ${sayStretch(from, to)}`,
    blocks: [
      {
        kind: 'said',
        text: `${name} leads ${them}. On those days questions about them come to you, your answers count, and /rag mine lists them. If that does not suit, please tell ${name} or the programme office.`,
      },
    ],
    buttons: [{ label: `What ${name} leads`, say: `/rag lead ${typedName(name)}` }],
  });
}

/** Tells somebody who was to stand in that another leave holds on some of these days. */
export function tellNotDeputy({ name, from, to, today }: { name: string; from: Day; to: Day; today: Day }): Card {
  const days = sayShortStretch(from, to, today);
  return buildCard({
    readers: 'asker',
    heading: `You do not stand in for ${name} on ${days}`,
    blocks: [{ kind: 'said', text: `${name} has arranged these days otherwise. Any other days stay as they were.` }],
  });
}

/** Tells somebody who was named as a deputy, and cannot be asked on any of these days, that nothing comes to them. */
export function tellDeputyUnasked({ name, from, to }: { name: string; from: Day; to: Day }): Card {
  return buildCard({
    readers: 'asker',
    heading: `${name} named you to stand in ${sayStretch(from, to)}`,
    blocks: [
      {
        kind: 'said',
        text: `You cannot be asked on those days, as I have it, so nothing comes to you, and ${name} knows. If that is not so, /rag back says that you are here.`,
      },
    ],
  });
}

/** Tells a deputy that the person they stood in for is back. */
export function tellDeputyBack(name: string): Card {
  return buildCard({
    readers: 'asker',
    heading: `${name} is back`,
    blocks: [{ kind: 'said', text: `You no longer stand in for ${name}. Thank you for covering.` }],
  });
}
