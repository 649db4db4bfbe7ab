import { webMessage } from '#adapters/web/ids.ts';
import { makeLink } from '#adapters/web/sign-in/links.ts';
import type { Block, Card } from '#src/messages/card.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { visible } from '#src/messages/text/visible.ts';
import { answerKey } from '#src/ports/answer-key.ts';
import type { Start } from '#test/kit/a-start.ts';
import type { ChatPlatform } from '#test/kit/a-story.ts';
import { aVisitor } from '#test/kit/a-visitor.ts';
import type { ReadPage } from '#test/kit/a-visitor.ts';
import { aWebPage } from '#test/kit/a-web-page.ts';

type Visitor = { readonly browser: ReturnType<typeof aVisitor>; readonly pages: ReadPage[]; unread: string[] };

/** The page as a chat platform: what is typed is typed under the last answer, what is tapped is the newest button of that name. Nothing comes to it unasked. */
export async function aWebPlatform(starting?: Start): Promise<ChatPlatform> {
  const page = await aWebPage(starting);
  const visitors = new Map<string, Visitor>();
  const visitor = async (name: string): Promise<Visitor> => {
    const known = visitors.get(name);
    if (known !== undefined) return known;
    const { id } = await page.personNamed(name);
    const { pageKeys } = page.store();
    const browser = aVisitor(page.origin);
    const home = await browser.signIn(await makeLink(id, { pageKeys, clock: page.clock, origin: page.origin }));
    const made = { browser, pages: [home], unread: [] };
    visitors.set(name, made);
    return made;
  };
  const shown = async (who: Visitor, answer: ReadPage): Promise<void> => {
    who.pages.push(answer);
    const number = answer.path.split('/').at(-1)!;
    const said = await page.store().threads.card(answerKey(webMessage(number)));
    if (said === null) throw new Error(`Nothing was answered: ${answer.main}`);
    who.unread.push(asText(said.card));
    for (const piece of wordsOf(said.card)) {
      if (!answer.main.includes(piece)) page.logged.push(`The page does not show “${piece}”:\n${answer.main}`);
    }
  };
  return {
    says: async (name, text) => {
      const who = await visitor(name);
      await shown(who, await who.browser.type(who.pages.at(-1)!, text));
    },
    button: async (name, label) => {
      const who = await visitor(name);
      const on = who.pages.findLast(({ forms }) =>
        forms.some(({ buttons }) => buttons.some((one) => one.label === label)),
      );
      if (on === undefined) throw new Error(`${name} sees no button “${label}”.`);
      return async () => shown(who, await who.browser.press(on, label));
    },
    fills: async (name, _opens, values) => {
      const who = await visitor(name);
      const on = who.pages.findLast(({ forms }) => forms.some(({ fields }) => 'fields' in fields));
      const form = on?.forms.find(({ fields }) => 'fields' in fields);
      if (form === undefined) throw new Error(`${name} sees no form.`);
      const filled = Object.fromEntries(values.map((value, at) => [`field-${at}`, value]));
      await shown(who, await who.browser.send(form.action, { ...form.fields, ...filled }));
    },
    // What was sent off from a page stands.
    edits: async () => undefined,
    deletes: async () => undefined,
    hears: (name) => visitors.get(name)?.unread.splice(0).join('\n\n') ?? '',
    at: async (moment) => {
      page.clock.set(moment);
      await page.bot().tick(page.clock.now());
    },
    restarts: page.restarts,
    register: () => page.store().register,
    store: () => page.store(),
    faults: () => page.logged.splice(0),
  };
}

/** Every piece of words that a card shows, as a page has them. */
function wordsOf({ heading, blocks, buttons, thread = [], file }: Card): readonly string[] {
  // A file is a link on the page, in the place of the words that tell of one.
  if (file !== undefined) return [file.title];
  const pieces = [heading, ...blocks.flatMap(piecesOf), ...buttons.map(({ label }) => label)];
  const own = pieces.map((piece) => visible(piece).replaceAll(/\s+/gu, ' ').trim());
  return [...own, ...thread.flatMap(wordsOf)];
}

function piecesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'said':
    case 'title':
    case 'aside':
      return [block.text];
    case 'heard':
      return [block.by, block.words];
    case 'link':
      return [block.to];
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [label, value]);
    case 'rows':
      return block.rows.flatMap(({ ref, title, facts, leads = '' }) => [ref, title, ...facts, leads]);
    case 'chart':
      return [block.title, block.inWords];
    case 'choices':
      return [];
  }
}
