// Elements are made here and nowhere else. Text goes in as text: nothing a document or an answer says can become markup.
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// The language of a quote, for its font and its voice.
export const languageOf = (text) => (/[\u3040-\u30ff\u4e00-\u9fff\uff66-\uff9d]/.test(text) ? 'ja' : 'en');

export const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
