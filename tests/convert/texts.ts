/** Small pages of an invented paper for tests of the conversion's housekeeping; how they are separated is not what is tested. */

const subjects = ['渡口', '稻田', '学校', '桥梁', '医院', '茶山', '灯会', '码头', '竹林', '水库'] as const;

/** @returns a page with one headed story for each number */
export function page(...stories: number[]): string {
  return `${stories.map(story).join('\n\n')}\n`;
}

/** @returns a story about one thing: two stories of different numbers have little in common */
export function story(number: number): string {
  const subject = subjects[number % subjects.length] ?? '';
  const count = 100 + number * 7;
  return [
    `# ${subject}的第${count}天`,
    `本报讯(记者 沈禾 通讯员 陆小满) ${subject}修缮工程昨日开工，${subject}一带的居民早早来到现场，共有${count}人报名参加。`,
    `据${subject}管理处介绍，工程分${(number % 5) + 2}段进行，每段由${subject}附近的村民自己推选代表监督，账目每月公布一次。`,
  ].join('\n\n');
}
