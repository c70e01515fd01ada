/** Does a text begin as what editors say before a story does: 编者按：阅读，是一座城市的底色。…? It stands above the story's headline, or right below it. */
export function beginsEditorsNote(text: string): boolean {
  return /^[【[（(■●]?\s?(?:编者按|编者的话|开栏的话|开栏语|开篇语|编前语?|编者語|編者按)\s?[】\])）]?\s?[：:\s]?\S/u.test(
    text,
  );
}
