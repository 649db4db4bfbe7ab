import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import { drawnPictures } from '#adapters/papers/drawn-pictures.ts';
import { plainWords } from '#adapters/papers/plain-words.ts';
import { DRAWN } from '#src/messages/report/drawn-words.ts';
import { withWords } from '#src/picture/with-words.ts';
import type { FrozenPaper } from '#src/report/paper/paper.ts';
import { paperAsData } from './paper-as-data.ts';
import { signsInFont } from './signs-in-font.ts';
import { TEMPLATE } from './template.ts';

// The fonts of the machine have no part in a paper: it is the same everywhere.
const FONTS = [
  import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf'),
].map((file) => fileURLToPath(file));

// PDF/UA-1 takes no sign without a glyph; what has no shape of its own needs none.
const SHAPELESS = /\p{Default_Ignorable_Code_Point}/u;

/** The whole document, tagged and by PDF/UA-1, the same bytes for the same paper. */
export async function writePdf(frozen: FrozenPaper): Promise<Uint8Array> {
  const fonts = await Promise.all(FONTS.map((file) => readFile(file)));
  const isIn = signsInFont(fonts[0]!);
  let missing = false;
  const drawable = (words: string): string =>
    Array.from(plainWords(words), (sign) => {
      if (isIn(sign) || SHAPELESS.test(sign)) return sign;
      missing = true;
      return DRAWN.missingSign;
    }).join('');
  const pictures = await drawnPictures(frozen.paper, (picture) =>
    drawPicture.svg(withWords(picture, drawable), 'paper'),
  );
  const first = paperAsData(frozen, { drawable, pictures, hasMissing: false });
  const data = missing ? paperAsData(frozen, { drawable, pictures, hasMissing: true }) : first;
  return compiled(JSON.stringify(data), fonts);
}

// Nothing is read from it: everything is handed in.
const NOWHERE = '/';

function compiled(paper: string, fonts: Buffer[]): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs: fonts }] });
  const made = compiler.compile({ mainFileContent: TEMPLATE, inputs: { paper } });
  const { result } = made;
  if (result === null) {
    const why = compiler.fetchDiagnostics(made.takeDiagnostics()!);
    throw new Error(`The paper could not be laid out: ${JSON.stringify(why)}`);
  }
  const bytes = compiler.pdf(result, { pdfStandard: 'ua-1', pdfTags: true });
  // What it works out it keeps for all of the process.
  compiler.evictCache(0);
  return new Uint8Array(bytes);
}
