import type { Plan } from '#src/plan/action.ts';
import { targetKey } from '#src/plan/governance/links/link.ts';
import type { LinkTarget } from '#src/plan/governance/links/link.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

/** What is referred to as its reader knows it, and what shows it. */
export type NamedTarget = { readonly key: string; readonly called: Said; readonly shows: Said };

type Around = { readonly plan: Plan; readonly plans: readonly Plan[]; readonly named: Named | null };

/** Names what is referred to; `named` is the action, where it is one. */
export function nameTarget(to: LinkTarget, { plan, plans, named }: Around): NamedTarget {
  const key = targetKey(to);
  switch (to.kind) {
    case 'action':
      return { key, called: named?.ref ?? '', shows: say`/rag ${named?.ref ?? ''}` };
    case 'part': {
      const of = plan.isDefault ? '' : ` ${plan.key}`;
      return {
        key,
        called: `${to.level} ${to.ref}`,
        shows: `/rag ${to.level === 'theme' ? 'theme' : 'section'} ${to.ref}${of}`,
      };
    }
    case 'plan': {
      const name = plans.find((one) => one.key === to.plan)?.name ?? to.plan;
      return { key, called: name, shows: `/rag lineage ${to.plan}` };
    }
  }
}
