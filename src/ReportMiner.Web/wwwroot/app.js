import { say, language, setLanguage, chosen } from './words.js';
import { el, key } from './dom.js';
import { get, post } from './api.js';
import { overview } from './pages/overview.js';
import { matrix } from './pages/matrix.js';
import { item } from './pages/item.js';
import { queue } from './pages/queue.js';
import { log } from './pages/log.js';

const main = document.getElementById('main');
const pages = { '': overview, matrix, item, queue, log };
const goTo = { KeyO: '#/', KeyM: '#/matrix', KeyQ: '#/queue', KeyH: '#/log' };
let commands = {};
let going = false;

export const tell = text => { document.getElementById('live').textContent = text; };

const state = {
  tell,
  themes: [],
  name: id => { const t = state.themes.find(x => x.id === id); return t ? t[language()] : id; },
  /** Makes commands known: by code of the key, what it does. */
  keys: map => { commands = map; },
  go: hash => { if (location.hash === hash) show(); else location.hash = hash; },
  async decide(body) {
    const { status, body: answer } = await post('decisions', body, tell);
    if (status === 200) { tell(say('saved')); return { ok: true, now: answer.now }; }
    const problem = status === 409 ? say('conflict', answer.now?.who ?? '', answer.now?.value || say('empty')) : say('refused', answer.problem ?? status);
    tell(problem);
    return { ok: false, problem };
  },
  async undo() {
    const { status } = await post('undo', {}, tell);
    tell(say(status === 200 ? 'undone' : 'nothingToUndo'));
    if (status === 200) show();
  },
};

function frame(page) {
  document.getElementById('skip').textContent = say('skip');
  const nav = document.getElementById('nav');
  nav.setAttribute('aria-label', say('pages'));
  nav.replaceChildren(...[['', 'overview', '#/'], ['matrix', 'matrix', '#/matrix'], ['queue', 'queue', '#/queue'], ['log', 'log', '#/log']]
    .map(([name, word, href]) => el('a', { href, 'aria-current': name === page ? 'page' : null }, say(word))));
  const theme = document.documentElement.dataset.theme;
  document.getElementById('tools').replaceChildren(
    ...['en', 'ru'].map(l => el('button', { type: 'button', lang: l, 'aria-pressed': String(language() === l), onclick: () => { setLanguage(l); show(); } }, l.toUpperCase())),
    ...['light', 'dark'].map(t => el('button', { type: 'button', 'aria-pressed': String(theme === t), onclick: () => { document.documentElement.dataset.theme = t; localStorage.setItem('rm-theme', t); show(); } }, say(t))),
    el('button', { type: 'button', onclick: state.undo }, say('undo'), key('U', 'Г')),
    el('button', { type: 'button', onclick: help }, say('keys'), key('?')));
}

function help() {
  const sheet = document.getElementById('help');
  const rows = [['J / K', say('next')], ['U', say('undo')], ['/', say('search')], ['G O', say('overview')], ['G M', say('matrix')], ['G Q', say('queue')], ['G H', say('log')],
    ['1', say('keep')], ['0', say('cannotTell')], ['L', say('later')], ['T', say('themes')], ['C', say('comment')], ['E', say('export')]];
  sheet.replaceChildren(el('h2', { id: 'help-title' }, say('keys')), el('p', {}, say('help')), el('dl', {}, rows.flatMap(([k, w]) => [el('dt', {}, el('kbd', {}, k)), el('dd', {}, w)])),
    el('button', { type: 'button', onclick: () => sheet.close() }, say('close')));
  sheet.showModal();
}

async function show() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [name, ...rest] = path.split('/');
  const page = pages[name] ?? overview;
  commands = {};
  frame(name);
  try {
    const { title, nodes, focus } = await page(state, rest.map(decodeURIComponent), new URLSearchParams(query ?? ''));
    main.replaceChildren(...nodes);
    document.title = say('title', title);
    (focus ? main.querySelector(focus) : main.querySelector('h1'))?.focus?.();
  } catch (e) {
    main.replaceChildren(el('h1', { tabindex: '-1' }, e.status === 404 ? say('notFound') : say('refused', e.message)));
  }
}

// Keys by their place, so that J is J under a Russian layout too. Never while typing.
addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest('input:not([type=checkbox]), textarea, select')) { if (event.key === 'Escape') event.target.blur(); return; }
  if (document.getElementById('help').open) return;
  if (event.key === '?' || event.key === 'F1' || (event.code === 'Slash' && event.shiftKey)) { event.preventDefault(); help(); return; }
  if (going && goTo[event.code]) { going = false; event.preventDefault(); state.go(goTo[event.code]); return; }
  going = event.code === 'KeyG';
  const command = event.code === 'KeyU' ? state.undo : event.code === 'Slash' ? () => (document.querySelector('input[type=search]') ? document.querySelector('input[type=search]').focus() : state.go('#/matrix')) : commands[event.code];
  if (command && !event.repeat) { event.preventDefault(); command(); }
});
addEventListener('hashchange', show);

document.documentElement.dataset.theme = localStorage.getItem('rm-theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
const me = await get('me');
setLanguage(chosen() ? language() : me.ui);
state.themes = (await get('run')).themes;
show();
