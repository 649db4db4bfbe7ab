import { expect, test } from 'vitest';
import { filesIn } from '#src/messages/text/files-in.ts';
import { linksIn } from '#src/messages/text/links-in.ts';

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** What shows something, and the files in it: each its name, and its hash or the platform's id where they are there. */
const SAID: readonly (readonly [string, readonly object[]])[] = [
  ['policy-v3.pdf', [{ name: 'policy-v3.pdf' }]],
  [`policy-v3.pdf sha256 ${HASH}`, [{ name: 'policy-v3.pdf', hash: HASH }]],
  [`Training log 2015.xlsx (SHA-256: ${HASH.toUpperCase()})`, [{ name: '2015.xlsx', hash: HASH }]],
  [`“Training log 2015.xlsx” sha-256=${HASH}`, [{ name: 'Training log 2015.xlsx', hash: HASH }]],
  ['minutes.docx and annex.pdf', [{ name: 'minutes.docx' }, { name: 'annex.pdf' }]],
  ['attached://F0S43P1CZ/rota%202015.png', [{ name: 'rota 2015.png', id: 'F0S43P1CZ' }]],
  ['attached://rota.png', [{ name: 'rota.png' }]],
  ['https://acme.slack.com/files/U1/F2/policy.pdf', [{ name: 'policy.pdf', id: 'F2' }]],
  ['https://acme.sharepoint.com/sites/x/Shared%20Documents/Policy%20v3.pdf', [{ name: 'Policy v3.pdf' }]],
  ['https://moderngov.example.org/17101', []],
  ['in the minutes of 3 June', []],
  ['javascript:alert(1)', []],
  ['see 8.1.3 and v2.0', []],
];

test.each(SAID)('“%s” names what it should', (words, files) => {
  expect(filesIn(words)).toEqual(files);
});

test.each([
  'attached://policy.pdf',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'ftp://files.example/policy.pdf',
  'data:text/html,x',
  '\\\\server\\share\\policy.pdf',
])('“%s” is words, and nothing that opens', (words) => {
  expect(linksIn(words)).toEqual([]);
});
