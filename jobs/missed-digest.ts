import type { OutKey } from '#src/ports/message.ts';
import { sayDigestMissed } from '#src/messages/office/digest-undelivered.ts';
import { hasBegun } from '#src/plan/begun.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Turn, TurnWork } from './job.ts';

/** Tells the office of a digest that was due while nobody was there to post it, and that is history now. */
export function tellMissedDigest({ slot, around }: Turn): TurnWork {
  const plans = around.plans.filter((plan) => hasBegun(plan, slot.at, around.now));
  const say = around.office.flatMap((officer) =>
    plans.map((plan): Outgoing => ({
      key: `missed/digest/${plan.key}/${slot.day}/${officer}` as OutKey,
      kind: 'undelivered',
      day: around.today,
      to: { person: officer },
      card: sayDigestMissed(plan.name, slot.day),
      about: [],
      edits: null,
      holds: null,
    })),
  );
  return { say, asked: [] };
}
