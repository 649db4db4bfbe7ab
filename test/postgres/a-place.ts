import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import { copyRegister } from '#db/move/copy-register.ts';
import { openDatabase } from '#db/open.ts';
import type { Place } from '#test/adapters/console/a-console.ts';

/** Keeps the registers of tests on a server: each in a database of its own, copied there from the first that began with the same bytes. */
export function createPlaces(server: { readonly address: () => string }): () => Place {
  const starts = new Map<Buffer, Promise<string>>();
  let count = 0;
  const copyOf = async (start: string): Promise<string> => {
    const name = `told${(count += 1)}`;
    await asks(server.address(), `create database ${name} template ${start}`);
    // After the register in it was closed, which was opened later.
    onTestFinished(() => asks(server.address(), `drop database ${name}`));
    return addressIn(name, server.address());
  };
  return () => {
    let address = '';
    return async (from) => {
      if ('register' in from) await from.close();
      else {
        const start = starts.get(from) ?? aStart(from, `start${starts.size}`, server.address());
        starts.set(from, start);
        address = await copyOf(await start);
      }
      return openDatabase(address, { as: 'bot' });
    };
  };
}

/** A database that holds a register of these bytes, and nobody works on. */
async function aStart(bytes: Buffer, name: string, server: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'ragtime-'));
  try {
    writeFileSync(join(folder, 'ragtime.db'), bytes);
    await asks(server, `create database ${name}`);
    const from = join(folder, 'ragtime.db');
    await copyRegister({ from, to: addressIn(name, server), beside: from });
    return name;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function addressIn(database: string, server: string): string {
  return server.replace(/\/postgres\?schema=.*$/u, `/${database}?schema=told`);
}

async function asks(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server.split('?schema=')[0] });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
