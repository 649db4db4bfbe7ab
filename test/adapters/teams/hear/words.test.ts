import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aChannelMessage, aPersonalMessage, aQuotingReply } from '#test/kit/teams/activities.ts';
import { BOT, chatOf, objectIdOf, TENANT, userIdOf } from '#test/kit/teams/tenant.ts';
import { hearing, wordsHeard } from './some-facts.ts';
import type { FactsSaid } from './some-facts.ts';

const US = { type: 'mention', text: '<at>Ragtime</at>', mentioned: { id: BOT, name: 'Ragtime' } };

function mention(name: string, label = name): object {
  return { type: 'mention', text: `<at>${label}</at>`, mentioned: { id: userIdOf(name), name } };
}

/** Somebody types in private; the HTML that Teams sends along is left out. */
function typed(text: string, more: object = {}): Promise<string | null> {
  return wordsHeard(aPersonalMessage(text, { attachments: [], ...more }));
}

describe('what is typed in private', () => {
  test.each([
    { what: 'plain words', text: '8.1.3 amber, waiting on HR', heard: '8.1.3 amber, waiting on HR' },
    { what: 'a command', text: '/rag 8.1.3 amber', heard: '/rag 8.1.3 amber' },
    { what: 'a command without its slash', text: 'rag 8.1.3 amber', heard: 'rag 8.1.3 amber' },
    { what: 'another kind of command', text: '!rag mine', heard: '!rag mine' },
    { what: 'several pasted lines', text: '/rag 8.1.3 amber\r\n/rag 8.1.4 red', heard: '/rag 8.1.3 amber\n8.1.4 red' },
    { what: 'a line that ends as Teams ends it', text: 'amber\r\n', heard: 'amber' },
    { what: 'no-break spaces', text: '8.1.3\u00A0amber&nbsp;now', heard: '8.1.3 amber now' },
    { what: 'signs without width', text: '\uFEFF8.1.3\u200B amber', heard: '8.1.3 amber' },
    { what: 'a family of joined emoji', text: 'green 👩‍👧', heard: 'green 👩‍👧' },
    {
      what: 'entities',
      text: '8.1.3 R&amp;D &lt;late&gt; &#39;now&#39; &#x1F7E2;',
      heard: "8.1.3 R&D <late> 'now' 🟢",
    },
    { what: 'an entity that is typed', text: 'a &amp;lt; b', heard: 'a &lt; b' },
    { what: 'no entity', text: 'R&D; fish & chips &bogus; &#9999999;', heard: 'R&D; fish & chips &bogus; &#9999999;' },
    { what: 'signs of mathematics', text: 'a < b and c > d', heard: 'a < b and c > d' },
    { what: 'a tag that somebody typed', text: 'use <strong> here', heard: 'use <strong> here' },
    { what: 'a break', text: 'amber<br>waiting on HR<br />since May', heard: 'amber\nwaiting on HR\nsince May' },
  ])('$what: “$text”', async ({ text, heard }) => {
    expect(await typed(text)).toBe(heard);
  });

  test.each([
    { what: 'paragraphs', text: '<p>amber</p><p>waiting</p>', heard: 'amber\n\nwaiting' },
    { what: 'bold and the like', text: '<b>8.1.3</b> <em>amber</em>', heard: '8.1.3 amber' },
    { what: 'what only looks like a tag', text: '8.1.3 <late> amber', heard: '8.1.3 <late> amber' },
    { what: 'an emoji', text: '8.1.3 <emoji id="x" alt="🟢" title="Green"></emoji>', heard: '8.1.3 🟢' },
    {
      what: 'a link with a label',
      text: 'see <a href="https://a.example/r">the report</a>',
      heard: 'see the report https://a.example/r',
    },
    {
      what: 'a link that is its label',
      text: '<a href="https://a.example/">a.example</a>',
      heard: 'a.example https://a.example/',
    },
    { what: 'an address', text: '<a href="https://a.example/r">https://a.example/r</a>', heard: 'https://a.example/r' },
    { what: 'a list', text: '<ul><li>8.1.3 red</li><li>8.1.4 green</li></ul>', heard: '8.1.3 red\n\n8.1.4 green' },
  ])('as markup, $what', async ({ text, heard }) => {
    expect(await typed(text, { textFormat: 'xml' })).toBe(heard);
  });

  test('with a file ends in a link to it, and a picture that only the bot could see does not', async () => {
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: 'https://council.sharepoint.example/minutes.docx',
      content: { downloadUrl: 'https://council.sharepoint.example/d?token=1', fileType: 'docx' },
    };
    const picture = {
      contentType: 'image/*',
      contentUrl: 'https://smba.trafficmanager.net/uk/v3/attachments/1/views/original',
    };
    const card = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: 'https://a.example/card' };
    const local = { contentType: 'image/png', contentUrl: 'http://a.example/x.png' };
    const attachments = [picture, file, card, local];
    expect(await typed('8.1.3 done', { attachments })).toBe(
      '8.1.3 done https://council.sharepoint.example/minutes.docx',
    );
  });

  test('what nobody can open is kept by its name, as one word that reads as no other', async () => {
    const picture = {
      contentType: 'image/png',
      name: 'rota red \ud800.png',
      contentUrl: 'https://smba.trafficmanager.net/uk/v3/attachments/1/views/original',
    };
    expect(await typed('8.1.3 done', { attachments: [picture] })).toBe(
      '8.1.3 done attached://rota%20red%20%EF%BF%BD.png',
    );
  });
});

describe('a mention', () => {
  test('is looked up where there are a few; of a thousand the rest stay by the names that they bear', async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `P${at}`);
    const text = names.map((name) => `<at>${name}</at>`).join(' x ');
    const entities = names.map((name) => mention(name));
    const heard = await typed(text, { entities });
    expect(heard).toBe(names.map((name) => `@${name}`).join(' x '));
    const linked = ['P0', 'P999'];
    expect(await wordsHeard(aPersonalMessage(text, { attachments: [], entities }), { linked })).toBe(
      heard?.replace('@P0 ', 'P0 '),
    );
  });

  test.each([
    { what: 'of us in front', text: '<at>Ragtime</at>\u00A08.1.3 amber', heard: '@Ragtime 8.1.3 amber' },
    { what: 'of us at the end', text: '8.1.3 amber <at>Ragtime</at>', heard: '@Ragtime 8.1.3 amber' },
    { what: 'of us in the middle', text: '8.1.3 <at>Ragtime</at> amber', heard: '@Ragtime 8.1.3 amber' },
    { what: 'of us twice', text: '<at>Ragtime</at> <at>Ragtime</at> mine', heard: '@Ragtime mine' },
    { what: 'of us and nothing more', text: '<at>Ragtime</at>\r\n', heard: '@Ragtime' },
    { what: 'of us with a comma', text: '<at>Ragtime</at>, mine', heard: '@Ragtime, mine' },
    { what: 'of us before a command', text: '<at>Ragtime</at> /rag 8.1.3 red', heard: '@Ragtime /rag 8.1.3 red' },
    {
      what: 'of a colleague',
      text: '<at>Ragtime</at> 8.1.3 waiting on <at>Ben Baker</at>',
      heard: '@Ragtime 8.1.3 waiting on Ben Baker',
    },
    {
      what: 'of somebody of the roster without an account',
      text: '<at>Ragtime</at> assign 8.1.3 to <at>Olive Office</at>',
      heard: '@Ragtime assign 8.1.3 to Olive Office',
    },
    {
      what: 'of a stranger',
      text: '<at>Ragtime</at> assign 8.1.3 to <at>Sam Okafor</at>',
      heard: '@Ragtime assign 8.1.3 to @Sam Okafor',
    },
    {
      what: 'of somebody whom Teams does not list',
      text: '<at>Ragtime</at> ask <at>The R&amp;D team</at>',
      heard: '@Ragtime ask @The R&D team',
    },
    {
      what: 'in a link command',
      text: '<at>Ragtime</at> link "Sam Okafor" <at>Sam Okafor</at>',
      heard: `@Ragtime link "Sam Okafor" teams:${TENANT}/${objectIdOf('Sam Okafor')}`,
    },
  ])('$what', async ({ text, heard }) => {
    const entities = [US, mention('Ben Baker'), mention('Sam Okafor'), mention('Olive Office')];
    const facts: FactsSaid = { linked: ['Ben Baker'], named: ['Olive Office'] };
    const message = { ...aChannelMessage(''), text, entities };
    expect(await wordsHeard(message, facts)).toBe(heard);
  });

  test('that Teams makes word by word is one', async () => {
    const entities = [US, mention('Ben Baker', 'Ben'), mention('Ben Baker', 'Baker')];
    const text = '<at>Ragtime</at> 8.1.3 waiting on <at>Ben</at>&nbsp;<at>Baker</at>, he says';
    expect(await wordsHeard({ ...aChannelMessage(''), text, entities }, { linked: ['Ben Baker'] })).toBe(
      '@Ragtime 8.1.3 waiting on Ben Baker, he says',
    );
  });

  test('of two colleagues of one name is of each in turn', async () => {
    const entities = [US, mention('Sam Okafor', 'Sam'), mention('Ben Baker', 'Sam')];
    const text = '<at>Ragtime</at> 8.1.3 with <at>Sam</at> and <at>Sam</at>';
    expect(await wordsHeard({ ...aChannelMessage(''), text, entities }, { linked: ['Ben Baker'] })).toBe(
      '@Ragtime 8.1.3 with @Sam and Ben Baker',
    );
  });
});

describe('a reply that quotes', () => {
  const CHAT = `teams:${TENANT}/${chatOf('Ann Archer')}/`;

  test('is heard without the words quoted, in the thread of the message that it answers', async () => {
    const reply = aQuotingReply('amber &amp; late', { id: '1700000000123', text: 'How does 8.1.3 stand? red?' });
    expect(await hearing(reply, { spoken: [`${CHAT}1700000000123`] })).toMatchObject({
      text: 'amber & late',
      thread: `${CHAT}1700000000123`,
      card: null,
    });
  });

  test('of a message that the bot did not say is in the conversation', async () => {
    const reply = aQuotingReply('amber', { id: '1700000000123', text: 'Lunch?' });
    expect(await hearing(reply)).toMatchObject({ text: 'amber', thread: CHAT });
  });

  test('as newer clients send it', async () => {
    const quoted = { type: 'quotedReply', quotedReply: { messageId: '1700000000123' } };
    const text = '<quoted messageId="1700000000123"/> amber';
    const reply = aPersonalMessage(text, { attachments: [], entities: [quoted] });
    expect(await hearing(reply, { spoken: [`${CHAT}1700000000123`] })).toMatchObject({
      text: 'amber',
      thread: `${CHAT}1700000000123`,
    });
  });

  test('with a mention of us keeps it', async () => {
    const quote = '<blockquote itemtype="http://schema.skype.com/Reply" itemid="17"><p>red?</p></blockquote>';
    const us = '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">Ragtime</span>';
    const attachments = [{ contentType: 'text/html', content: `${quote}\r\n<p>${us}&nbsp;8.1.3 amber</p>` }];
    const message = { ...aChannelMessage(''), text: 'red?\n<at>Ragtime</at> 8.1.3 amber', entities: [US], attachments };
    expect(await wordsHeard(message)).toBe('@Ragtime 8.1.3 amber');
  });

  test('whose quotation has no end is heard as it was typed', async () => {
    const content = '<blockquote itemtype="http://schema.skype.com/Reply" itemid="17"><p>red?</p>';
    const message = aPersonalMessage('amber', { attachments: [{ contentType: 'text/html', content }] });
    expect(await wordsHeard(message)).toBe('amber');
  });
});

describe('any text', () => {
  const HOSTILE = fc.constantFrom(
    '<',
    '>',
    '</',
    '<at>',
    '</at>',
    '<a href="',
    '&',
    '&#',
    ';',
    '<blockquote ',
    '"',
    '\n',
    ' ',
    '\u00A0',
  );
  const anyText = fc.array(fc.oneof(HOSTILE, fc.string({ maxLength: 8 }))).map((pieces) => pieces.join(''));

  test('is read without throwing, in every format', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom('plain', 'markdown', 'xml', undefined), async (text, textFormat) => {
        const attachments = [{ contentType: 'text/html', content: `schema.skype.com/Reply${text}` }];
        const said = { textFormat, attachments, entities: [US, { type: 'mention' }, { type: 'mention', text }] };
        expect(typeof (await wordsHeard(aPersonalMessage(text, said)))).toBe('string');
      }),
      { numRuns: 150 },
    );
  });

  test('keeps every word that somebody typed', async () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}.,!?@#%£()'"–-]{1,12}$/u);
    const gap = fc.constantFrom(' ', '\n', '\r\n', '&nbsp;', '<br>', ' <at>Ragtime</at> ');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, gap), { minLength: 1 }), async (said) => {
        const text = said.flat().join('');
        const heard = (await typed(text, { entities: [US] })) ?? '';
        const words = heard
          .replace('@Ragtime', '')
          .split(/\s+/u)
          .filter((one) => one !== '');
        expect(words).toEqual(said.map(([one]) => one));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    '<',
    '<a ',
    '<at>',
    '<a href="',
    '&#',
    '</at>',
    '<blockquote itemtype="http://schema.skype.com/Reply">',
    '\n/rag ',
    '<span itemtype="x/Mention">',
    '\u00A0',
  ])('a megabyte of “%s” is read through once', async (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const attachments = [{ contentType: 'text/html', content: text }];
    expect(typeof (await typed(text, { textFormat: 'xml', attachments }))).toBe('string');
  });
});
