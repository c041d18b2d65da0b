import { say, number } from '../words.js';
import { el } from '../dom.js';
import { get, post } from '../api.js';

/** What would the model learn from the decisions, and is it better for it? A person keeps it or leaves it. */
export async function learn(state) {
  const { can, reads, running, problem, few, fewest, kept, trial } = await get('learn');
  const send = async (path, words) => {
    const { status } = await post(path, {}, state.tell);
    state.tell(status === 202 ? say(words) : say('refused', status));
    state.redraw();
  };
  const button = (path, word, words, main) =>
    el('button', { type: 'button', class: main ? 'main' : null, onclick: () => send(path, words) }, say(word));
  const bar = el('div', { class: 'bar' },
    trial ? [button('learn/keep', 'learn-keep', 'saved', true), button('learn/leave', 'learn-leave', 'saved')] : null,
    button('learn', trial ? 'learn-again' : 'learn-begin', 'learn-running', !trial),
    kept && !trial ? button('learn/leave', 'learn-forget', 'saved') : null);
  return {
    title: say('learn'),
    nodes: [
      el('h1', { tabindex: '-1' }, say('learn')),
      el('p', {}, say('learn-about')),
      kept ? el('p', { class: 'panel' }, say(reads ? 'learn-kept' : 'learn-kept-folder'), ' ', reads ? null : el('code', {}, kept)) : null,
      running ? el('p', { role: 'status' }, say('learn-running'), ' ', el('progress', { 'aria-label': say('learn-running') })) : null,
      few !== undefined ? el('p', { class: 'problem', role: 'alert' }, say('learn-few', number(few), number(fewest))) : null,
      problem ? el('p', { class: 'problem', role: 'alert' }, say('learn-problem', problem)) : null,
      trial && !running ? shown(state, trial, can ? bar : null) : can && !running ? bar : null,
    ],
  };
}

function shown(state, trial, bar) {
  const row = (word, figures) => el('tr', {}, el('th', { scope: 'row' }, say(word)),
    [figures.micro, figures.macro, figures.exact].map(v => el('td', { class: 'n' }, number(v, 3))));
  const themes = (word, ids) => ids.length
    ? el('span', {}, say(word), ' ', ids.map(id => [el('span', { class: 'chip' }, state.name(id)), ' '])) : null;
  const heads = [['learn-model', false], ['learn-micro', true], ['learn-macro', true], ['learn-exact', true]];
  const sign = trial.difference < 0 ? '−' : '+';
  return el('section', { class: 'panel' },
    el('h2', {}, say('learn-trial')),
    el('p', {}, say('learn-from', number(trial.decided), number(trial.texts))),
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': say('learn-trial') }, el('table', {},
      el('thead', {}, el('tr', {}, heads.map(([word, n]) => el('th', { scope: 'col', class: n ? 'n' : null }, say(word))))),
      el('tbody', {}, row('learn-before', trial.before), row('learn-after', trial.after)))),
    el('p', {}, say(trial.significant ? trial.difference > 0 ? 'learn-better' : 'learn-worse' : 'learn-chance',
      sign + number(Math.abs(trial.difference), 3), number(trial.p, 3))),
    trial.unknown.length ? el('p', { class: 'muted' }, say('learn-unknown', trial.unknown.map(id => state.name(id)).join(', '))) : null,
    bar,
    el('h3', {}, say('learn-changes', number(trial.changes))),
    trial.items.length < trial.changes ? el('p', { class: 'muted' }, say('learn-first', number(trial.items.length))) : null,
    el('ol', { class: 'rows' }, trial.items.map(i => el('li', { class: 'row' },
      el('h4', {}, el('a', { href: '#/item/' + encodeURIComponent(i.id) }, i.place)),
      el('p', { class: 'doc', lang: i.language }, i.text), el('p', {}, themes('learn-lost', i.lost), themes('learn-gained', i.gained))))));
}
