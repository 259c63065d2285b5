// Which words of a statement are the document's own. The host adds a date or a name here and there; the reader sees which.
const Enough = 0.8;
const Most = 600;

const tokens = (text) => text.match(/[\u3040-\u30ff\u4e00-\u9fff]|[\p{L}\p{N}]+|[^\s]/gu) ?? [];

// Runs of the statement, each with whether the quote has it too; null when most of the statement is not in the quote.
export function quotedRuns(statement, quote) {
  const said = tokens(statement);
  const known = tokens(quote);
  if (said.length === 0 || said.length > Most || known.length > Most * 4) return null;
  const shared = commonTokens(said, known);
  if (shared.filter(Boolean).length < said.length * Enough) return null;
  const runs = [];
  let at = 0;
  said.forEach((token, index) => {
    const end = statement.indexOf(token, at) + token.length;
    const last = runs.at(-1);
    if (last?.quoted === shared[index]) last.text += statement.slice(at, end);
    else runs.push({ quoted: shared[index], text: statement.slice(at, end) });
    at = end;
  });
  runs.at(-1).text += statement.slice(at);
  return runs;
}

// The longest sequence that stands in both, in order.
function commonTokens(said, known) {
  const width = known.length + 1;
  const length = new Uint16Array((said.length + 1) * width);
  for (let i = said.length - 1; i >= 0; i--)
    for (let j = known.length - 1; j >= 0; j--)
      length[i * width + j] = said[i] === known[j] ? length[(i + 1) * width + j + 1] + 1 : Math.max(length[(i + 1) * width + j], length[i * width + j + 1]);
  const shared = said.map(() => false);
  for (let i = 0, j = 0; i < said.length && j < known.length;) {
    if (said[i] === known[j]) shared[i++] = Boolean(++j);
    else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) i++;
    else j++;
  }
  return shared;
}
