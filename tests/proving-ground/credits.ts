/** Who wrote a story, in the many forms in which papers print it. One page keeps to the habits of one house. */
import type { CleanStory, People } from './clean-story.ts';
import { nobody } from './clean-story.ts';
import { makeName } from './filling.ts';
import type { Random } from './random.ts';

export type House = {
  /** 晚渡日报; 本报 where the paper does not name itself. */
  paper: string;
  /** Between a role and a name. */
  roleMark: string;
  brackets: readonly [string, string];
  /** Before a byline: □, ■, or nothing. */
  bylineMark: string;
  /** Whether names of two characters are spaced out to three: 李 吉. */
  spacedNames: boolean;
  /** Its reporters and those who often write to it: the same names stand on several stories. */
  staff: readonly string[];
};

export function makeHouse(random: Random): House {
  return {
    paper: random.pick(['本报', '本报', '晚渡日报', '青埠晚报', '禾江日报·云上禾江']),
    roleMark: random.pick([' ', ' ', '/', '：']),
    brackets: random.pick([
      ['（', '）'],
      ['(', ')'],
    ] as const),
    bylineMark: random.pick(['', '', '', '□ ', '■', '○']),
    spacedNames: random.chance(0.2),
    staff: Array.from({ length: random.int(3, 9) }, () => makeName(random)),
  };
}

/** The fields of a story that name its makers. */
export type Credit = Pick<CleanStory, 'people'> &
  Partial<Pick<CleanStory, 'byline' | 'bylineAtEnd' | 'dateline' | 'endCredit'>>;

/** 本报记者 何青禾 通讯员 周棹, under the headline. */
export function makeByline(house: House, random: Random): Credit {
  const people = makePeople(house, random);
  const names = listNames(people.reporters, house);
  const others = listNames(people.correspondents, house);
  const both = random.chance(0.15);
  const forms =
    people.correspondents.length > 0
      ? [`${house.paper}记者${house.roleMark}${names} 通讯员${house.roleMark}${others}`]
      : [
          `${house.paper}记者${house.roleMark}${names}`,
          `记者 ${names}`,
          `${random.pick(['见习记者', '特约记者', '首席记者'])} ${names}`,
        ];
  const byline = house.bylineMark + random.pick(forms);
  if (!both || people.correspondents.length > 0) return { byline, people };
  return {
    byline: `${byline} ${random.pick(['文/图', '图/文', '摄影报道'])}`,
    people: { ...people, photographers: people.reporters },
  };
}

/** 晚渡日报讯（记者 何青禾）, run into the first paragraph. */
export function makeDateline(house: House, random: Random): Credit {
  const [open, close] = house.brackets;
  if (random.chance(0.15)) return makeAgencyDateline(house, random);
  const people = makePeople(house, random);
  const roles = [`记者${house.roleMark}${listNames(people.reporters, house)}`];
  if (people.correspondents.length > 0) roles.push(`通讯员${house.roleMark}${listNames(people.correspondents, house)}`);
  const agency = random.pick([
    `${house.paper}讯`,
    `${house.paper}讯`,
    `${house.paper}晚渡${random.int(1, 12)}月${random.int(1, 28)}日讯`,
  ]);
  return { dateline: `${agency}${open}${roles.join(' ')}${close}`, people };
}

/** 新华社长沙5月6日电（记者 何青禾）, 本报综合消息: what a paper has from elsewhere. */
function makeAgencyDateline({ brackets: [open, close] }: House, random: Random): Credit {
  if (random.chance(0.3)) return { dateline: random.pick(['本报综合消息', '据新华社电']), people: nobody };
  const reporters = [...new Set(Array.from({ length: random.int(1, 2) }, () => makeName(random)))];
  const place = random.pick(['北京', '长沙', '武汉', '成都', '广州', '南京', '西安', '昆明']);
  const dateline = `${random.pick(['新华社', '中新社'])}${place}${random.int(1, 12)}月${random.int(1, 28)}日电`;
  if (random.chance(0.3)) return { dateline, people: nobody };
  return { dateline: `${dateline}${open}记者${reporters.join('、')}${close}`, people: { ...nobody, reporters } };
}

/** （何青禾 周棹）, at the end; or nothing at all. */
export function makeEndCredit(house: House, random: Random): Credit {
  const [open, close] = house.brackets;
  const names = makeNames(3, house, random);
  const list = listNames(names, house);
  if (random.chance(0.1)) return { people: nobody };
  switch (random.int(0, 5)) {
    case 0:
      return { endCredit: `${open}记者 ${list}${close}`, people: { ...nobody, reporters: names } };
    case 1:
      return { endCredit: `${open}通讯员 ${list}${close}`, people: { ...nobody, correspondents: names } };
    case 2:
      return { endCredit: `${open}${list} 文/图${close}`, people: { ...nobody, authors: names, photographers: names } };
    default:
      return { endCredit: `${open}${list}${close}`, people: { ...nobody, authors: names } };
  }
}

/** 晚渡日报记者 邹予安 摄, below a photo story. */
export function makePhotoCredit(house: House, random: Random): Credit {
  const name = random.pick(house.staff);
  const reporters = [name];
  return random.chance(0.7)
    ? {
        byline: `${house.paper}记者${house.roleMark}${name} 摄`,
        bylineAtEnd: true,
        people: { ...nobody, reporters, photographers: [name] },
      }
    : { byline: `${name} 摄`, bylineAtEnd: true, people: { ...nobody, photographers: [name] } };
}

/** An essay's author, alone on a line. */
export function makeAuthor(house: House, random: Random): Credit {
  const name = makeName(random);
  return { byline: listNames([name], house), people: { ...nobody, authors: [name] } };
}

function makePeople(house: House, random: Random): People {
  const reporters = makeNames(2, house, random);
  const correspondents = random.chance(0.5) ? makeNames(3, house, random) : [];
  return { ...nobody, reporters, correspondents: correspondents.filter((name) => !reporters.includes(name)) };
}

/** @returns one to `most` different names, some of the staff's */
function makeNames(most: number, { staff }: House, random: Random): string[] {
  const names = Array.from({ length: random.int(1, most) }, () =>
    random.chance(0.5) ? random.pick(staff) : makeName(random),
  );
  return [...new Set(names)];
}

function listNames(names: readonly string[], house: House): string {
  return names.map((name) => (house.spacedNames && name.length === 2 ? [...name].join(' ') : name)).join(' ');
}
