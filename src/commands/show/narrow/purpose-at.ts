import { findPurpose } from '#src/plan/governance/find-purpose.ts';
import { PURPOSE_KINDS } from '#src/plan/governance/purpose.ts';
import { servingWithin } from '#src/plan/governance/measures/serving.ts';
import { sayPurpose } from '#src/messages/governance/purpose/purpose-words.ts';
import type { Listed } from '#src/messages/look/action-list.ts';
import type { Scene } from '#src/commands/command.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';

type NarrowedToPurpose = {
  readonly kind: 'purpose';
  readonly keep: (one: Listed) => boolean;
  readonly called: string;
  readonly rest: string;
};

const KIND = /^(?:(recommendation|outcome|milestone|indicator)s?|(rec))\s+/iu;

/** What serves a purpose of the default plan: “recommendation 5”, “outcome 3” with all its parts; null where words begin with none that there is. */
export async function purposeAt(words: string, scene: Scene): Promise<NarrowedToPurpose | null> {
  const said = KIND.exec(words);
  if (said === null) return null;
  const kind = PURPOSE_KINDS.find((one) => one === (said[1] ?? 'recommendation').toLowerCase());
  const { purposes } = await scene.register.governance(scene.plan.key);
  const { found, rest } =
    kind === undefined ? { found: [], rest: '' } : findPurpose(words.slice(said[0].length), kind, purposes);
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return null;
  const serves = new Set(servingWithin(only, purposes, await everyAction(scene)).map(({ action }) => action.id));
  return {
    kind: 'purpose',
    keep: ({ tracked }) => serves.has(tracked.action.id),
    called: sayPurpose(only.purpose),
    rest,
  };
}
