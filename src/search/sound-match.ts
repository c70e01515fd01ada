/**
 * Whether typed letters may stand for a sound: the syllables one after the other, each by its beginning, from some syllable
 * on. So `zhuzhou`, `zzrb`, `zhuz` and `rb` all stand for
 * `zhu zhou ri bao`.
 */
export function soundsLike(sound: string, typed: string): boolean {
  const letters = typed.replaceAll('v', 'u');
  const syllables = sound.split(' ');
  return syllables.some((_, from) => spells(syllables, from, letters, 0));
}

/** As `soundsLike`, from the first syllable on. */
export function beginsLike(sound: string, typed: string): boolean {
  return spells(sound.split(' '), 0, typed.replaceAll('v', 'u'), 0);
}

function spells(syllables: string[], syllable: number, letters: string, at: number): boolean {
  if (at === letters.length) return true;
  const sound = syllables[syllable];
  if (sound === undefined) return false;
  for (let length = 1; length <= sound.length && sound[length - 1] === letters[at + length - 1]; length++) {
    if (spells(syllables, syllable + 1, letters, at + length)) return true;
  }
  return false;
}
