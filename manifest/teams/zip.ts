import { ZipFile } from 'yazl';

/** A file of a zip, by its name there. */
export type Zipped = { readonly name: string; readonly bytes: Buffer };

/** A zip that is the same to the byte for the same files, on every machine: stored as they are, dated alike. */
export async function zipOf(files: readonly Zipped[]): Promise<Buffer> {
  const zip = new ZipFile();
  // In the machine's own zone, as the format has it; with a zone beside it the bytes would tell where it was made.
  const options = { mtime: new Date(2020, 0, 1), forceDosTimestamp: true, compress: false, mode: 0o100644 };
  for (const { name, bytes } of files) zip.addBuffer(bytes, name, options);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
