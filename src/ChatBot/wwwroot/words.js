// The page's own words. What documents and answers say stays in their language.
const english = {
  skip: 'Skip to the question',
  startOver: 'Start over',
  library: 'Documents',
  documents: (n) => (n === 1 ? '1 document' : `${n.toLocaleString('en-GB')} documents`),
  otherLanguage: '日本語',
  title: 'Ask the documents.',
  promise: 'Every statement is cited, and was checked against its passage before you see it. What the documents do not say, you are told.',
  pages: 'Pages',
  briefing: 'Briefing',
  timeline: 'Timeline',
  facts: 'Facts',
  conversation: 'Conversation',
  question: 'Your question',
  placeholder: 'Ask a question',
  ask: 'Ask',
  stop: 'Stop',
  enter: 'Enter asks, Shift+Enter starts a new line.',
  tooLong: (n) => `${n.toLocaleString('en-GB')} characters; at most 4,000 are taken. Ask more shortly.`,
  examples: 'For example',
  sending: 'Sending the question…',
  searching: (n) => `Searching ${english.documents(n)}…`,
  writing: () => 'Writing the answer…',
  checking: (n) => (n === 1 ? 'Checking 1 quote…' : `Checking ${n} quotes…`),
  answered: (n) => (n === 1 ? 'Answered, with 1 citation.' : `Answered, with ${n} citations.`),
  partial: 'Answered in part',
  abstained: 'Not in the documents',
  byModel: 'written by a model, checked',
  sources: 'Sources',
  closest: 'Closest passages',
  citation: (n, title) => `Source ${n}: ${title}`,
  page: (n) => `p. ${n}`,
  noDate: 'no date',
  open: 'Open in the document',
  copy: 'Copy with citations',
  copied: 'Copied',
  notCopied: 'Your browser did not allow it',
  followUps: 'Ask next',
  again: 'Try again',
  stopped: 'Stopped.',
  unreachable: 'The host does not answer. It may have been stopped, or the connection is gone.',
  failed: 'Something went wrong.',
  problems: {},
  libraryTitle: 'What the answers come from',
  close: 'Close',
  reading: (done, total) => (total > 0 ? `Reading the documents: ${done} of ${total}` : 'Reading the documents…'),
  indexing: () => 'Indexing what was read…',
  waiting: () => 'Waiting for the documents…',
  busy: (done, total) => (total > 0 ? `Reading ${done}/${total}` : 'Reading…'),
  summary: (indexed, leftOut) => `${english.documents(indexed)} can be asked${leftOut > 0 ? `, ${leftOut === 1 ? '1 file was' : `${leftOut} files were`} left out` : ''}.`,
  leftOut: 'Left out',
  withNotices: 'Indexed, with remarks',
  indexed: 'Indexed',
  faultOf: (fault) => `It ${fault}.`,
  passages: (n) => (n === 1 ? '1 passage' : `${n.toLocaleString('en-GB')} passages`),
  more: 'Show more',
  none: 'There are no documents yet. Put files into the documents folder; they are read as they come.',
};

const japanese = {
  skip: '質問欄へ移動',
  startOver: '新規',
  library: '資料',
  documents: (n) => `資料 ${n.toLocaleString('ja-JP')} 件`,
  otherLanguage: 'English',
  title: '資料に聞く。',
  promise: '回答の一文ごとに出典を示し、表示前に該当箇所と照合しています。資料に書かれていないことは、その旨をお伝えします。',
  pages: 'ページ',
  briefing: '説明資料',
  timeline: '年表',
  facts: '事実一覧',
  conversation: '会話',
  question: '質問',
  placeholder: '質問を入力',
  ask: '質問',
  stop: '中止',
  enter: 'Enter で送信、Shift+Enter で改行します。',
  tooLong: (n) => `${n.toLocaleString('ja-JP')} 文字あります。4,000 文字以内で質問してください。`,
  examples: '質問の例',
  sending: '質問を送信しています…',
  searching: (n) => `資料 ${n} 件を検索しています…`,
  writing: () => '回答を作成しています…',
  checking: (n) => `引用 ${n} 件を照合しています…`,
  answered: (n) => `回答しました。引用 ${n} 件。`,
  partial: '一部のみ回答',
  abstained: '資料に記載なし',
  byModel: '言語モデルによる文（照合済み）',
  sources: '出典',
  closest: '最も近い箇所',
  citation: (n, title) => `出典 ${n}：${title}`,
  page: (n) => `${n} ページ`,
  noDate: '日付なし',
  open: '資料で開く',
  copy: '引用付きでコピー',
  copied: 'コピーしました',
  notCopied: 'ブラウザーが許可しませんでした',
  followUps: '続けて質問',
  again: 'もう一度',
  stopped: '中止しました。',
  unreachable: 'ホストが応答しません。停止しているか、接続が切れています。',
  failed: '問題が発生しました。',
  problems: {
    413: '会話が長すぎます。新しい会話で質問してください。',
    429: '質問が多すぎます。少し待ってからもう一度質問してください。',
    503: '資料を読み込んでいます。しばらくしてからもう一度質問してください。',
    504: '時間内に回答できませんでした。もう一度、または範囲を絞って質問してください。',
    500: '問題が発生しました。詳細はホストのログにあります。',
  },
  libraryTitle: '回答のもとになる資料',
  close: '閉じる',
  reading: (done, total) => (total > 0 ? `資料を読み込んでいます：${total} 件中 ${done} 件` : '資料を読み込んでいます…'),
  indexing: () => '索引を作成しています…',
  waiting: () => '資料を待っています…',
  busy: (done, total) => (total > 0 ? `読込中 ${done}/${total}` : '読込中…'),
  summary: (indexed, leftOut) => `資料 ${indexed.toLocaleString('ja-JP')} 件に質問できます。${leftOut > 0 ? `${leftOut} 件は除外されました。` : ''}`,
  leftOut: '除外された資料',
  withNotices: '索引済み（注記あり）',
  indexed: '索引済み',
  faultOf: (fault) => `理由（英語）：${fault}`,
  passages: (n) => `${n.toLocaleString('ja-JP')} 箇所`,
  more: 'さらに表示',
  none: '資料がまだありません。資料フォルダーにファイルを入れると、順に読み込まれます。',
};

const languages = { en: english, ja: japanese };
const cookie = /(?:^|; )language=(en|ja)/.exec(document.cookie);
const preferred = navigator.languages.map((language) => language.slice(0, 2)).find((language) => language in languages);

export let language = cookie ? cookie[1] : preferred ?? 'en';
export let words = languages[language];

export function speak(chosen) {
  language = chosen;
  words = languages[chosen];
  // A cookie, so that the viewer speaks the same language.
  document.cookie = `language=${chosen}; path=/; max-age=31536000; samesite=strict`;
}

export const day = (date) =>
  date ? new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`)) : words.noDate;

// Fills in whatever carries a data-say attribute.
export function sayAll() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-say]')) element.textContent = words[element.dataset.say];
  for (const element of document.querySelectorAll('[data-say-label]')) element.setAttribute('aria-label', words[element.dataset.sayLabel]);
  for (const element of document.querySelectorAll('[data-say-placeholder]')) element.placeholder = words[element.dataset.sayPlaceholder];
}
