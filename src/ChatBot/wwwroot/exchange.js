// One question and what came of it.
import { el, languageOf, oneLine } from './dom.js';
import { showsQuote } from './quote.js';
import { quotedRuns } from './quoted.js';
import { day, words } from './words.js';

export function exchange(number, question) {
  const body = el('div', { class: 'body' });
  const article = el('article', { class: 'exchange', id: `exchange-${number}`, 'aria-labelledby': `question-${number}` },
    el('h2', { id: `question-${number}`, dir: 'auto', lang: languageOf(question) }, question), body);
  return {
    article,
    progress: (text) => body.replaceChildren(el('p', { class: 'progress' }, text)),
    fault: (text, again) => body.replaceChildren(
      el('p', { class: 'fault', role: 'alert' }, text),
      el('div', { class: 'actions' }, el('button', { type: 'button', class: 'quiet', onclick: again }, words.again))),
    answer: (answer, onAsk) => body.replaceChildren(answerOf(number, answer, onAsk)),
  };
}

function answerOf(number, answer, onAsk) {
  const abstained = answer.outcome === 'abstained';
  const remember = () => rememberCitations(number, answer.citations);
  // A line behind an empty one heads what follows: the sections of a briefing.
  const lines = answer.text.split('\n').filter((line) => !(abstained && isQuoteAlone(line, answer.citations)));
  return el('div', { class: `answer ${answer.outcome}` },
    el('div', { class: 'said', lang: answer.language },
      answer.outcome !== 'answered' && el('p', { class: 'tag' }, abstained ? words.abstained : words.partial),
      lines.map((line, at) => line && (at > 0 && !lines[at - 1] ? el('p', { class: 'part' }, line) : paragraph(line, answer, remember)))),
    answer.citations.length > 0 && [
      el('h3', {}, abstained ? words.closest : words.sources),
      sources(answer, remember),
    ],
    !abstained && el('div', { class: 'actions' }, copyButton(answer)),
    answer.followUps.length > 0 && el('div', { class: 'follow-ups' }, el('h3', {}, words.followUps), asks(answer.followUps, onAsk)));
}

// The closest passages of an abstention stand below with their quotes; they need not be said twice.
const isQuoteAlone = (line, citations) => citations.some((citation) => oneLine(line).includes(oneLine(citation.quote)));

export const asks = (questions, onAsk) => el('ul', { class: 'asks' },
  questions.map((question) => el('li', {}, el('button', { type: 'button', lang: languageOf(question), dir: 'auto', onclick: () => onAsk(question) }, question))));

// A line is a statement and the markers behind it. A "[1]" inside the statement is the document's own and stays text.
function paragraph(line, answer, remember) {
  const statement = answer.statements.find((candidate) => line.includes(oneLine(candidate.text)));
  const said = statement ? oneLine(statement.text) : '';
  const at = said ? line.indexOf(said) : 0;
  return el('p', { dir: 'auto' },
    marked(line.slice(0, at), answer, remember),
    said && el('span', { lang: languageOf(said) }, wording(statement, answer)),
    statement?.byModel && [' ', el('span', { class: 'tag' }, words.byModel)],
    marked(line.slice(at + said.length), answer, remember));
}

function wording(statement, answer) {
  const said = oneLine(statement.text);
  const runs = statement.byModel ? null : quotedRuns(said, quotesOf(statement, answer));
  return runs ? runs.map(({ quoted, text }) => el('span', { class: quoted ? 'quoted' : 'added' }, text)) : said;
}

const quotesOf = (statement, answer) => answer.citations.filter(({ number }) => statement.citations.includes(number)).map(({ quote }) => quote).join(' ');

function marked(text, answer, remember) {
  return text.split(/\s?(\[\d+\])/).map((part, index) => {
    const citation = index % 2 === 1 && answer.citations.find((candidate) => part === `[${candidate.number}]`);
    return citation ? marker(citation, remember) : part;
  });
}

function marker(citation, remember) {
  const link = el('a', { class: 'cite', href: citation.url, 'aria-label': words.citation(citation.number, citation.title), onclick: remember }, `[${citation.number}]`);
  showsQuote(link, citation);
  return link;
}

// Each document once, with all its citations; the quotes too where the answer does not already give them word for word.
function sources(answer, remember) {
  const given = (citation) => answer.statements.some((statement) => !statement.byModel && quotedRuns(oneLine(citation.quote), statement.text));
  const documents = Map.groupBy(answer.citations, ({ document }) => document);
  return el('ol', { class: 'sources' }, [...documents.values()].map((citations) => {
    const [{ title, url, date }] = citations;
    const pages = [...new Set(citations.map(({ page }) => page).filter(Boolean))].map(words.page);
    return el('li', {},
      el('a', { href: url, dir: 'auto', lang: languageOf(title), onclick: remember }, title),
      el('span', { class: 'details' }, [day(date), ...pages].join(' · '), ' ', citations.map((citation) => marker(citation, remember))),
      citations.filter((citation) => !given(citation)).map((citation) =>
        el('blockquote', { lang: languageOf(citation.quote), dir: 'auto' }, oneLine(citation.quote), citations.length > 1 && marker(citation, remember))));
  }));
}

// The viewer leads on to the answer's other citations, and back.
function rememberCitations(number, citations) {
  try {
    sessionStorage.setItem('citations', JSON.stringify({ back: `/#exchange-${number}`, urls: citations.map((citation) => citation.url) }));
  } catch { /* Without storage the viewer shows one citation. */ }
}

function copyButton(answer) {
  const button = el('button', { type: 'button', class: 'quiet', onclick: copy }, words.copy);
  return button;

  async function copy() {
    const sources = answer.citations.map((citation) =>
      `[${citation.number}] “${oneLine(citation.quote)}” ${citation.title}, ${[day(citation.date), citation.page && words.page(citation.page)].filter(Boolean).join(', ')}\n    ${new URL(citation.url, location.href)}`);
    const copied = await navigator.clipboard?.writeText([answer.text, '', ...sources].join('\n')).then(() => true, () => false);
    button.textContent = copied ? words.copied : words.notCopied;
    setTimeout(() => { button.textContent = words.copy; }, 2500);
  }
}
