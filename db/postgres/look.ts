import { connect } from './connect.ts';

/** False where a server holds no register of that address; where it cannot be asked, opening it says why. */
export async function isRegister(address: string): Promise<boolean> {
  const connection = connect(address);
  try {
    return await connection.turn(async () => {
      const { rows } = await connection.ask(
        `select 1 from pg_tables where schemaname = $1 and tablename = 'migrations'`,
        [connection.schema],
      );
      return rows.length > 0;
    });
  } catch {
    // Nobody takes a server that is away for a new start.
    return true;
  } finally {
    await connection.close();
  }
}
