import type { Scene } from '#src/commands/command.ts';
import { headingCalled } from '#src/commands/show/list-part.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import type { Knows } from '#src/commands/words/new-action-words.ts';
import { readNewLeads } from '#src/commands/words/read-new-leads.ts';
import type { PlanKey } from '#src/plan/action.ts';

/** Who can lead, and which themes there are, by which the words behind a title are told from the title. */
export async function knownTo({ register, roster, today }: Scene, plan: PlanKey): Promise<Knows> {
  const themes = (await register.headings(plan)).filter(({ level }) => level === 'theme');
  const used = (await register.trackedIn(plan)).flatMap(({ action: { theme } }) => theme?.toLowerCase() ?? []);
  const refs = new Set([...themes.map(({ ref }) => ref.toLowerCase()), ...used]);
  return {
    today,
    isLead: (words) => !isRefusal(readNewLeads(words, roster)),
    isTheme: (words) => refs.has(words.toLowerCase()) || headingCalled(words, themes, false) !== undefined,
  };
}
