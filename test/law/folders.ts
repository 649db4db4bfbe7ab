import { dirname } from 'node:path/posix';

const MOST_SIDE_BY_SIDE = 25;

/** Folders with more files side by side than anybody takes in at a glance. */
export function crowdedFolders(files: readonly string[]): readonly string[] {
  const folders = [...Map.groupBy(files, (file) => dirname(file))];
  return folders.filter(([, inside]) => inside.length > MOST_SIDE_BY_SIDE).map(([folder]) => folder);
}
