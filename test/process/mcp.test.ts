import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { expect, onTestFinished, test } from 'vitest';
import { asking } from '#test/feeds/an-assistant.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { runOnce } from '#test/kit/a-process.ts';

const PLAN = `Ref,Section,Action,By when,Lead
8.1.1,8,Agree the budget,By end May 2015,Ann Archer
9.1.1,9,Choose a supplier,By end April 2015,Ben Baker
`;

test('an assistant starts the real program, asks what is late in section 8, and the register stays as it was to the byte', async () => {
  const data = aDirectory();
  writeFileSync(join(data, 'plan.csv'), PLAN);
  await runOnce({ args: ['import', join(data, 'plan.csv'), '--data', data, '--published', '2015-01-26'], env: {} });
  const before = sumOf(data);
  const args = ['ragtime.mjs', 'mcp', '--data', data, '--today', '2015-06-20'];
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({ command: process.execPath, args, stderr: 'pipe' });
  onTestFinished(() => client.close());
  await client.connect(transport);
  const { text, data: rows } = await asking(client, 'overdue', { section: '8' });
  expect(text).toContain('8.1.1 Agree the budget: Not rated yet, open, agreed for 31 May 2015, 20 days late');
  expect(rows).toMatchObject({ count: 1, actions: [{ ref: '8.1.1', days_overdue: 20 }] });
  expect(sumOf(data)).toBe(before);
}, 60_000);

function sumOf(data: string): string {
  return createHash('sha256')
    .update(readFileSync(join(data, 'ragtime.db')))
    .digest('hex');
}
