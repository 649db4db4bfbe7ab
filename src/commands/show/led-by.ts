import { calledOf } from '#src/people/called-of.ts';
import { findLead } from '#src/people/find-person.ts';
import type { FoundLead } from '#src/people/find-person.ts';
import { phraseKey } from '#src/people/fold.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { Body, Post } from '#src/people/person.ts';
import { isLead } from '#src/plan/permission.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import type { Scene } from '#src/commands/command.ts';

/** Whoever words may mean as a lead: of the roster, or as the plan alone calls one. */
export type Meant = FoundLead | { readonly kind: 'post'; readonly post: Pick<Post, 'name' | 'aliases'> };
/** A lead who was made out. */
export type Lead = Exclude<Meant, { kind: 'none' | 'several' }>;

/** Whom the roster knows by these words, else what the plan itself calls a lead: "Commissioner". */
export async function whoLeads(said: string, scene: Scene): Promise<Meant> {
  const found = findLead(said, scene.roster);
  if (found.kind !== 'none') return found;
  const named = { name: said, aliases: [] };
  const all = await everyAction(scene);
  const isThere = all.some(({ standing }) => standing.owners.some((owner) => isNamed(owner, named)));
  return isThere ? { kind: 'post', post: named } : found;
}

/** What a lead is called on a card. */
export function leadName(found: Lead): string {
  switch (found.kind) {
    case 'one':
      return calledOf(found.person);
    case 'post':
      return found.post.name;
    case 'body':
      return found.body.name;
  }
}

/** A person leads what names them, a post they hold or a body they sit on; a post or a body only what names it. */
export function isLedBy(found: Lead, owners: readonly Owner[], { asker }: Scene): boolean {
  switch (found.kind) {
    case 'one':
      return isLead({ ...asker, person: found.person.id, absences: [] }, owners);
    case 'post':
      return owners.some((owner) => !owner.support && isNamed(owner, found.post));
    case 'body':
      return owners.some((owner) => !owner.support && isNamed(owner, found.body));
  }
}

function isNamed({ post }: Owner, { name, aliases }: Pick<Post | Body, 'name' | 'aliases'>): boolean {
  const key = post === null ? '' : phraseKey(post);
  return key !== '' && [name, ...aliases].some((one) => phraseKey(one) === key);
}
