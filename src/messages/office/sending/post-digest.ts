import type { Day } from '#src/calendar/day.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Plan } from '#src/plan/action.ts';

/** The digest that was due last, what became of it, and when it was posted; null where none was due, or it was not. */
export type DigestBefore = {
  readonly day: Day | null;
  readonly fate: 'waits' | 'sent' | 'in-doubt' | 'lost' | null;
  readonly at: { readonly day: Day; readonly time: TimeOfDay } | null;
};

type Asked = { readonly plan: Plan; readonly time: TimeOfDay; readonly isTogether: boolean };

/** Asks before a digest is posted by hand, with what became of the one before. */
export function sayPostDigest(before: DigestBefore, { plan, time, isTogether }: Asked): Card {
  const key = plan.isDefault || isTogether ? '' : ` ${plan.key}`;
  const tap = `/rag digest post now ${time}${key}`;
  return buildCard({
    heading: `Post the digest of ${isTogether ? TOGETHER : plan.name} now?`,
    blocks: [
      { kind: 'said', text: sayBefore(before) },
      { kind: 'said', text: 'It goes to the leadership’s channel and shows today.' },
    ],
    buttons: [
      { label: 'Post it now', say: tap },
      { label: 'Show it to me', say: `/rag digest${key}` },
    ],
    typed: { yes: tap },
    readers: 'asker',
  });
}

/** The digest as it reads now, which is none that is about to go: what became of the one that was due comes first, and for the office how another is posted. */
export function withDigestBefore(card: Card, before: DigestBefore, { plan, isOffice }: Shown): Card {
  if (before.day === null || before.fate === null) return card;
  const post = `/rag digest post${plan.isDefault ? '' : ` ${plan.key}`}`;
  const draft = asDraft(card);
  const how = isOffice ? ` To post this one too: ${post}.` : '';
  const stands =
    before.fate === 'sent' ? ' It stands in the leadership’s channel; below is how it would read now.' : '';
  return buildCard({
    ...draft,
    blocks: [
      { kind: 'said', text: `${sayFate({ ...before, day: before.day, fate: before.fate })}${stands}${how}` },
      ...draft.blocks,
    ],
    buttons: [
      ...(draft.buttons ?? []),
      ...(isOffice ? [{ label: before.fate === 'sent' ? 'Post it again' : 'Post it', say: post }] : []),
    ],
  });
}

/** A digest that is shown before anybody was asked is none that would be posted: that comes first. */
export function withNobodyAsked(card: Card): Card {
  const draft = asDraft(card);
  return buildCard({ ...draft, blocks: [{ kind: 'said', text: NOBODY_ASKED }, ...draft.blocks] });
}

const NOBODY_ASKED =
  'Nobody has been asked yet, so no digest is posted. This is how one would read; the first goes once the first messages have gone.';

type Shown = { readonly plan: Plan; readonly isOffice: boolean };

function sayBefore({ day, fate, at }: DigestBefore): string {
  if (day === null || fate === null) return 'None was posted lately.';
  const beside = fate === 'sent' ? ' Another would stand beside it.' : '';
  return `${sayFate({ day, fate, at })}${beside}`;
}

type Due = { readonly [K in 'day' | 'fate']: NonNullable<DigestBefore[K]> } & Pick<DigestBefore, 'at'>;

function sayFate({ day, fate, at }: Due): string {
  const which = `The digest of ${sayDay(day)}`;
  switch (fate) {
    case 'sent':
      return `${which} was posted${at === null ? '' : ` ${at.day === day ? '' : `on ${sayDay(at.day)} `}at ${at.time}`}.`;
    case 'in-doubt':
      return `${which} may stand there: it is not known whether it arrived. Look first, so that it does not stand there twice.`;
    case 'waits':
      return `${which} is still tried. I would try it at once; no second stands beside it.`;
    case 'lost':
      return `${which} was not posted.`;
  }
}

const TOGETHER = 'all plans together';

/** Says that a digest goes out: of the plan that is named, or with null of all together. */
export function sayDigestNow(plan: string | null): Card {
  return buildCard({
    heading: `The digest of ${plan ?? TOGETHER} goes out now`,
    blocks: [{ kind: 'said', text: 'It goes to the leadership’s channel. If it cannot be posted, I tell you why.' }],
    readers: 'asker',
  });
}
