import { timeIn } from '#src/calendar/instant.ts';
import { sayDigestNow, sayPostDigest } from '#src/messages/office/sending/post-digest.ts';
import type { Plan } from '#src/plan/action.ts';
import { mayRun } from '#src/plan/permission.ts';
import { digestKey } from '#src/ports/digest-key.ts';
import type { OutKey } from '#src/ports/message.ts';
import { LEADERSHIP } from '#src/ports/outgoing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { digestCard, plansTogether, togetherCard } from '#src/commands/look/digest.ts';
import { digestBefore } from './digest-before.ts';
import { lookingIn, readNotArrived } from '#src/commands/show/stuck/not-arrived.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

/** "now 14:05": what the tap says, with the time at which it was asked, so that two taps post once. */
const NOW = /^now(?:\s+(\d{1,2}:\d{2}))?(?=\s|$)/iu;

export const postDigest: Command = {
  name: 'digest post',
  also: ['post digest', 'post the digest'],
  for: 'office',
  plain: false,
  says: [{ say: '/rag digest post', gets: 'posts the digest as it is now; you are asked first' }],
  run: async (words, scene) => {
    const now = NOW.exec(words);
    const request = readListRequest(now === null ? words : words.slice(now[0].length), scene);
    if (!asksNoMore(request.rest)) return heardAsUpdate(postDigest, words, scene);
    const refusal = mayRun(scene.asker, 'have the digest posted');
    if (refusal !== null) return refuse(refusal);
    const all = request.plan === null ? await plansTogether(scene) : [];
    const plan = request.plan ?? (all.length > 1 ? all[0] : undefined) ?? scene.plan;
    const of = { plan, together: all.length > 1 ? all : null };
    const time = timeIn(scene.now, scene.plan.zone);
    if (now === null)
      return answer(sayPostDigest(await digestBefore(plan, scene), { plan, time, isTogether: of.together !== null }));
    return posted(of, now[1] ?? time, scene);
  },
};

/** The plan whose place the digest has, and all of one that is of several. */
type Of = { readonly plan: Plan; readonly together: readonly Plan[] | null };

/** One that is still tried is tried at once, and no second stands beside it; else today's is posted. */
async function posted({ plan, together }: Of, time: string, scene: Scene): Promise<Answer> {
  const before = await digestBefore(plan, scene);
  const said = { ...answer(sayDigestNow(together === null ? plan.name : null)), inPlace: true };
  if (before.fate === 'waits' && before.day !== null) return { ...said, hastens: digestKey(plan.key, before.day) };
  const notice: Outgoing = {
    key: `${digestKey(plan.key, scene.today)}/by-hand/${time}` as OutKey,
    kind: 'digest',
    day: scene.today,
    to: { channel: LEADERSHIP },
    card: await (together === null ? digestCard(plan, scene) : togetherCard(together, scene)),
    about: [],
    edits: null,
    holds: null,
  };
  return { ...said, notices: [notice], ...(await inPlaceOfLost(plan, scene)) };
}

/** What was given up of the plan's digests: today's stands in its place. */
async function inPlaceOfLost(plan: Plan, scene: Scene): Promise<Pick<Answer, 'mends'>> {
  const { lost } = await readNotArrived(scene.register, lookingIn(scene));
  const theirs = lost.filter(({ next, digestOf }) => next === 'digest' && (digestOf ?? plan).key === plan.key);
  return theirs.length === 0 ? {} : { mends: theirs.map(({ number }) => ({ number, how: 'left' as const })) };
}
