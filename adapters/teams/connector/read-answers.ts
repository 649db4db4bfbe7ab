import { listAt, textAt } from '#adapters/network/fields.ts';
import { UnknownOutcome } from '#adapters/teams/send/unknown-outcome.ts';
import type { Channel, Member } from './connector.ts';

/** Where a message stands; throws an UnknownOutcome where the answer owes it. */
export function readPosted(answer: unknown): string {
  return owed(answer, 'where it stands');
}

/** Where to write to somebody; throws an UnknownOutcome where the answer owes it. */
export function readChat(answer: unknown): string {
  return owed(answer, 'where to write to them');
}

/** A thread that was started; throws an UnknownOutcome where the answer owes either id. */
export function readThread(answer: unknown): { readonly conversation: string; readonly activity: string } {
  const activity = textAt(answer, 'activityId');
  const conversation = textAt(answer, 'id');
  if (activity !== null && conversation !== null) return { conversation, activity };
  throw new UnknownOutcome('where the thread stands');
}

function owed(answer: unknown, what: string): string {
  const found = textAt(answer, 'id');
  if (found !== null) return found;
  throw new UnknownOutcome(what);
}

/** One page of members, without those that have no id. */
export function readPage(answer: unknown): { readonly members: readonly Member[]; readonly next: string | null } {
  const members = listAt(answer, 'members').flatMap((one) => memberIn(one) ?? []);
  return { members, next: textAt(answer, 'continuationToken') };
}

function memberIn(one: unknown): Member | null {
  const id = textAt(one, 'id');
  if (id === null) return null;
  return {
    id,
    // Teams says the first; older answers the second.
    objectId: textAt(one, 'objectId') ?? textAt(one, 'aadObjectId'),
    tenant: textAt(one, 'tenantId'),
    name: textAt(one, 'name'),
    email: textAt(one, 'email')?.toLowerCase() ?? null,
    principalName: textAt(one, 'userPrincipalName')?.toLowerCase() ?? null,
    role: textAt(one, 'userRole'),
  };
}

/** Channels as their team lists them. */
export function readChannels(listed: readonly unknown[]): readonly Channel[] {
  return listed.flatMap((one) => {
    const id = textAt(one, 'id');
    return id === null ? [] : [{ id, name: textAt(one, 'name'), type: textAt(one, 'type')?.toLowerCase() ?? null }];
  });
}
