// What is indexed, what was left out and why, and how far reading has come.
import { el } from './dom.js';
import { day, words } from './words.js';

const Busy = 700;
const Idle = 15000;

const button = document.getElementById('library-open');
const dialog = document.getElementById('library');
const content = document.getElementById('library-content');
let known = null;
let wait = 0;
let onChange = () => {};

export function watchLibrary(changed) {
  onChange = changed;
  button.addEventListener('click', open);
  document.getElementById('library-close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  document.addEventListener('visibilitychange', () => document.hidden || look());
  look();
  // Where /documents leads.
  if (location.hash === '#documents') open();
}

function open() {
  dialog.showModal();
  show();
}

export const sayLibrary = () => known && say();

// What keeps a question waiting; null when waiting is of no use.
export const readingText = () => (!known ? words.waiting() : known.fault ? null : progressText(known.progress));

const isBusy = (library) => !library.ready || library.progress.phase === 'reading' || library.progress.phase === 'indexing';

async function fetchPart(offset, limit) {
  const response = await fetch(`/api/documents?offset=${offset}&limit=${limit}`);
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

async function look() {
  clearTimeout(wait);
  try {
    const before = known;
    known = await fetchPart(0, 0);
    if (JSON.stringify(before) !== JSON.stringify(known)) {
      say();
      if (dialog.open) show();
    }
    if (before?.generation !== known.generation) onChange();
  } catch { /* The next question says that the host is gone. */ }
  if (!document.hidden) wait = setTimeout(look, known && !isBusy(known) ? Idle : Busy);
}

function say() {
  button.textContent = isBusy(known) && !known.fault ? words.busy(known.progress.done, known.progress.total) : words.documents(known.indexed);
  if (known.leftOut > 0) button.dataset.leftOut = known.leftOut;
  else delete button.dataset.leftOut;
  if (known.ready) button.setAttribute('aria-label', words.summary(known.indexed, known.leftOut));
}

const progressText = (progress) => (words[progress.phase] ?? words.waiting)(progress.done, progress.total);

async function show() {
  const library = await fetchPart(0, 200).catch(() => null);
  if (!library) {
    content.replaceChildren(el('p', { class: 'fault' }, words.unreachable));
    return;
  }
  const lists = new Map();
  content.replaceChildren(
    ...[
      library.fault && el('p', { class: 'fault' }, library.fault),
      isBusy(library) && !library.fault && el('div', {},
        el('label', { for: 'reading' }, progressText(library.progress)),
        el('progress', { id: 'reading', max: Math.max(1, library.progress.total), value: library.progress.phase === 'waiting' ? null : library.progress.done })),
      library.ready && el('p', {}, library.indexed + library.leftOut > 0 ? words.summary(library.indexed, library.leftOut) : words.none),
    ].filter(Boolean));
  add(library);

  function add(part) {
    for (const file of part.documents) {
      const kind = file.fault ? 'leftOut' : file.notices.length > 0 ? 'withNotices' : 'indexed';
      if (!lists.has(kind)) {
        lists.set(kind, el('ul', {}));
        content.append(el('section', {}, el('h3', {}, words[kind]), lists.get(kind)));
      }
      lists.get(kind).append(item(file));
    }
    if (part.next === null) return;
    const more = el('button', { type: 'button', class: 'quiet', onclick: async () => { more.remove(); add(await fetchPart(part.next, 200)); } }, words.more);
    content.append(more);
  }
}

function item(file) {
  if (file.fault) {
    return el('li', {}, el('span', { class: 'path', dir: 'auto' }, file.document), el('span', { class: 'fault' }, words.faultOf(file.fault)));
  }
  return el('li', {},
    el('a', { href: file.url, dir: 'auto' }, file.title ?? file.document),
    el('span', { class: 'details' }, [day(file.date), words.passages(file.passages), file.document].join(' · ')),
    file.notices.map((notice) => el('span', { class: 'details' }, notice)));
}
