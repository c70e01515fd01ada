/** The marks and parts of a display line without its words: 开学第一课 法治进校园 and 联合大检查 拧紧安全阀 have the same. */
export function shapeOf(text: string): string {
  return text.replace(/[^\s，,、：:；;—]+/g, 'x').replace(/[“”"「」]/g, '');
}
