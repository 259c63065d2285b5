// A Slack workspace on this machine: the emulator of the npm package "emulate", and what it leaves out of a workspace's life -
// mentions, whole envelopes, streams, sessions, forms, and a record of every call the bot made.
//
//   node workspace.mjs <port> <the bot's address> <signing secret>
import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [port, bot, secret] = process.argv.slice(2);
const app = { id: 'A0CHATBOT', user: 'U0CHATBOT', bot: 'B0CHATBOT', token: 'xoxb-end-to-end' };
const scopes = ['app_mentions:read', 'assistant:write', 'channels:history', 'channels:read', 'chat:write', 'commands', 'groups:history', 'groups:read', 'im:history', 'im:write', 'users:read'];

const seed = {
  slack: {
    team: { name: 'Harbour Forum', domain: 'harbour-forum' },
    signing_secret: secret,
    users: [{ name: 'anna', real_name: 'Anna Lind', email: 'anna@example.org' }, { name: 'bert', real_name: 'Bert Moe', email: 'bert@example.org' }],
    channels: [{ name: 'questions', topic: 'Ask here' }],
    oauth_apps: [{ app_id: app.id, client_id: '1.2', client_secret: 'client-secret', name: 'ChatBot', redirect_uris: [`${bot}/slack/oauth/callback`], scopes, bot_id: app.bot, bot_user_id: app.user, bot_name: 'chatbot' }],
    tokens: [
      { token: app.token, type: 'bot', user_id: app.user, app_id: app.id, client_id: '1.2', bot_id: app.bot, bot_user_id: app.user, scopes },
      { token: 'xoxp-anna', type: 'user', user: 'anna' },
      { token: 'xoxp-bert', type: 'user', user: 'bert' },
    ],
  },
};

// The package keeps its Slack in a file with a changing name, and lets nobody subscribe to events from outside: so the plugin is
// taken out of the file and wrapped before the emulator is made.
const folder = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', 'emulate', 'dist');
const file = readdirSync(folder).filter((name) => name.startsWith('dist-') && name.endsWith('.js'))
  .find((name) => readFileSync(join(folder, name), 'utf8').includes('"/api/chat.postMessage"'));
if (!file) throw new Error('The package "emulate" looks different from 0.12.2: its Slack was not found.');
const slack = await import(pathToFileURL(join(folder, file)).href);

const calls = [];
const streams = new Map();
let opened = 0;
let captured;

const register = slack.slackPlugin.register;
slack.slackPlugin.register = function (server, store, webhooks, ...rest) {
  captured = { store, webhooks };
  server.use('*', async (c, next) => {
    if (!c.req.path.startsWith('/api/')) return next();
    const text = await c.req.raw.clone().text();
    const isJson = (c.req.header('content-type') ?? '').includes('json');
    calls.push({ method: c.req.path.slice('/api/'.length), token: (c.req.header('authorization') ?? '').slice('Bearer '.length), body: isJson ? JSON.parse(text || '{}') : Object.fromEntries(new URLSearchParams(text)) });
    await next();
  });
  completeEvents(store, webhooks);
  addMissingMethods(server, store);
  addControls(server);
  return register.call(this, server, store, webhooks, ...rest);
};

function completeEvents(store, webhooks) {
  const send = webhooks.dispatch.bind(webhooks);
  webhooks.dispatch = async (name, action, envelope, ...rest) => {
    const said = envelope.event;
    const channel = slack.getSlackStore(store).channels.findOneBy('channel_id', said.channel);
    Object.assign(envelope, {
      token: 'deprecated', api_app_id: app.id, event_context: `EC-${envelope.event_id}`, is_ext_shared_channel: false,
      authorizations: [{ enterprise_id: null, team_id: envelope.team_id, user_id: app.user, is_bot: true, is_enterprise_install: false }],
    });
    said.event_ts ??= said.ts;
    if (said.type === 'message') {
      said.channel_type = channel?.is_im ? 'im' : 'channel';
      if (said.user === app.user) said.bot_id = app.bot;
    }
    await send(name, action, envelope, ...rest);
    // Slack tells of a mention twice: as a message and as a mention.
    if (said.type === 'message' && !said.subtype && !channel?.is_im && said.user !== app.user && said.text?.includes(`<@${app.user}>`)) {
      const { channel_type, ...mention } = said;
      await send('app_mention', action, { ...envelope, event_id: `${envelope.event_id}M`, event: { ...mention, type: 'app_mention' } }, ...rest);
    }
  };
}

function addMissingMethods(server, store) {
  const read = async (c) => { const text = await c.req.text(); return (c.req.header('content-type') ?? '').includes('json') ? JSON.parse(text || '{}') : Object.fromEntries(new URLSearchParams(text)); };
  const no = (c, error) => c.json({ ok: false, error });
  for (const method of ['agents.sessions.setStatus', 'assistant.threads.setStatus', 'assistant.threads.setSuggestedPrompts'])
    server.post(`/api/${method}`, (c) => c.json({ ok: true }));

  server.post('/api/chat.startStream', async (c) => {
    const body = await read(c);
    if (!body.thread_ts) return no(c, 'invalid_thread_ts');
    if (!body.channel.startsWith('D') && !(body.recipient_user_id && body.recipient_team_id)) return no(c, 'missing_recipient_user_id');
    const ts = `${Math.floor(Date.now() / 1000)}.8${String(opened++).padStart(5, '0')}`;
    streams.set(ts, body);
    return c.json({ ok: true, channel: body.channel, ts });
  });
  server.post('/api/chat.appendStream', async (c) => streams.has((await read(c)).ts) ? c.json({ ok: true }) : no(c, 'message_not_in_streaming_state'));
  server.post('/api/chat.stopStream', async (c) => {
    const { channel, ts } = await read(c);
    const stream = streams.get(ts);
    if (!stream) return no(c, 'message_not_in_streaming_state');
    streams.delete(ts);
    slack.getSlackStore(store).messages.insert({ ts, channel_id: channel, user: app.user, bot_id: app.bot, text: '', type: 'message', thread_ts: stream.thread_ts, reply_count: 0, reply_users: [], reactions: [] });
    return c.json({ ok: true, channel, ts });
  });
}

function addControls(server) {
  server.get('/control/calls', (c) => c.json(calls));
  // Forms and events of the test's own making, signed as Slack signs.
  server.post('/control/deliver', async (c) => {
    const { path, form, json } = JSON.parse(await c.req.text());
    const body = json ? JSON.stringify(json) : new URLSearchParams(form).toString();
    const time = String(Math.floor(Date.now() / 1000));
    const answer = await fetch(bot + path, {
      method: 'POST',
      headers: {
        'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': time,
        'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex')}`,
      },
      body,
    });
    return c.json({ status: answer.status, body: await answer.text() });
  });
}

const { createEmulator } = await import(pathToFileURL(join(folder, 'api.js')).href);
const emulator = await createEmulator({ service: 'slack', port: Number(port), seed });
captured.webhooks.register({ url: `${bot}/slack/events`, events: ['*'], active: true, owner: 'slack' });
console.log('READY');
// The test holds the other end: when it goes, so does this.
process.stdin.resume();
process.stdin.on('end', async () => { await emulator.close(); process.exit(0); });
