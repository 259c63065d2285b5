// The card that shows a citation's verified quote: on hover, on focus, and on a tap.
import { el, languageOf } from './dom.js';
import { day, words } from './words.js';

const Leave = 160;

let card = null;
let owner = null;
let leaving = 0;

const details = (citation) => [day(citation.date), citation.page && words.page(citation.page)].filter(Boolean).join(' · ');

export function showsQuote(link, citation) {
  link.addEventListener('pointerenter', (event) => event.pointerType !== 'touch' && show(link, citation));
  link.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && leave());
  link.addEventListener('focus', () => link.matches(':focus-visible') && show(link, citation));
  link.addEventListener('blur', leave);
  // A finger cannot hover: its first tap shows the quote, and the way to the document is in the card.
  link.addEventListener('click', (event) => {
    if (event.pointerType !== 'touch' || owner === link) return;
    event.preventDefault();
    show(link, citation, true);
  });
}

function show(link, citation, touched = false) {
  stay();
  if (owner === link) return;
  hide();
  owner = link;
  card = el('div', { class: 'card', id: 'quote-card', role: touched ? 'group' : 'tooltip', 'aria-label': touched ? words.citation(citation.number, citation.title) : null },
    el('blockquote', { lang: languageOf(citation.quote), dir: 'auto' }, citation.quote),
    el('strong', { lang: languageOf(citation.title), dir: 'auto' }, citation.title),
    el('span', { class: 'details' }, details(citation)),
    touched && el('a', { href: citation.url, onclick: () => link.click() }, words.open));
  card.addEventListener('pointerenter', stay);
  card.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && leave());
  document.body.append(card);
  link.setAttribute('aria-describedby', card.id);
  place(link);
}

// Above the link where there is room, else below; never beyond the edge.
function place(link) {
  const at = link.getClientRects()[0];
  const { width, height } = card.getBoundingClientRect();
  const edge = document.documentElement.clientWidth;
  const above = at.top > height + 72;
  card.style.left = `${window.scrollX + Math.max(12, Math.min(at.left - 24, edge - width - 12))}px`;
  card.style.top = `${window.scrollY + (above ? at.top - height - 8 : at.bottom + 8)}px`;
}

function stay() {
  clearTimeout(leaving);
}

function leave() {
  stay();
  leaving = setTimeout(hide, Leave);
}

export function hide() {
  stay();
  owner?.removeAttribute('aria-describedby');
  card?.remove();
  card = owner = null;
}

addEventListener('keydown', (event) => event.key === 'Escape' && hide());
addEventListener('resize', hide);
addEventListener('pointerdown', (event) => card && !card.contains(event.target) && event.target.closest('.cite') !== owner && hide());
