/**
 * The characters that Chinese, Japanese and Korean newspapers use most: a text decoded in the right encoding
 * is full of them, one decoded in a wrong encoding has hardly any.
 */
const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日月市县省区乡镇村党委政府工作建设展记者报讯通员民社会全新高质量服务企业教育活群众组织推施项目加强提升力体制度管化产业农科技创路线长期关系问题情况合水电车安第二三四五六七八九十百千万元号机点名次各与及将被让把向由此更最';
const traditional =
  '這個們來為國說時會對於著過發後裡種經麼學現當沒動還進樣開從實縣區鄉鎮黨報訊員設記務業育眾組織項強體產農創線長關係問題況電車號機點與將讓東華萬無軍總統議論讀書處馬見話愛運連頭買賣廣門間聞風飛';
const japanese = 'のにはをたがでてとしれさあいうるもらりこきくかっんなよまょゅンスルトリアイラクレロシテムフ気円県';
const korean =
  '이다의에는을를가고하은한지도로서사기대자리인시어나라있으해들그것수정과스아주부일보전제장국경여원관공상구성동위조비소오내학생교운회열렸침모겼날씨좋았많찾';
const punctuation = '，。、；：？！“”‘’（）《》〈〉【】「」『』·—…　％';

export const commonCharacters: ReadonlySet<string> = new Set(
  simplified + traditional + japanese + korean + punctuation,
);
