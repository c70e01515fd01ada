import { encodeGb18030 } from './gb18030.ts';

/**
 * What the text layers of Founder fonts make of punctuation: the lead byte of GB2312 moves up by 0x31, and 。，？ arrive
 * as 遥袁钥. Quotation marks, digits and letters of the A3 row are moved too where the font had them.
 */
export function founderPunctuation(text: string): string {
  return text.replace(/[，。、：；？！（）《》“”‘’—…·]/gu, (mark) => {
    const [lead = 0, trail = 0] = encodeGb18030(mark);
    return new TextDecoder('gb18030').decode(Uint8Array.of(lead + 0x31, trail));
  });
}
