/** The name of an attachment that nobody can open, with the platform's id of it, as one word that reads as no other; null without a name. */
export function attachedName(name: string | null, id: string | null): string | null {
  if (name === null || name.trim() === '') return null;
  const path = [id, name].flatMap((part) => (part === null ? [] : [encodeURIComponent(part.trim().toWellFormed())]));
  return `attached://${path.join('/')}`;
}
