/** Small words of English, French, German, Spanish and Italian, and how telling the other words are. */

const small = new Set(
  (
    'the of and to in a an is was that for on with as by at from his her its it be are were been has have had not but or nor which who whom whose this these those they their them he she we you i if then than so no all any more most some such into over under after before between through during about against up down out off only own same other one two very can will would could should may might must do does did ' +
    'le la les un une des du de d l et ou où qui que qu quoi dans par pour sur sous avec sans ce cet cette ces son sa ses leur leurs il elle ils elles on ne pas plus en au aux se s y est sont été être avait avaient ont mais comme si ' +
    'der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei beim mit nach von vom zu zum zur über unter vor hinter für gegen ohne um durch als wie dass daß wenn weil nicht auch noch nur schon sich sie er es wir ihr ihre ihren ihrer sein seine seinen seiner ist sind war waren wird werden wurde hat haben hatte ' +
    'el los las del al con sin para por según entre hasta desde lo su sus que como pero más il lo gli i della delle degli nel nella dei dal dalla che non per tra fra'
  ).split(' '),
);
const everyday = new Set(
  'said says year years time people first last also many made make week month monday tuesday wednesday thursday friday saturday sunday today yesterday mayor city town state government president company news would when where what while there here every each both still never under well since until another three four five hundred thousand new old long back about president conseil ville année jour heure deux trois dit fait faire depuis après avant tous tout toute toutes sous sagte jahre jahr stadt zeit montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern zwei drei immer wieder schon seit bis alle'.split(
    ' ',
  ),
);

const smallNats = 3;
const everydayNats = 7;
const tellingNats = 10.5;

/** @returns whether text that ends in this word goes on: the, de, auf. */
export function isSmallWord(word: string): boolean {
  return small.has(word.toLowerCase());
}

/** German particles and English prepositions that end a clause as well: geht vor, turned on. */
const mayEnd = new Set(
  'vor auf ab an aus ein mit nach um über durch unter hinter zu in on up down out off over for not no he she it they we you i him her them us pas plus moi nicht auch noch nur schon sich ist sind war waren wird is are was were'.split(
    ' ',
  ),
);

/** @returns whether no headline and no sentence ends in this word: the, des, und. */
export function isNeverLast(word: string): boolean {
  return isSmallWord(word) && !mayEnd.has(word.toLowerCase());
}

/** @param gram a word in lower case; @returns nats: how much it tells that two texts share the word. */
export function wordRarity(gram: string | number): number {
  if (typeof gram === 'number') return everydayNats;
  if (small.has(gram)) return smallNats;
  return everyday.has(gram) || gram.length < 4 ? everydayNats : tellingNats;
}

/** @returns whether a page of that language has blanks between its words and is read by the rules for such. */
export function isWestern(language: string): boolean {
  return ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'].includes(language.slice(0, 2));
}
