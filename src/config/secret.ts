/** A secret that prints as "[secret]" wherever it is written by mistake; `reveal` gives it. */
export type Secret = {
  readonly reveal: () => string;
  readonly toJSON: () => string;
  readonly toString: () => string;
};

/** Wraps a secret so that logs, errors and JSON show none of it. */
export function secret(text: string): Secret {
  return { reveal: () => text, toJSON: () => '[secret]', toString: () => '[secret]' };
}
