import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';

/** Another program: for each line, a number of milliseconds and a file, it holds that register so long, and says when it does. */
for await (const line of createInterface({ input: process.stdin })) {
  const [ms, file] = line.split(' ');
  const held = new Database(file, { timeout: 5000 });
  held.exec('begin immediate');
  process.stdout.write(`${file}\n`);
  setTimeout(() => held.exec('rollback').close(), Number(ms));
}
