import { element } from './element.ts';
import { type ExportedStory, type ExportFormat, exportFormats } from './export-formats.ts';
import type { Say, SearchMessage } from './messages.ts';
import type { Result } from './result.ts';
import { storyLink } from './story-link.ts';

const labels = { csv: 'exportCsv', ris: 'exportRis', txt: 'exportText' } satisfies Record<ExportFormat, SearchMessage>;

/** Buttons that hand over the whole list of results as a file; headlines are fetched for it. */
export class ExportBar {
  readonly #place: HTMLElement;
  readonly #say: Say;
  readonly #status = element('span', { role: 'status' });
  #results: Result[] = [];
  #signal: AbortSignal = new AbortController().signal;

  constructor(place: HTMLElement, say: Say) {
    this.#place = place;
    this.#say = say;
    const buttons = (['csv', 'ris', 'txt'] as const).map((format) => {
      const button = element('button', { type: 'button' }, say(labels[format]));
      button.addEventListener('click', () => void this.#export(format));
      return button;
    });
    place.append(element('span', {}, say('exportList')), ...buttons, this.#status);
  }

  /** @param signal aborted when the results are no longer shown */
  offer(results: Result[], signal: AbortSignal): void {
    this.#results = results;
    this.#signal = signal;
    this.#place.hidden = results.length === 0;
  }

  async #export(format: ExportFormat): Promise<void> {
    const signal = this.#signal;
    const stories: ExportedStory[] = [];
    try {
      for (const result of this.#results) {
        const { headline } = await result.unit.text(result.story, signal);
        stories.push(exported(result, headline ?? this.#say('untitled')));
        if (stories.length % 50 === 0) {
          this.#status.textContent = this.#say('exporting', { done: stories.length, all: this.#results.length });
        }
      }
      handOver(exportFormats[format], stories);
      this.#status.textContent = '';
    } catch (error) {
      this.#status.textContent = signal.aborted ? '' : this.#say('failed', { reason: String(error) });
    }
  }
}

function exported(result: Result, title: string): ExportedStory {
  return {
    title,
    authors: result.values.author,
    publication: result.publication,
    date: result.date,
    page: result.page,
    section: result.values.section[0] || null,
    address: new URL(storyLink(result.issue, result.id, '', false), location.href).href,
  };
}

function handOver(format: (typeof exportFormats)[ExportFormat], stories: ExportedStory[]): void {
  const address = URL.createObjectURL(new Blob([format.write(stories)], { type: format.type }));
  element('a', { href: address, download: format.file }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
