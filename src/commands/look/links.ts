import { linkButtons, linkLines } from '#src/messages/look/links/link-lines.ts';
import { sayLinks, sayLinksOf } from '#src/messages/look/links/links-card.ts';
import type { LinkRow } from '#src/messages/look/links/links-card.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { linksOf } from '#src/commands/show/links/links-of.ts';
import { referencesIn } from '#src/commands/show/links/references-of.ts';
import type { SeenReference } from '#src/commands/show/links/references-of.ts';
import { setLink } from '#src/commands/show/links/set-link.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { listedRefs } from '#src/commands/words/named/listed-refs.ts';

const A_PAGE = 12;
// "to 3.3", "not 3.3", "none"
const SET = /^(?<how>to|not|none)\b\s*(?<what>.*)$/isu;

/** What the plans' own words refer to; the office settles what is in doubt, adds what they leave out and takes off what they do not mean. */
export const links: Command = {
  name: 'links',
  also: ['cross-references', 'references'],
  for: 'anyone',
  plain: false,
  says: [
    { say: '/rag links', gets: 'which actions refer to which, in the plan’s own words: “see 3.3”' },
    { say: '/rag links 8.1.3', gets: 'what an action refers to and what refers to it' },
    {
      say: '/rag links 8.1.3 to 8.1.4',
      gets: 'for the office: it refers to that; “not 8.1.4” takes it off, “none” what is in doubt',
    },
  ],
  run: async (words, scene) => {
    const listed = listedRefs(words, scene);
    if (listed !== null && listed.refs.length === 1) {
      const found = await findAction(listed.refs[0], scene);
      if (isRefusal(found)) return refuse(found);
      const set = SET.exec(listed.rest)?.groups;
      if (set !== undefined) return setLink(found, { how: set['how'] ?? '', what: set['what'] ?? '' }, scene);
      if (asksNoMore(listed.rest)) return ofAction(found, scene);
    }
    const request = readListRequest(words, scene);
    if (!asksNoMore(request.rest)) return notUnderstood(links, words, scene);
    return ofPlan(request.plan ?? scene.plan, request.page, scene);
  },
};

async function ofPlan(plan: Plan, page: number, scene: Scene): Promise<Answer> {
  const all = (await referencesIn(plan, scene)).map((one) => rowOf(one, scene));
  const sure = all.filter(({ doubt }) => doubt === null);
  const doubts = isOffice(scene) ? all.filter(({ doubt }) => doubt !== null) : [];
  const key = plan.isDefault ? '' : ` ${plan.key}`;
  return answer(sayLinks(plan, { page: pageOf(sure, page, A_PAGE), doubts, say: say`/rag links${key}` }));
}

async function ofAction(tracked: Tracked, scene: Scene): Promise<Answer> {
  const { action } = tracked;
  const plan = scene.plans.find(({ key }) => key === action.plan) ?? scene.plan;
  const own = (await referencesIn(plan, scene)).filter(({ from }) => from.action.id === action.id);
  const doubts = isOffice(scene) ? own.filter(({ reference }) => reference.doubt !== undefined) : [];
  const shown = await linksOf(tracked, scene);
  const card = sayLinksOf(scene.naming.action(action), {
    lines: linkLines(shown),
    doubts: doubts.map((one) => rowOf(one, scene)),
    open: linkButtons(shown),
  });
  return answer(card, [action.id]);
}

function rowOf({ from, to, reference }: SeenReference, { naming }: Scene): LinkRow {
  return { from: naming.action(from.action), to, words: naming.words(reference.words), doubt: reference.doubt ?? null };
}

function isOffice({ asker, speaker }: Scene): boolean {
  return asker.index.isOffice(speaker.id);
}
