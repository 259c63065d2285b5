// One question to the host; what comes back are events: progress, then the answer whole.
export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

export async function* ask(question, history, signal) {
  const response = await fetch('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ question, history, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
    signal,
  });
  if (response.status === 401) location.reload();
  if (!response.ok) throw await problemOf(response);
  let rest = '';
  for await (const text of textOf(response.body)) {
    const events = (rest + text).split('\n\n');
    rest = events.pop();
    for (const event of events) yield read(event);
  }
}

async function* textOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
}

function read(event) {
  const lines = event.split('\n');
  const data = lines.filter((line) => line.startsWith('data: ')).map((line) => line.slice(6)).join('\n');
  const kind = lines.find((line) => line.startsWith('event: '))?.slice(7);
  const value = JSON.parse(data);
  if (kind === 'problem') throw new Problem(value.status, value.detail);
  return { kind, value };
}

async function problemOf(response) {
  const problem = await response.json().catch(() => ({}));
  return new Problem(response.status, problem.detail ?? problem.title);
}
