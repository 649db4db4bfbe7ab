import { describe, expect, test } from 'vitest';
import { createBlotter } from '#db/forget/blot-out.ts';

const FORMER = { id: 'person:former-lead-1', name: 'a former lead' };

type How = { aliases?: string[]; isShared?: boolean; small?: string[]; others?: string[] };

function blotterOf(name: string, { aliases = [], isShared = false, small = [], others = [] }: How = {}) {
  const parts = name.split(' ').filter((word) => word.length > 2);
  const id = `person:${name.toLowerCase().replaceAll(/[^a-z]+/gu, '-')}` as never;
  const addresses = ['karl.battersby@council.example', 'T1/U7F', 'U7F'];
  const ownSurname = isShared ? null : (parts.at(-1) ?? null);
  const signs = { id, names: [name, ...aliases], parts, smallParts: small, ownSurname, addresses, others };
  return createBlotter(signs, FORMER);
}

describe('in what the program wrote', () => {
  test.each([
    ['Karl Battersby', 'nudge/2015-06-05/person:karl-battersby', 'nudge/2015-06-05/person:former-lead-1'],
    ['Karl Battersby', 'Hello Karl Battersby.', 'Hello a former lead.'],
    ['Karl Battersby', 'KARL  BATTERSBY', 'a former lead'],
    ['Karl Battersby', 'Cllr Battersby said no', 'a former lead said no'],
    ['Karl Battersby', 'slack:T1/U7F', 'slack:former-lead-1'],
    ['Karl Battersby', 'Karl.Battersby@council.example', 'former-lead-1'],
    ['Siân O’Neill', 'Siân O’Neill’s action', 'a former lead’s action'],
    ['Chris Read', 'Chris Read: Read it', 'a former lead: Read it'],
  ])('%s is taken out of “%s”', (name, text, left) => {
    expect(blotterOf(name).own(text)).toBe(left);
  });

  test.each([
    ['Karl Battersby', 'person:karl-battersby-smith'],
    ['Ann May', 'By end May 2016, Annabel'],
    ['Karl Battersby', 'slack:T1/U7FX'],
    ['Ann Lee', 'person:ann-leeds, Ann Leeson'],
  ])('%s is not in “%s”', (name, text) => {
    expect(blotterOf(name).own(text)).toBe(text);
  });
});

describe('in a lead cell', () => {
  test.each([
    ['Karl Battersby', {}, 'Battersby / Manzie', 'a former lead / Manzie'],
    ['Chris Read', { isShared: true }, 'Helen Read', 'Helen Read'],
    ['Ann Archer', { aliases: ['Director of Homes'] }, 'Director of Homes', 'a former lead'],
  ])('%s %o is taken out of “%s”', (name, how, text, left) => {
    expect(blotterOf(name, how).cell(text)).toBe(left);
  });
});

describe('in words of others', () => {
  test.each([
    ['Karl Battersby', 'Karl said so', 'a former lead said so'],
    ['Karl Battersby', 'ask Battersby, or ring U7F', 'ask a former lead, or ring former-lead-1'],
    ['Chris Read', 'read the policy', 'read the policy'],
    ['Chris Read', 'Christmas came early', 'Christmas came early'],
    ['Karl Battersby', 'ask karl, or KARL', 'ask a former lead, or a former lead'],
    ['Karl Battersby', 'person:karl-jones', 'person:karl-jones'],
    ['Karl Battersby', 'Karl Jones told karl, karl jones did', 'Karl Jones told a former lead, karl jones did'],
  ])('%s in “%s”', (name, text, left) => {
    expect(blotterOf(name, { small: ['Karl'], others: ['Karl Jones'] }).words(text)).toBe(left);
  });
});
