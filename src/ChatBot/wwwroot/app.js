// The question page: a box to ask from, and the conversation above it.
import { ask, Problem } from './ask.js';
import { asks, exchange } from './exchange.js';
import { hide } from './quote.js';
import { readingText, sayLibrary, watchLibrary } from './library.js';
import { language, sayAll, speak, words } from './words.js';

const Longest = 4000;
const Remembered = 6;
const Kept = 40;
const Pause = 1000;

const form = document.getElementById('ask');
const box = document.getElementById('question');
const send = document.getElementById('send').firstElementChild;
const note = document.getElementById('question-note');
const feed = document.getElementById('feed');
const status = document.getElementById('status');
const startOver = document.getElementById('start-over');
const examples = document.getElementById('examples');

let conversation = restore();
let running = null;
let offered = { en: [], ja: [] };

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (running) running.abort();
  else submit(box.value);
});

box.addEventListener('keydown', (event) => {
  // While an input method composes, Enter belongs to it; 229 is how older browsers say so.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  if (!running) submit(box.value);
});

box.addEventListener('input', () => {
  grow();
  say(note, box.value.length > Longest ? words.tooLong(box.value.length) : words.enter, box.value.length > Longest);
});

startOver.addEventListener('click', () => {
  running?.abort();
  conversation = [];
  keep();
  feed.replaceChildren();
  settle();
  box.focus();
});

document.getElementById('language').addEventListener('click', () => {
  speak(language === 'ja' ? 'en' : 'ja');
  sayPage();
  if (!running) render();
});

async function submit(text) {
  const question = text.trim();
  if (running || question.length === 0 || question.length > Longest) return box.focus();
  hide();
  const number = feed.children.length + 1;
  const shown = exchange(number, question);
  feed.append(shown.article);
  box.value = '';
  grow();
  running = new AbortController();
  settle();
  // An example is hidden once it is asked: the focus goes on in the box, next to the answer.
  if (document.activeElement === document.body || !document.activeElement.checkVisibility()) box.focus({ preventScroll: true });
  progress(words.sending);
  shown.article.scrollIntoView({ block: 'start' });
  try {
    const history = conversation.slice(-Remembered).map(({ question: asked, answer }) => ({ question: asked, answer: answer.text }));
    while (!(await isAnswered(history))) await pause(running.signal);
  } catch (fault) {
    const again = () => { shown.article.remove(); submit(question); };
    shown.fault(faultText(fault), again);
    status.textContent = '';
  } finally {
    running = null;
    settle();
  }

  // False while the documents are still being read: then the question waits with its asker.
  async function isAnswered(history) {
    try {
      for await (const { kind, value } of ask(question, history, running.signal)) {
        if (kind === 'progress') progress(words[value.stage](value.count));
        else if (kind === 'answer') answered(value);
      }
      return true;
    } catch (fault) {
      const reading = fault instanceof Problem && fault.status === 503 && readingText();
      if (!reading) throw fault;
      progress(reading);
      return false;
    }
  }

  function progress(text) {
    shown.progress(text);
    status.textContent = text;
  }

  function answered(answer) {
    conversation = [...conversation, { question, answer }].slice(-Kept);
    keep();
    shown.answer(answer, submit);
    status.textContent = `${answer.outcome === 'abstained' ? words.abstained : words.answered(answer.citations.length)} ${answer.text}`;
  }
}

const pause = (signal) => new Promise((resolve, reject) => {
  const waiting = setTimeout(resolve, Pause);
  signal.addEventListener('abort', () => { clearTimeout(waiting); reject(signal.reason); }, { once: true });
});

function faultText(fault) {
  if (fault.name === 'AbortError') return words.stopped;
  if (fault instanceof Problem) return words.problems[fault.status] ?? fault.message ?? words.failed;
  return words.unreachable;
}

// What the page looks like follows from whether there is a conversation, and whether an answer is awaited.
function settle() {
  const talking = feed.children.length > 0;
  document.body.classList.toggle('talking', talking);
  startOver.hidden = !talking;
  send.dataset.say = running ? 'stop' : 'ask';
  send.textContent = words[send.dataset.say];
}

function render() {
  feed.replaceChildren(...conversation.map(({ question, answer }, index) => {
    const shown = exchange(index + 1, question);
    shown.answer(answer, submit);
    return shown.article;
  }));
  settle();
}

function sayPage() {
  sayAll();
  const other = document.getElementById('language');
  other.textContent = words.otherLanguage;
  other.lang = language === 'ja' ? 'en' : 'ja';
  sayLibrary();
  offer();
}

function offer() {
  const questions = offered[language];
  examples.hidden = questions.length === 0;
  examples.querySelector('ul').replaceWith(asks(questions, submit));
}

function say(element, text, isFault) {
  element.textContent = text;
  element.classList.toggle('fault', isFault);
  element.toggleAttribute('role', false);
  if (isFault) element.setAttribute('role', 'alert');
}

// For browsers that do not size a field by its content.
function grow() {
  if (CSS.supports('field-sizing', 'content')) return;
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}

// Kept for this tab alone, so that the way back from a document leads to the answer.
function restore() {
  try {
    return JSON.parse(sessionStorage.getItem('conversation')) ?? [];
  } catch {
    return [];
  }
}

function keep() {
  try {
    sessionStorage.setItem('conversation', JSON.stringify(conversation));
  } catch { /* Without storage the conversation lasts until the page is left. */ }
}

sayPage();
render();
if (conversation.length > 0) (document.getElementById(location.hash.slice(1)) ?? feed.lastElementChild).scrollIntoView({ block: 'start', behavior: 'instant' });
watchLibrary(async () => {
  offered = await fetch('/api/examples').then((response) => response.json()).catch(() => offered);
  offer();
});
