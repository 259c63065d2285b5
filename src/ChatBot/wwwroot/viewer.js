// Brings the cited passage into view, and leads to the other citations of the answer the reader comes from.
const passage = document.getElementById('passage');
if (passage) {
  passage.scrollIntoView({ block: 'center', behavior: 'instant' });
  passage.focus({ preventScroll: true });
}

const here = location.pathname + location.search;
const withoutAnchor = (url) => url.split('#')[0];

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem('citations'));
  } catch {
    return null;
  }
}

const answer = remembered();
const at = answer?.urls.findIndex((url) => withoutAnchor(url) === here) ?? -1;
if (at >= 0) {
  const back = document.querySelector('.back');
  back.href = document.querySelector('.name').href = answer.back;
  back.textContent = back.dataset.answer;
  if (answer.urls.length > 1) offer(document.getElementById('citations'));
}

function offer(bar) {
  const count = document.createElement('span');
  count.textContent = `${at + 1} / ${answer.urls.length}`;
  bar.append(...[step(at - 1, bar.dataset.previous, 'prev'), count, step(at + 1, bar.dataset.next, 'next')].filter(Boolean));
  bar.hidden = false;
}

function step(to, text, rel) {
  if (!answer.urls[to]) return null;
  const link = document.createElement('a');
  link.href = answer.urls[to];
  link.textContent = text;
  link.rel = rel;
  return link;
}
