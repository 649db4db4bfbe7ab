import { render as renderSlack } from '#adapters/slack/draw/render.ts';
import { render as renderTeams } from '#adapters/teams/draw/render.ts';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';
import type { TeamsMessage } from '#adapters/teams/draw/payload.ts';
import type { Asking, Block, Button, Card } from '#src/messages/card.ts';
import { countWords } from '#src/messages/words/in-words.ts';
import { spokenLabel } from '#src/messages/words/spoken-label.ts';
import { objectsUnder } from '#test/kit/block-kit-reading.ts';

/** What is read before a question, and how many answers are seen at once. */
const MOST = { words: 25, readBack: 60, answers: 4 } as const;
/** What a voice would name by its form, or not at all. */
const SHAPE = /[\u2190-\u21FF\u2500-\u25FF\u2605\u2606\u2610-\u2612\u2713-\u2718\u2B1B\u2B1C]|\p{Emoji_Presentation}/u;
const ANSWER = /^\/rag (?:\S+ (?:green|amber|red|done|forecast .*|(?:green|amber|red), expected .*)|new date \S+)$/u;

/** Where a card breaks one of the rules for every card, a sentence each; none for a good one. */
export function trespassesOf(card: Card): readonly string[] {
  const all = [card, ...(card.thread ?? [])];
  return all.flatMap((one) => [
    ...lateQuestion(one),
    ...otherAnswers(one),
    ...unspokenButtons(one),
    ...wrongCounts(one),
    ...wordsOfNobody(one),
    ...spokenShapes(one),
  ]);
}

const isQuestion = (block: Block): boolean => block.kind === 'said' && block.asks === true;
const inSight = ({ buttons }: Card): readonly Button[] => buttons.filter(({ more }) => more !== true);

/** Rule 1: at most so many words of ours before the question. What was just recorded is read back above it, and is no part of it; what is asked of that comes after it. */
function lateQuestion(card: Card): readonly string[] {
  const at = card.blocks.findIndex(isQuestion);
  // On the office's card each row asks for itself.
  if (at < 0 || card.office !== undefined) return [];
  // What greets, hands over or is read back before it is another thing: a question begins at its own title.
  const title = card.blocks.slice(0, at).findLastIndex(({ kind }) => kind === 'title');
  const own = card.blocks.slice(0, at).filter(({ asked }) => asked === 'question');
  const before = title >= 0 ? card.blocks.slice(title, at) : own.length > 0 ? own : card.blocks.slice(0, at);
  // Of one answer as many as a screen holds; of several each has its line.
  const isReadBack = card.wants !== null && own.length === 0;
  if (isReadBack && RECORDED.test(card.heading)) return [];
  const words = countWords([...(title >= 0 ? [] : [card.heading]), ...before.flatMap(ownWords)].join(' '));
  const most = isReadBack ? MOST.readBack : MOST.words;
  return words > most ? [`“${card.heading}”: ${words} words stand before the question.`] : [];
}

function ownWords(block: Block): readonly string[] {
  switch (block.kind) {
    case 'said':
    case 'title':
    case 'aside':
      return [block.text];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'rows':
      return block.rows.flatMap(({ ref, title, facts, leads = '' }) => [ref, title, ...facts, leads]);
    case 'heard':
    case 'link':
    case 'chart':
    case 'choices':
      return [];
  }
}

/** Rule 1 again: at most four answers in sight, of the one action that is asked about, and none of them leans. */
function otherAnswers(card: Card): readonly string[] {
  if (card.office !== undefined) return [];
  const answers = inSight(card).filter(({ say }) => ANSWER.test(say));
  const isLeft = ({ question, inList }: Asking): boolean =>
    question !== null && (card.several === undefined || inList !== undefined);
  const first = card.asks.find(isLeft);
  return [
    ...(answers.length > MOST.answers && !isOfSeveral(answers)
      ? [`“${card.heading}”: ${answers.length} answers.`]
      : []),
    ...answers.filter(({ look }) => look !== undefined).map(({ label }) => `“${label}” stands out among the answers.`),
    ...(card.blocks.some(isQuestion) && first !== undefined ? beside(first, answers) : []),
    ...(card.blocks.some(asksWhetherDone) ? greenIn(answers) : []),
  ];
}

function isOfSeveral(answers: readonly Button[]): boolean {
  return new Set(answers.map(({ about }) => about)).size > 1;
}

function beside({ action }: Asking, answers: readonly Button[]): readonly string[] {
  const others = isOfSeveral(answers) ? [] : answers.filter(({ about }) => about !== null && about !== action);
  return others.map(({ label }) => `“${label}” answers another question than the one that is asked.`);
}

// The words on the card, since words that were not understood are asked about in others.
function asksWhetherDone(block: Block): boolean {
  return isQuestion(block) && block.kind === 'said' && /\b(?:Is|Was) (?:it|“[^”]*”) done\?/u.test(block.text);
}

function greenIn(answers: readonly Button[]): readonly string[] {
  const green = answers.filter(({ say }) => say.endsWith(' green'));
  return green.map(({ label }) => `“${label}” is no answer to whether it is done.`);
}

/** Rule 4: every button says something aloud, and which action it does it with. */
function unspokenButtons({ buttons, calls }: Card): readonly string[] {
  return buttons.flatMap((button) => {
    const aloud = spokenLabel(button);
    const refs = calls.filter(({ action }) => action === button.about).map(({ ref }) => ref);
    const isNamed = button.about === null || refs.length === 0 || refs.some((ref) => aloud.includes(ref));
    return [
      ...(/[\p{L}\p{N}]/u.test(aloud) ? [] : [`The button “${button.label}” has nothing to be read out.`]),
      ...(SHAPE.test(aloud) ? [`The button “${button.label}” is read out with a shape: “${aloud}”.`] : []),
      ...(isNamed ? [] : [`The button “${button.label}” is read out without its action: “${aloud}”.`]),
    ];
  });
}

const NEED_A_WORD = /^(\d+) of your actions? needs? a word/u;
const RECORDED = /^(\d+) recorded(?:, (\d+) not)?$/u;
const LEFT = /^(\d+) of (\d+) left/u;
const WAITS = /^(\d+) things? waits? for you/u;
const HOW_MANY = / \((\d+)\)(?:, (\d+) to (\d+))?$/u;

/** Rule 2: a count is of what is on the card now. */
function wrongCounts(card: Card): readonly string[] {
  const { heading, several, blocks } = card;
  const open = card.asks.filter(({ question, inList }) => question !== null && inList !== undefined).length;
  const left = several === undefined ? null : open + several.rest;
  const asked = NEED_A_WORD.exec(heading)?.[1] ?? LEFT.exec(heading)?.[1];
  const [, done, not = '0'] = RECORDED.exec(heading) ?? [];
  const said = blocks.flatMap((block) => (block.kind === 'said' ? [block.text] : []));
  const marked = (sign: string): number => said.filter((text) => text.startsWith(sign)).length;
  return [
    ...unlike(heading, left === null || asked === undefined ? null : [Number(asked), left]),
    ...unlike(heading, done === undefined ? null : [Number(done), marked('✓')]),
    ...unlike(heading, done === undefined ? null : [Number(not), marked('✗')]),
    ...(card.office === 'day' ? unlike(heading, waiting(card)) : []),
    ...unlike(heading, listed(heading, blocks)),
  ];
}

function unlike(heading: string, counts: readonly [said: number, shown: number] | null): readonly string[] {
  return counts === null || counts[0] === counts[1]
    ? []
    : [`“${heading}” counts ${counts[0]}, and shows ${counts[1]}.`];
}

/** The office's card: what it says waits, by the titles of its groups. */
function waiting({ heading, blocks }: Card): readonly [number, number] | null {
  const said = WAITS.exec(heading)?.[1];
  if (said === undefined) return null;
  const titles = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []));
  const counts = titles.map((title) => Number(/^(?:\d+ of )?(\d+) /u.exec(title)?.[1] ?? 0));
  const isWhole = blocks.every(
    (block) => block.kind !== 'said' || !/^The \d+ that have waited longest/u.test(block.text),
  );
  // Kinds of which none is among the longest waiting have no title.
  return isWhole ? [Number(said), counts.reduce((sum, count) => sum + count, 0)] : null;
}

function listed(heading: string, blocks: readonly Block[]): readonly [number, number] | null {
  const [, all, from, to] = HOW_MANY.exec(heading) ?? [];
  if (all === undefined) return null;
  const rows = blocks.flatMap((block) => (block.kind === 'rows' ? [block.rows.length + block.more] : []));
  if (rows.length === 0) return null;
  const here = rows.reduce((sum, count) => sum + count, 0);
  return [from === undefined || to === undefined ? Number(all) : Number(to) - Number(from) + 1, here];
}

// "20 Nov · Karl Battersby · first rating: Amber": the line right above says whose words come.
const ENTRY = /^\d{1,2} [A-Z][a-z]{2}(?: \d{4})? · [^·]+ · /u;

/** Rule 2: somebody's words stand under somebody's name. */
function wordsOfNobody({ heading, blocks }: Card): readonly string[] {
  const bare = blocks.filter((block, at) => {
    if (block.kind !== 'heard' || block.by.trim() !== '' || block.words === '') return false;
    const above = blocks[at - 1];
    return above?.kind !== 'said' || !ENTRY.test(above.text);
  });
  return bare.map(() => `On “${heading}” words stand under nobody's name.`);
}

/** Rule 4: nothing that is read out, shown in a notification or in a card's place has a shape in it. */
function spokenShapes(card: Card): readonly string[] {
  const spoken = [...spokenInSlack(renderSlack(card, null)), ...spokenInTeams(renderTeams(card, null))];
  return shapesAloud(spoken).map((words) => `Read out: “${words}”.`);
}

/** Those with a shape in them. */
export function shapesAloud(spoken: readonly string[]): readonly string[] {
  return spoken.filter((words) => SHAPE.test(words));
}

const SAID_ALOUD: ReadonlySet<string> = new Set([
  'accessibility_label',
  'alt_text',
  'altText',
  'tooltip',
  'speak',
  'fallbackText',
]);

function spokenInSlack({ text, blocks, thread }: SlackMessage): readonly string[] {
  return [text, ...aloudIn(blocks), ...thread.flatMap(spokenInSlack)];
}

function spokenInTeams({ summary, card, thread }: TeamsMessage): readonly string[] {
  return [summary, ...aloudIn(card), ...thread.flatMap(spokenInTeams)];
}

/** All that a drawn message has for voices; what a button carries is never read. */
export function aloudIn(drawn: unknown): readonly string[] {
  return objectsUnder(drawn).flatMap((thing) =>
    Object.entries(thing).flatMap(([name, value]) =>
      SAID_ALOUD.has(name) && typeof value === 'string' ? [value] : [],
    ),
  );
}
