import { say, value, time, number } from '../words.js';
import { el, lit, place } from '../dom.js';
import { get } from '../api.js';
import { pickThemes } from '../themes.js';
import { cap } from '../keys.js';

/** Who differs on what, is anything lost? Before, and each person's last opinion, side by side; a lead says what holds. */
export async function conflicts(state, [which]) {
  const { entries } = await get('disagreements');
  const at = Math.min(Number(which ?? 0) || 0, Math.max(0, entries.length - 1)), entry = entries[at];
  if (!entry) return { title: say('conflicts'), nodes: [el('h1', { tabindex: '-1' }, say('conflicts-none'))] };
  const found = await get('items/' + encodeURIComponent(entry.id)), i = found.item;
  const earlier = entry.earlier ? (await get('items/' + encodeURIComponent(entry.earlier))).item : null;
  const shown = v => v === '' ? say('empty') : entry.field === 'themes' ? v.split(';').map(state.name).join(', ') : value(entry.field, v);
  const lead = state.me.role === 'lead', c = state.commands;
  const settle = async given => {
    const version = entry.field === 'link' ? (await get('candidates/' + encodeURIComponent(entry.later))).version : found.matters[entry.field].version;
    const answer = await state.decide({ item: entry.field === 'link' ? entry.later : entry.id, field: entry.field, value: given, version, settles: true, ...entry.field === 'link' ? { earlier: entry.earlier } : {} });
    if (answer.ok || answer.kept) state.redraw();
  };
  // Opinions of a blind round changed nothing: what holds now was there before them.
  const before = entry.opinions.every(o => o.round) ? found.matters[entry.field]?.value ?? '' : entry.before;
  const values = [...new Map(entry.opinions.map(o => [o.value, o])).values()];
  const answers = values.slice(0, 4).map((o, n) => [String(n + 1), say('take-opinion', o.who), () => settle(o.value)]);
  if (entry.field === 'themes') {
    const all = state.themes.map(t => t.id).filter(id => values.some(o => o.value.split(';').includes(id)));
    answers.push([String(answers.length + 1), say('take-both'), () => settle(all.join(';'))]);
    c.add('KeyT', say('change-themes'), async () => { const picked = await pickThemes(state, all); if (picked !== null) settle(picked.join(';')); });
  }
  const step = by => state.go('#/conflicts/' + Math.max(0, Math.min(entries.length - 1, at + by)));
  const column = (title, small, v) => el('section', { class: 'panel' }, el('h2', {}, title), small ? el('p', { class: 'muted' }, small) : null, el('p', { class: 'doc' }, shown(v)));
  return {
    title: say('conflicts'), item: entry.id,
    nodes: [
      el('div', { class: 'head' }, el('h1', { tabindex: '-1' }, say('conflict-on', say(entry.field), place(i))), el('div', { class: 'bar' }, el('span', { class: 'muted' }, say('of-conflicts', number(at + 1), number(entries.length))),
        c.button('KeyK', say('previous'), () => step(-1)), c.button('KeyJ', say('next'), () => step(1)), el('a', { class: 'btn', href: '#/rounds' }, say('rounds')))),
      el('p', { class: 'muted' }, say('nothing-lost')),
      el('section', { class: 'panel' }, earlier ? [el('h2', {}, place(earlier)), el('p', { class: 'doc', lang: earlier.language }, earlier.text)] : null, el('h2', {}, el('a', { href: '#/item/' + encodeURIComponent(i.id) }, place(i))), el('p', { class: 'doc read', lang: i.language }, lit(i.text, i.themes))),
      el('div', { class: 'three' }, column(say('before'), null, before), entry.opinions.map(o => column(o.who, [time(o.at), o.round ? say('in-round', o.round) : null].filter(Boolean).join(' · '), o.value))),
      lead ? el('div', { class: 'answers' }, answers.map(([digit, word, act]) => { c.add('Digit' + digit, word, act); return el('button', { type: 'button', class: 'answer', 'aria-keyshortcuts': digit, onclick: act }, cap('Digit' + digit), el('span', {}, word)); }))
        : el('p', { class: 'muted' }, say('for-a-lead')),
      lead && entry.field === 'themes' ? el('div', { class: 'bar' }, el('button', { type: 'button', onclick: c.all.get('KeyT').act, 'aria-keyshortcuts': 'T' }, say('change-themes'), cap('KeyT'))) : null,
    ],
  };
}
