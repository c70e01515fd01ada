import { interfaceLanguages } from '../schemas/archive.ts';
import { type Language, type MessageKey, messages } from './messages.ts';

type Values = Record<string, string | number>;

/** Says a message of the interface, its `{name}` filled in; numbers are grouped as the language does. */
export type Translate = {
  (key: MessageKey, values?: Values): string;
  language: Language;
  number: (value: number) => string;
};

const translators = new Map<Language, Translate>();

/** @param language the interface's language, the archive's choice */
export function translator(language: Language): Translate {
  const known = translators.get(language) ?? makeTranslator(language);
  translators.set(language, known);
  return known;
}

/** How a message is said of one thing, and of several. */
type Forms = { one: string; many: string };

function formsOf(message: string): Forms {
  const [one = '', many = one] = message.split('|');
  return { one, many };
}

function makeTranslator(language: Language): Translate {
  const position = interfaceLanguages.indexOf(language);
  const numbers = new Intl.NumberFormat(language);
  const known = new Map<MessageKey, Forms>();
  const translate = (key: MessageKey, values: Values = {}): string => {
    const forms = known.get(key) ?? formsOf(messages[key][position] ?? messages[key][0]);
    known.set(key, forms);
    const chosen = values.n === 1 ? forms.one : forms.many;
    if (!chosen.includes('{')) return chosen;
    return chosen.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
  return Object.assign(translate, { language, number: (value: number) => numbers.format(value) });
}
