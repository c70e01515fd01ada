/**
 * Preferences and keys. Everything works without it. It stands in the head and blocks: what a reader has chosen is set
 * before the first paint. Plain ECMAScript, no dependencies, one file.
 */
(() => {
  const root = document.documentElement;
  const defaults = { size: '2', theme: root.dataset.theme ?? 'system', setting: 'horizontal' };
  root.dataset.scripted = '';

  const storage = {
    read(name) {
      try {
        return localStorage.getItem(`broadsheet-${name}`);
      } catch {
        return null;
      }
    },
    write(name, value) {
      try {
        localStorage.setItem(`broadsheet-${name}`, value);
      } catch {
        // Where storage is denied, the choice holds for this page.
      }
    },
  };

  const chosen = (name) => storage.read(name) ?? defaults[name];
  const apply = (name, value) => {
    root.dataset[name] = value;
  };
  for (const name of Object.keys(defaults)) apply(name, chosen(name));

  // Who comes from search has the words marked: the marks are search's own and load only then.
  if (new URLSearchParams(location.search).has('mark')) {
    const marks = document.createElement('script');
    marks.src = new URL('search/marks.js', document.currentScript.src).href;
    document.head.append(marks);
  }

  document.addEventListener('DOMContentLoaded', () => {
    const panel = document.getElementById('settings');
    for (const input of panel?.querySelectorAll('input') ?? []) input.checked = input.value === chosen(input.name);
    panel?.addEventListener('change', ({ target }) => {
      storage.write(target.name, target.value);
      apply(target.name, target.value);
      letVerticalTextScroll();
    });
    letVerticalTextScroll();
    addParagraphLinks();
  });

  addEventListener('storage', ({ key, newValue }) => {
    const name = key?.replace('broadsheet-', '') ?? '';
    if (name in defaults) apply(name, newValue ?? defaults[name]);
  });

  /** Vertical text runs to the left in a box of its own: the keyboard must reach it, and the wheel move it. */
  function letVerticalTextScroll() {
    const box = document.querySelector('.story-sheet');
    if (!box) return;
    const vertical = root.dataset.setting === 'vertical';
    if (vertical) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
    box.onwheel = vertical ? turnWheel : null;
  }

  function turnWheel(event) {
    if (event.ctrlKey || event.shiftKey || event.deltaX !== 0) return;
    const before = this.scrollLeft;
    this.scrollLeft -= event.deltaY * (event.deltaMode === 1 ? 32 : 1);
    if (this.scrollLeft !== before) event.preventDefault();
  }

  function addParagraphLinks() {
    const announcement = document.getElementById('announcement');
    for (const paragraph of document.querySelectorAll('.story-text > p[id]')) {
      const anchor = document.createElement('a');
      anchor.href = `#${paragraph.id}`;
      anchor.className = 'anchor';
      anchor.ariaLabel = `${announcement.dataset.copy} (${paragraph.id.slice(1)})`;
      anchor.addEventListener('click', async () => {
        try {
          await navigator.clipboard.writeText(anchor.href);
          announcement.textContent = announcement.dataset.copied;
          setTimeout(() => {
            announcement.textContent = '';
          }, 2000);
        } catch {
          // Without a clipboard the link still stands in the address bar.
        }
      });
      paragraph.append(anchor);
    }
  }

  const follow = (selector) => document.querySelector(selector)?.click();
  const keys = {
    ArrowLeft: () => root.dataset.setting !== 'vertical' && follow('a[rel=prev]'),
    ArrowRight: () => root.dataset.setting !== 'vertical' && follow('a[rel=next]'),
    k: () => follow('a[rel=prev]'),
    j: () => follow('a[rel=next]'),
    '/': () => {
      const field = document.querySelector('main input[type=search]');
      if (field) field.focus();
      else follow('a[data-part=search]');
    },
    '?': () => document.getElementById('help')?.togglePopover(),
  };

  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target.closest?.('input, textarea, select, [contenteditable], [popover]:not(#help), dialog')) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    if (act() !== false && event.key.length === 1) event.preventDefault();
  });
})();
