/**
 * Opens a command: reads its words, says its help or what is wrong with them, else does its work.
 *
 * @returns its exit code: 0 for help, 2 for wrong usage, else that of the work
 */
export async function runCommand<Options>(
  help: string,
  readOptions: (words: string[]) => Options | 'help',
  work: (options: Options) => number | Promise<number>,
): Promise<number> {
  let options: Options | 'help';
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${help}`);
    return 2;
  }
  if (options === 'help') {
    console.log(help);
    return 0;
  }
  return work(options);
}
