import { say, number, language, setLanguage, chosen } from './words.js';
import { el } from './dom.js';
import { cap, Commands, mode, setMode } from './keys.js';
import { get, post, proven, setProof } from './api.js';
import { conflict } from './conflict.js';
import { hold } from './drafts.js';
import { figures, overview } from './pages/overview.js';
import { matrix } from './pages/matrix.js';
import { item } from './pages/item.js';
import { queue } from './pages/queue.js';
import { links } from './pages/links.js';
import { list } from './pages/list.js';
import { sources } from './pages/sources.js';
import { log } from './pages/log.js';
import { team } from './pages/team.js';
import { conflicts } from './pages/conflicts.js';
import { rounds } from './pages/rounds.js';
import { learn } from './pages/learn.js';

const main = document.getElementById('main');
const dialog = document.getElementById('dialog');
const tools = document.getElementById('tools');
const pages = { '': overview, matrix, item, queue, links, list, sources, log, team, conflicts, rounds, learn };
const places = [['', 'overview', 'KeyO'], ['matrix', 'matrix', 'KeyM'], ['queue', 'queue', 'KeyQ'], ['links', 'links', 'KeyL'], ['list', 'list', 'KeyS'], ['sources', 'sources', 'KeyD'], ['log', 'log', 'KeyH'], ['conflicts', 'conflicts', 'KeyC'], ['rounds', 'rounds', 'KeyR'], ['learn', 'learn', 'KeyT']];
let commands = new Commands();
let going = false;
let drawing = 0;

// Focus goes back to where it came from; where that is gone, to the heading: never to nowhere.
const field = node => node.closest('input:not([type=checkbox]):not([type=radio]), textarea, select');
const giveBack = to => (to?.isConnected && to !== document.body ? to : main.querySelector('h1') ?? main).focus({ preventScroll: true });
let left = null;
addEventListener('focusin', event => { if (!field(event.target) && !dialog.contains(event.target)) left = event.target; });

let fading = 0;
export const tell = text => {
  const spot = document.getElementById('live');
  spot.textContent = text;
  clearTimeout(fading);
  fading = setTimeout(() => { spot.textContent = ''; }, 8000);
};

/** Who of the team has which item open. */
const page = Math.random().toString(36).slice(2);
let people = [], shownItem = '';
function showPeople() {
  const spot = document.getElementById('here');
  const names = [...new Set(people.filter(p => p.item === shownItem && p.who !== state.me.who).map(p => p.who))];
  if (spot) spot.textContent = names.length ? say('is-here', names.join(', ')) : '';
}
function at(item) {
  shownItem = item ?? '';
  if (state.me.shared) fetch('/api/here', { method: 'POST', headers: { 'Content-Type': 'application/json', ...proven() }, body: JSON.stringify({ page, item: shownItem }) }).catch(() => {});
  showPeople();
}

const state = {
  tell,
  me: {},
  themes: [],
  actors: {},
  left: {},
  /** The name of a theme in the reader's language. */
  name: id => { const t = state.themes.find(x => x.id === id); return t ? t[language()] : id; },
  /** The name of a State or body. */
  actor: id => state.actors[id]?.[language()] ?? id,
  go: hash => { if (location.hash === hash) show(); else location.hash = hash; },
  redraw: () => show(),
  count: () => count(),
  /** Sends a decision; what another person decided meanwhile is shown beside it, to choose from. */
  async decide(body, words) {
    const { status, body: answer } = await post('decisions', body, tell);
    if (status === 200) { tell(words ?? say('saved')); count(); return { ok: true, now: answer.now }; }
    if (status === 409) {
      tell(say('conflict', answer.now?.who ?? ''));
      const chosen = await conflict(state, body, answer.now);
      if (chosen === undefined) return { ok: false, problem: say('conflict', answer.now?.who ?? '') };
      return chosen === null ? { ok: false, kept: true, now: answer.now } : state.decide({ ...body, value: chosen, version: answer.now.version }, words);
    }
    const problem = say('refused', answer.problem ?? (status === 403 ? say('read-only') : status));
    tell(problem);
    return { ok: false, problem };
  },
  async undo() {
    const { status, body } = await post('undo', {}, tell);
    tell(status === 200 ? say('undone') : status === 409 ? say('undo-late', body.now?.who ?? '', body.now?.value || say('empty')) : say('nothing-to-undo'));
    if (status === 200) { count(); show(); }
  },
  /** Opens the dialog with a title and nodes, and waits until it is closed. */
  ask(title, ...nodes) {
    const opener = document.activeElement, tool = [...tools.children].indexOf(opener);
    dialog.replaceChildren(el('h2', { id: 'dialog-title', tabindex: '-1' }, title), ...nodes);
    dialog.returnValue = '';
    dialog.showModal();
    (dialog.querySelector('[autofocus]') ?? dialog.querySelector('h2')).focus();
    return new Promise(done => dialog.addEventListener('close', () => {
      if (document.activeElement === document.body || dialog.contains(document.activeElement)) giveBack(tool < 0 ? opener : tools.children[tool]);
      done(dialog.returnValue);
    }, { once: true }));
  },
  close: value => dialog.close(value),
};

/** What is left to do stands on the way to it. */
async function count() {
  const [queue, named] = await Promise.all([get('queue?only=-'), get('mentions')]);
  state.left = queue.kinds ?? {};
  state.named = named.mentions?.length ?? 0;
  frame(location.hash.replace(/^#\/?/, '').split(/[/?]/)[0]);
}

/** In a small window the pages and tools are behind a button. */
const menu = document.getElementById('menu');
function unfold(open) {
  menu.setAttribute('aria-expanded', String(open));
  menu.parentElement.classList.toggle('open', open);
}
menu.addEventListener('click', () => unfold(menu.getAttribute('aria-expanded') === 'false'));

function frame(page) {
  menu.textContent = say('menu');
  document.getElementById('skip').textContent = say('skip');
  const nav = document.getElementById('nav');
  nav.setAttribute('aria-label', say('pages'));
  const left = { queue: Object.values(state.left).reduce((sum, k) => sum + k.left, 0), links: state.left.link?.left, '': state.named };
  const all = state.me.team ? [...places, ['team', 'team', 'KeyA']] : places;
  nav.replaceChildren(...all.map(([name, word]) => el('a', { href: '#/' + name, 'aria-current': name === page ? 'page' : null }, say(word), left[name] ? el('span', { class: 'badge' }, left[name]) : null)));
  const theme = document.documentElement.dataset.theme;
  const focused = document.activeElement?.closest('#tools') ? [...tools.children].indexOf(document.activeElement) : -1;
  tools.replaceChildren(
    ...['en', 'ru'].map(l => el('button', { type: 'button', lang: l, 'aria-pressed': String(language() === l), title: l === 'en' ? 'English' : 'Русский', onclick: () => { setLanguage(l); show(); } }, l.toUpperCase())),
    ...['light', 'dark'].map(t => el('button', { type: 'button', 'aria-pressed': String(theme === t), onclick: () => { document.documentElement.dataset.theme = t; localStorage.setItem('rm-theme', t); frame(page); } }, say(t))),
    el('button', { type: 'button', onclick: state.undo }, say('undo'), cap('KeyU')),
    el('button', { type: 'button', onclick: help }, say('keys'), cap('?')),
    state.me.session ? el('button', { type: 'button', onclick: async () => { await post('sign-out', {}, tell); location.href = '/sign-in'; } }, say('sign-out')) : '');
  tools.children[focused]?.focus();
}

function help() {
  const rows = entries => el('dl', {}, entries.flatMap(([code, word, more]) => [el('dt', {}, more, cap(code)), el('dd', {}, word)]));
  const choice = el('select', { id: 'key-mode', onchange: e => setMode(e.target.value) }, ['plain', 'alt', 'off'].map(m => el('option', { value: m, selected: mode() === m }, say('key-' + m))));
  state.ask(say('keys'), el('p', {}, say('help')),
    commands.all.size ? el('h3', {}, say('help-here')) : null, commands.all.size ? rows([...commands.all].map(([code, { word }]) => [code, word])) : null,
    el('h3', {}, say('help-everywhere')), rows([['Slash', say('search')], ['KeyU', say('undo')], ['?', say('keys')], ...places.map(([, word, code]) => [code, say(word), say('help-go') + ' '])]),
    el('p', {}, el('label', { for: 'key-mode' }, say('key-mode') + ' '), choice),
    el('button', { type: 'button', onclick: () => state.close() }, say('close')));
}

async function show() {
  const mine = ++drawing, address = location.hash;
  delete main.dataset.drawn;
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [name, ...rest] = path.split('/');
  const draw = pages[name] ?? overview;
  const next = new Commands();
  frame(name);
  const slow = setTimeout(() => main.setAttribute('aria-busy', 'true'), 300);
  try {
    const { title, nodes, focus, item: itemShown } = await draw({ ...state, commands: next }, rest.map(decodeURIComponent), new URLSearchParams(query ?? ''));
    if (mine !== drawing) return;
    commands = next;
    const resume = hold(main);
    main.replaceChildren(...nodes.flat(3).filter(Boolean));
    document.title = say('title', title);
    if (itemShown && state.me.shared) (main.querySelector('h1').closest('.head') ?? main.querySelector('h1')).after(el('p', { class: 'muted', id: 'here' }));
    if (itemShown !== shownItem) at(itemShown); else showPeople();
    const target = (focus ? main.querySelector(focus) : null) ?? main.querySelector('h1');
    if (!resume()) target?.focus({ preventScroll: focus === 'keep' });
    // Whose page this is: the address changes before the page does.
    main.dataset.drawn = address;
  } catch (e) {
    if (mine !== drawing) return;
    // What is known already stays where it is while the rest is being made.
    if (e.status === 503) { setTimeout(show, 400); if (!document.getElementById('known')) main.replaceChildren(el('h1', { tabindex: '-1' }, say('loading')), el('p', { id: 'job' }), el('div', { id: 'known' })); main.querySelector('h1').textContent = say('loading'); showJob(); return; }
    main.replaceChildren(el('h1', { tabindex: '-1' }, e.status === 404 ? say('not-found') : say('failed-load', e.message)));
    main.querySelector('h1').focus();
  } finally {
    clearTimeout(slow);
    if (mine === drawing) main.removeAttribute('aria-busy');
  }
}

// Keys by their place, so that J is J under a Russian layout too. Never while typing.
addEventListener('keydown', event => {
  // A dialog that has just been closed may still hold the focus: what is typed then is meant for the page.
  const typing = field(event.target) && (dialog.open || !dialog.contains(event.target));
  if (typing) { if (event.key === 'Escape' && !dialog.open) giveBack(left); return; }
  if (dialog.open || event.ctrlKey && event.code !== 'KeyZ' || event.metaKey) return;
  if (event.key === '?' || event.key === 'F1' || (event.code === 'Slash' && event.shiftKey)) { event.preventDefault(); help(); return; }
  if (event.ctrlKey && event.code === 'KeyZ') { event.preventDefault(); state.undo(); return; }
  const named = /^(Arrow|Escape|Home|End)/.test(event.code);
  if (!named && (mode() === 'off' || event.altKey !== (mode() === 'alt'))) return;
  const target = going && places.find(([, , code]) => code === event.code) || going && state.me.team && event.code === 'KeyA' && ['team'];
  going = false;
  if (target) { event.preventDefault(); state.go('#/' + target[0]); return; }
  if (event.code === 'KeyG') { going = true; return; }
  const command = commands.all.get(event.code)?.act ?? (event.code === 'KeyU' ? state.undo : event.code === 'Slash' ? search : null);
  if (command && (!event.repeat || /^(KeyJ|KeyK|Arrow)/.test(event.code))) { event.preventDefault(); command(event); }
});

function search() {
  const field = document.querySelector('#main input[type=search]');
  if (field) field.focus(); else { state.go('#/matrix'); }
}

addEventListener('hashchange', () => { unfold(false); show(); });

// What others decide is told as it happens; the page that is open is left to its reader.
let working = false, job = null;
const live = new EventSource('/api/live?page=' + page);
live.addEventListener('open', () => { if (shownItem) at(shownItem); });
live.addEventListener('here', event => { people = JSON.parse(event.data).people; showPeople(); });
live.addEventListener('job', event => {
  job = JSON.parse(event.data);
  const text = showJob();
  if (job.stage === 'done' && working) { tell(text); start(); }
  working = job.stage !== 'done';
});

/** How far it is, and of a run that is being prepared what is known of it. */
function showJob() {
  if (!job) return '';
  const drawing = job.stage === 'drawing' && job.total;
  const text = say(job.stage === 'done' ? 'job-done' : job.stage === 'failed' ? 'job-failed' : drawing ? 'job-drawing-of' : 'job-' + job.stage, ...job.stage === 'failed' ? [job.problem] : [number(job.done), number(job.total)]);
  document.getElementById('job')?.replaceChildren(text, ...job.total ? [el('progress', { max: job.total, value: job.done, 'aria-label': text })] : []);
  if (drawing) document.getElementById('known')?.replaceChildren(figures([['items', job.total], ['documents', job.documents, null, job.incomplete > 0]]), el('p', {}, job.incomplete ? say('not-complete', number(job.incomplete)) : say('all-complete')));
  return text;
}
live.addEventListener('learned', () => { if (location.hash.startsWith('#/learn')) show(); });
live.addEventListener('decision', event => {
  const made = JSON.parse(event.data);
  if (made.who !== state.me.who) dispatchEvent(new CustomEvent('decided-elsewhere', { detail: made }));
  count();
});

async function start() {
  try {
    const run = await get('run');
    state.themes = run.themes;
    state.actors = run.actors;
    state.run = run;
    count();
  } catch (e) {
    if (e.status !== 503) throw e;
  }
  show();
}

document.documentElement.dataset.theme = localStorage.getItem('rm-theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
state.me = await get('me');
setProof(state.me.proof);
setLanguage(chosen() ? language() : state.me.ui);
start();
