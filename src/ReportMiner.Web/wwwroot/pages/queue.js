import { say } from '../words.js';
import { el, key, lit } from '../dom.js';
import { get } from '../api.js';

const later = new Set();
const done = new Set();

/** One question after the other: a digit answers, and the next comes by itself once the answer is on disk. */
export async function queue(state) {
  const { entries } = await get('queue');
  const open = entries.filter(e => !done.has(e.id));
  const entry = open.find(e => !later.has(e.id)) ?? open[0];
  if (!entry) return { title: say('queue'), nodes: [el('h1', { tabindex: '-1' }, say('doneQueue'))] };
  const found = await get('items/' + encodeURIComponent(entry.id));
  const i = found.item, field = entry.why === 'link' ? 'status' : 'themes', matter = found.matters[field];
  const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
  const answer = async value => {
    const result = await state.decide({ item: entry.id, field, value, version: matter.version });
    if (result.ok) { done.add(entry.id); state.go('#/queue'); return; }
    problem.textContent = result.problem;
    problem.hidden = false;
  };
  const skip = () => { later.add(entry.id); state.go('#/queue'); };
  const answers = field === 'themes'
    ? [['1', 'Digit1', 'keep', () => answer(matter.value)], ['2', 'Digit2', 'noThemes', () => answer('')], ['T', 'KeyT', 'change', () => state.go('#/item/' + encodeURIComponent(entry.id))]]
    : [['1', 'Digit1', 'reworded', () => answer('reworded')], ['2', 'Digit2', 'same', () => answer('repeated')], ['3', 'Digit3', 'newStatus', () => answer('new')], ['4', 'Digit4', 'merged', () => answer('merged')], ['5', 'Digit5', 'split', () => answer('split')]];
  state.keys(Object.fromEntries([...answers.map(([, code, , act]) => [code, act]), ['KeyL', skip], ['KeyJ', skip]]));
  return {
    title: say('queue'),
    nodes: [
      el('p', { class: 'muted' }, say('left', open.length, entries.length)),
      el('h1', { tabindex: '-1' }, say(entry.why === 'link' ? 'whyLink' : 'whyThemes')),
      problem,
      el('section', { class: 'panel' },
        el('h2', {}, el('a', { href: '#/item/' + encodeURIComponent(entry.id) }, `${i.source.symbol ?? i.source.file}, ${i.label || i.paragraph || i.ordinal}`)),
        el('p', { class: 'doc', lang: i.language }, lit(i.text, i.themes.flatMap(t => t.evidence ?? []))),
        el('ul', { class: 'chips' }, matter ? (field === 'themes' ? matter.value.split(';').filter(Boolean).map(t => el('li', { class: 'chip' }, state.name(t))) : el('li', { class: 'chip warn' }, say(matter.value))) : null),
        entry.why === 'link' ? found.others.map(o => el('div', {}, el('h3', {}, `${o.source.symbol ?? o.source.file}, ${o.label || o.paragraph || o.ordinal}`), el('p', { class: 'doc', lang: o.language }, o.text))) : null,
        el('div', { class: 'answers' }, answers.map(([k, , word, act]) => el('button', { type: 'button', onclick: act }, say(word), key(k))), el('button', { type: 'button', onclick: skip }, say('later'), key('L', 'Д')))),
    ],
  };
}
