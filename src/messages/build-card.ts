import type { ActionId, Called } from '#src/plan/action.ts';
import type { Block, Button, Card, CardData, Heard, Readers, Row, Typed, Wanted } from './card.ts';
import type { Draft, DraftBlock, DraftButton, DraftRow, DraftTyped } from './draft.ts';
import { namesIn, Phrase } from './words/phrase.ts';
import type { Said } from './words/phrase.ts';

/** The card that a draft describes: plain data, with every action that it shows or names. */
export function buildCard(draft: Draft): Card {
  const { heading, rating = null, blocks, buttons = [], thread = [], from = [] } = draft;
  const said = [
    heading,
    ...blocks.flatMap(saidIn),
    ...buttons.flatMap(({ label, say, aloud = '' }) => [label, say, aloud]),
  ];
  const parts = [...from, ...thread];
  const built = buttons.map(buttonOf);
  const mentions = [
    ...new Set([
      ...said.flatMap(namesIn),
      ...subjects(blocks, built),
      ...(draft.mentions ?? []),
      ...parts.flatMap((one) => one.mentions),
    ]),
  ];
  const card: CardData = {
    heading: Phrase.wordsOf(heading),
    rating,
    blocks: blocks.map(blockOf),
    buttons: built,
    ...(thread.length === 0 ? {} : { thread }),
    mentions,
    calls: callsIn(said, parts),
    readers: readersOf(draft, mentions),
    wants: draft.wants === undefined ? strongest(from) : draft.wants,
    asks: draft.asks ?? from.flatMap((one) => one.asks),
    ...whatElse(draft),
  };
  return card as Card;
}

/** What only some cards mean. */
function whatElse({
  page,
  office,
  did,
  round,
  refuses,
  failed,
  typed,
  form,
  file,
  opens,
  several,
}: Draft): Partial<CardData> {
  return {
    ...(page === undefined ? {} : { page }),
    ...(office === undefined ? {} : { office }),
    ...(did === undefined ? {} : { did }),
    ...(round === undefined ? {} : { round }),
    ...(refuses === undefined ? {} : { refuses }),
    ...(failed === undefined ? {} : { failed }),
    ...(typed === undefined ? {} : { typed: typedOf(typed) }),
    ...(form === undefined ? {} : { form }),
    ...(file === undefined ? {} : { file }),
    ...(opens === undefined ? {} : { opens }),
    ...(several === undefined ? {} : { several }),
  };
}

function typedOf({ word, choices, ...one }: DraftTyped): Typed {
  const words = Object.entries(one).map(([key, said]) => [key, Phrase.wordsOf(said)] as const);
  return {
    ...Object.fromEntries(words),
    ...(word === undefined ? {} : { word: inWords(word) }),
    ...(choices === undefined ? {} : { choices: inWords(choices) }),
  };
}

function inWords<T extends { readonly say: Said }>(
  all: readonly T[],
): readonly (Omit<T, 'say'> & { readonly say: string })[] {
  return all.map((each) => ({ ...each, say: Phrase.wordsOf(each.say) }));
}

/** What a built card says and means, to be drawn up anew with some of it changed: a refusal among other things is not the whole of it. */
export function asDraft(card: Card): Draft {
  const { refuses: _, ...data }: CardData = card;
  return { ...data, from: [card] };
}

/** A button of its own, for where it is kept beside a card. */
export function buttonOf({ label, say, look, about, unsaid, aloud, more, under }: DraftButton): Button {
  const call = typeof say === 'string' ? undefined : say.calls[0];
  const its = about === undefined ? (namesIn(say)[0] ?? null) : about;
  const ref = call?.action === its && !namesIn(label).includes(call.action) ? call.ref : unsaid;
  return {
    label: Phrase.wordsOf(label),
    say: Phrase.wordsOf(say),
    ...(look === undefined ? {} : { look }),
    about: its,
    ...(ref === undefined ? {} : { unsaid: ref }),
    ...(under === undefined ? {} : { under }),
    ...(aloud === undefined ? {} : { aloud: Phrase.wordsOf(aloud) }),
    ...(more === undefined ? {} : { more }),
  };
}

function saidIn(block: DraftBlock): readonly Said[] {
  switch (block.kind) {
    case 'said':
    case 'title':
    case 'aside':
      return [block.text];
    case 'heard':
      return [block.by, block.words];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'rows':
      return block.rows.flatMap(({ ref, title, facts, leads = '' }) => [ref, title, ...facts, leads]);
    case 'link':
    case 'chart':
    case 'choices':
      return [];
  }
}

/** What rows, buttons and answers are about. */
function subjects(blocks: readonly DraftBlock[], buttons: readonly Button[]): readonly ActionId[] {
  const rows = blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.map(({ action }) => action) : []));
  const answers = blocks.flatMap((block) => (block.kind === 'said' ? [block.answers ?? null] : []));
  return [...rows, ...answers, ...buttons.map(({ about }) => about)].filter((one) => one !== null);
}

function blockOf(block: DraftBlock): Block {
  switch (block.kind) {
    case 'said':
    case 'title':
    case 'aside':
      return { ...block, text: Phrase.wordsOf(block.text) };
    case 'heard':
      return { ...block, by: Phrase.wordsOf(block.by), words: Phrase.wordsOf(block.words) as Heard };
    case 'facts':
      return { ...block, facts: block.facts.map(factOf) };
    case 'rows':
      return { ...block, rows: block.rows.map(rowOf) };
    case 'link':
    case 'chart':
    case 'choices':
      return block;
  }
}

function factOf({ label, value }: { readonly label: Said; readonly value: Said }) {
  return { label: Phrase.wordsOf(label), value: Phrase.wordsOf(value) };
}

function rowOf(row: DraftRow): Row {
  const { ref, title, facts, leads, ...said } = row;
  return {
    ...said,
    ref: Phrase.wordsOf(ref),
    title: Phrase.wordsOf(title),
    facts: facts.map((fact) => Phrase.wordsOf(fact)),
    ...(leads === undefined ? {} : { leads: Phrase.wordsOf(leads) }),
  };
}

function callsIn(said: readonly Said[], parts: readonly Card[]): readonly Called[] {
  const own = said.flatMap((one) => (typeof one === 'string' ? [] : one.calls));
  const all = [...own, ...parts.flatMap(({ calls }) => calls)];
  return [...new Map(all.map((call) => [`${call.action} ${call.ref}`, call])).values()];
}

/** What is for the asker alone stays so among other things, and what shows an action is not for anyone. */
function readersOf({ readers, from = [] }: Draft, mentions: readonly ActionId[]): Readers {
  const asked = readers ?? (from.some((one) => one.readers === 'asker') ? 'asker' : 'members');
  return asked === 'anyone' && mentions.length > 0 ? 'members' : asked;
}

function strongest(cards: readonly Card[]): Wanted | null {
  const wanted = cards.map(({ wants }) => wants);
  return wanted.includes('reason') ? 'reason' : (wanted.find((one) => one !== null) ?? null);
}
