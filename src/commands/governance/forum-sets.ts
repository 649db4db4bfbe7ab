import { answer } from '#src/commands/command.ts';
import type { Answer } from '#src/commands/command.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { readNewLeads } from '#src/commands/words/read-new-leads.ts';
import { refuse } from '#src/commands/command.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { sayForumSet, sayPartsUnread } from '#src/messages/governance/boards/forum-set-cards.ts';
import { nameOf } from '#src/plan/permission.ts';
import { whoIs } from '#src/people/who-leads.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { PlanFact } from '#src/plan/governance/plan-fact.ts';
import type { ForumScene } from './forum-scene.ts';
import { partsSaid } from './parts-said.ts';

const DECIDES =
  /^(?:(?<not>no longer decides?|does not decide|doesn['’]t decide|stops deciding|decides? no longer)|decides?|approves?)(?!\p{L})\s*(?<what>.*)$/isu;
const NEEDED =
  /^(?:is\s+)?(?:(?<not>not|no longer)\s+)?needed(?!\p{L})\s*(?:(?:for|by|before|in)(?!\p{L}))?\s*(?<what>.*)$/isu;
const MEMBERS = /^(?<no>no\s+)?(?:members?|who enters(?: it)?|entered by)(?!\p{L})[\s:]*(?:are|is)?\s*(?<who>.*)$/isu;

/** What is set of a forum beside its meetings: whose dates it decides, what has to come before it, who may enter what it decided; null for other words. The office is no forum: what it decides, no forum does. */
export async function setOfForum(forum: Forum | null, words: string, around: ForumScene): Promise<Answer | null> {
  const decides = DECIDES.exec(words)?.groups;
  if (decides !== undefined) {
    const { not, what = '' } = decides;
    const key = not === undefined ? (forum?.key ?? null) : null;
    return ofParts(what, (part) => ({ kind: 'forum-decides', part, forum: key }), { ...around, forum });
  }
  if (forum === null) return null;
  const needed = NEEDED.exec(words)?.groups;
  if (needed !== undefined) {
    const { not, what = '' } = needed;
    const isNeeded = not === undefined;
    return ofParts(what, (part) => ({ kind: 'forum-needed', part, forum: forum.key, needed: isNeeded }), {
      ...around,
      forum,
    });
  }
  const members = MEMBERS.exec(words)?.groups;
  return members === undefined ? null : withMembers(forum, members, around);
}

type Setting = ForumScene & { readonly forum: Forum | null };

async function ofParts(
  words: string,
  factOf: (part: ReturnType<typeof partsSaid>['parts'][number]) => PlanFact,
  { plan, scene, forum }: Setting,
): Promise<Answer> {
  const actions = scene.actions.filter((action) => action.plan === plan.key);
  const { parts, unread } = partsSaid(words, {
    plan: plan.key,
    actions,
    headings: await scene.register.headings(plan.key),
  });
  if (unread.length > 0 || parts.length === 0) return answer(sayPartsUnread(unread));
  const facts = parts.map(factOf);
  const entries = facts.map((event) => ({ plan: plan.key, event, ...scene.saying }));
  return withUndo({ ...answer(sayForumSet(forum, facts)), entries }, scene);
}

function withMembers(
  forum: Forum,
  { no, who = '' }: { readonly [name: string]: string | undefined },
  { plan, scene }: ForumScene,
): Answer {
  const owners = no === undefined ? readNewLeads(who, scene.roster) : [];
  if (isRefusal(owners)) return refuse(owners);
  const held = owners.map((owner) => ({ owner, people: whoIs(owner, scene.index) }));
  const nobody = held.find(({ people }) => people.length === 0);
  if (nobody !== undefined) return refuse(personRefusal(nameOf(nobody.owner), { kind: 'none', nearest: [] }));
  const people = [...new Set(held.flatMap((one) => one.people))];
  const { members: _, ...kept } = forum;
  const changed = people.length === 0 ? kept : { ...kept, members: people };
  const fact = { kind: 'forum-kept' as const, forum: changed };
  const names = people.flatMap((id) => scene.index.called(id) ?? []);
  const entries = [{ plan: plan.key, event: fact, ...scene.saying }];
  return withUndo({ ...answer(sayForumSet(changed, [fact], names)), entries }, scene);
}
