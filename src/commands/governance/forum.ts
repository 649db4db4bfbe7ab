import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command } from '#src/commands/command.ts';
import { asksNoMore } from '#src/commands/show/list-request.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import {
  askAboutForum,
  sayForumEnded,
  sayForumKept,
  sayForums,
  sayForumThere,
  sayNoSuchForum,
  sayOneForum,
} from '#src/messages/governance/boards/forum-cards.ts';
import type { AboutForum } from '#src/messages/governance/boards/forum-cards.ts';
import type { Card } from '#src/messages/card.ts';
import { sayPart } from '#src/messages/governance/boards/say-part.ts';
import type { Named } from '#src/messages/words/naming.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Forum, ForumKey } from '#src/plan/governance/forum.ts';
import { namedAt, keyFor, namesForum } from '#src/plan/governance/forums/forum-named.ts';
import { closestTo } from '#src/plan/governance/forums/part.ts';
import { sittingsFrom } from '#src/plan/governance/forums/sittings.ts';
import type { PlanFact } from '#src/plan/governance/plan-fact.ts';
import { mayRun } from '#src/plan/permission.ts';
import { planInFront } from './plan-in-front.ts';
import { setOfForum } from './forum-sets.ts';
import type { ForumScene } from './forum-scene.ts';
import { forumAfter, readForum } from './forum-words/read-forum.ts';
import type { ForumSaid } from './forum-words/read-forum.ts';

const SAYS = [
  { say: '/rag forum', gets: 'the boards that receive reports: when each meets next, and when its papers close' },
  {
    say: '/rag forum add Improvement Board meets 3 March, 7 April; papers 10 days before',
    gets: 'for the office: adds one; working days or clear days as you say',
  },
  { say: '/rag forum change IB also meets 5 May; papers 5 working days before', gets: 'for the office: changes it' },
  {
    say: '/rag forum IB decides theme A',
    gets: 'for the office: who decides dates, of a theme, a section or the whole plan',
  },
  {
    say: '/rag forum IB needed for section 9',
    gets: 'for the office: leads are told by when their paper is due for its last meeting before the date',
  },
  { say: '/rag forum IB members "Karl Battersby"', gets: 'for the office: who may enter what it decided, beside you' },
  { say: '/rag forum end IB', gets: 'for the office: it meets no longer; what it decided stays' },
];

export const forum: Command = {
  name: 'forum',
  also: ['forums'],
  for: 'anyone',
  plain: false,
  says: SAYS,
  run: async (words, scene) => {
    const { plan, rest } = planInFront(words, scene);
    const governance = scene.governanceOf(plan.key);
    const around = { plan, governance, scene, typed: `/rag forum ${words}` };
    if (asksNoMore(rest)) return answer(showForums(around));
    const { verb = '', of = '' } = VERB.exec(rest)?.groups ?? {};
    if (verb !== '' || namedAt(rest, around.governance.forums)?.rest !== '') {
      const refusal = mayRun(scene.asker, 'say which forums there are');
      if (refusal !== null) return refuse(refusal);
    }
    switch (verb.toLowerCase()) {
      case 'add':
      case 'new':
        return added(of, around);
      case 'end':
      case 'remove':
      case 'delete':
        return ended(of, around);
      default:
        return ofOne(verb === '' ? rest : of, around);
    }
  },
};

const VERB = /^(?<verb>add|new|end|remove|delete|change|edit|move)(?:\s+(?<of>.*))?$/isu;

function showForums({ plan, governance, scene }: ForumScene): Card {
  const { today, days, asker } = scene;
  const ahead = governance.forums.map((one) => ({
    forum: one,
    typed: typedFor(one, plan),
    ahead: sittingsFrom(one, today, days),
  }));
  return sayForums(ahead, { plan: plan.name, today, isOffice: mayRun(asker, '') === null });
}

function added(words: string, around: ForumScene): Answer {
  const { governance, scene } = around;
  const said = readForum(words, scene.today);
  const { name, key } = nameAndKey(said.name, governance.forums);
  const there = governance.forums.find((one) => one.name.toLowerCase() === name.toLowerCase() || one.key === key);
  if (there !== undefined) return answer(sayForumThere(there));
  const noName = /\p{L}/u.test(name) ? [] : [{ why: 'no-name' as const, said: '' }];
  const doubts = [...noName, ...said.doubts];
  if (doubts.length > 0) return answer(askAboutForum({ doubts, typed: around.typed }));
  const fresh = forumAfter({ key, name, paperDays: 0, meetings: [] }, { ...said, name }, scene.today);
  return kept(fresh, { isNew: true, implied: said.implied }, around);
}

const KEY = /\s*\((?<key>[\p{L}\p{N}]{1,12})\)\s*$/u;

/** “Joint Board (JNB)” says what it is typed by. */
function nameAndKey(said: string, forums: readonly Forum[]): { readonly name: string; readonly key: ForumKey } {
  const key = KEY.exec(said)?.groups?.['key'];
  const name = said.replace(KEY, '').replace(/^(?:the|a|an)\s+/iu, '');
  return { name, key: key === undefined ? keyFor(name, forums) : (key.toUpperCase() as ForumKey) };
}

function ended(words: string, { plan, governance, scene }: ForumScene): Answer {
  const found = namedAt(words, governance.forums);
  if (found === null || found.rest !== '') return answer(sayNoSuchForum(words, governance.forums));
  const event: PlanFact = { kind: 'forum-ended', forum: found.one.key };
  const entries = [{ plan: plan.key, event, ...scene.saying }];
  return withUndo({ ...answer(sayForumEnded(found.one)), entries }, scene);
}

/** Shows the forum that words begin with, or changes it as they say. */
async function ofOne(words: string, around: ForumScene): Promise<Answer> {
  const { governance, scene } = around;
  const last = ENDS.exec(words)?.groups?.['of'];
  if (last !== undefined) return ended(last, around);
  const found = namedAt(words, governance.forums);
  const office = OFFICE.exec(words)?.groups?.['rest'];
  const set =
    found === null && office === undefined
      ? null
      : await setOfForum(found?.one ?? null, found?.rest ?? office ?? '', around);
  if (set !== null) return set;
  if (found === null) return answer(sayNoSuchForum(words, governance.forums));
  if (found.rest === '') return answer(sayOneForum(aboutForum(found.one, around)));
  const said = readForum(found.rest, scene.today);
  const doubts = doubtsOfChange(found.rest, said);
  if (doubts.length > 0) return answer(askAboutForum({ doubts, typed: around.typed }));
  return kept(forumAfter(found.one, said, scene.today), { isNew: false, implied: said.implied }, around);
}

// “JB meets no longer”
const ENDS = /^(?<of>.+?)\s+(?:meets no longer|no longer meets|meets no more)[.\s]*$/isu;
const OFFICE = /^(?:the\s+)?(?:programme\s+)?office\s+(?<rest>.*)$/isu;

/** Words before its meetings are no name of it, unless they are said to be. */
function doubtsOfChange(words: string, said: ForumSaid): ForumSaid['doubts'] {
  const isNamed = said.name === '' || /(?<!\p{L})(?:called|renamed)(?!\p{L})/iu.test(words);
  return isNamed ? said.doubts : [{ why: 'unread', said: said.name }, ...said.doubts];
}

function kept(fresh: Forum, how: { readonly isNew: boolean; readonly implied: boolean }, around: ForumScene): Answer {
  const { plan, scene } = around;
  const event: PlanFact = { kind: 'forum-kept', forum: fresh };
  const card = sayForumKept({ ...aboutForum(fresh, around), ...how });
  return withUndo({ ...answer(card), entries: [{ plan: plan.key, event, ...scene.saying }] }, scene);
}

function aboutForum(one: Forum, around: ForumScene): AboutForum {
  const { governance, scene } = around;
  const { today, days, index } = scene;
  const members = (one.members ?? []).flatMap((id) => index.called(id) ?? []);
  const decides = governance.decides.flatMap(({ part, forum: key }) => (key === one.key ? [sayPart(part)] : []));
  const needs = governance.needs.flatMap(({ part, forum: key, needed }) =>
    key === one.key && needed ? [sayPart(part)] : [],
  );
  const naming = namingIt(one, around);
  return {
    forum: one,
    typed: typedFor(one, around.plan),
    ahead: sittingsFrom(one, today, days),
    today,
    decides,
    needs,
    members,
    naming,
  };
}

function typedFor({ key }: Forum, plan: Plan): string {
  return plan.isDefault ? key : `${plan.key} ${key}`;
}

/** The actions whose words name a forum and of which nobody has said whether they come before it: asked of the office, never taken for so. */
function namingIt(one: Forum, { plan, governance, scene }: ForumScene): readonly Named[] {
  if (mayRun(scene.asker, '') !== null) return [];
  const said = governance.needs.filter(({ forum: key }) => key === one.key);
  return scene.actions
    .filter((action) => action.plan === plan.key && closestTo(action, said) === null)
    .filter((action) => namesForum(action, one))
    .map((action) => scene.naming.action(action));
}
