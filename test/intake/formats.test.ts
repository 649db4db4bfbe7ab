import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlanFormat } from '#src/intake/format.ts';
import { formatOf, FORMATS } from '#src/intake/formats.ts';
import { aFile } from './a-file.ts';

describe('FORMATS', () => {
  test('every format in the folder is in the list', async () => {
    const files = globSync('src/intake/formats/*.ts').map((file) => `#${file}`);
    const modules = await Promise.all(files.map((file) => import(file) as Promise<Record<string, PlanFormat>>));
    expect(files.length).toBeGreaterThan(1);
    expect(modules.flatMap((module) => Object.values(module)).filter((format) => !FORMATS.includes(format))).toEqual(
      [],
    );
  });
});

describe('formatOf', () => {
  test.each([
    ['plan text', 'Prose.\n\n1\tLeaders\tActions\tDates\tLeads\n1.1\tOne\t1.1.1 Do\tMay 2024\tLeader\n'],
    ['CSV', 'Ref,Action,Lead\n1,Do,Ash\n'],
    ['CSV', 'Ref\tAction\tLead\n1\tDo\tAsh\n'],
  ])('%s is known by its content, whatever its name', (name, text) => {
    expect(formatOf(aFile(text, 'holiday.png'))?.name).toBe(name);
  });

  test('prose is no format', () => {
    expect(formatOf(aFile('Dear all, the plan is late.'))).toBeNull();
  });
});
