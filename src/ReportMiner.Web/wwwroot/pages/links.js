import { say, number, language } from '../words.js';
import { el, changed, place, whole } from '../dom.js';
import { get } from '../api.js';
import { asked, changes, compared, score } from '../rows.js';
import { cap } from '../keys.js';

/** Is it the same? Two clusters side by side: what is left out and what is new in the words, and one key that says what it is. */
export async function links(state, [id], query) {
  const { entries, kinds } = await get('queue?only=link');
  const at = id ? entries.findIndex(e => e.id === id) : 0, chosen = id ?? entries[0]?.id;
  if (!chosen) return { title: say('links'), nodes: [el('h1', { tabindex: '-1' }, say('done-links'))] };
  const found = await get(`candidates/${encodeURIComponent(chosen)}?ui=${language()}`);
  const other = query.get('with');
  if (other && !found.candidates.some(x => x.earlier.some(e => e.id === other))) {
    const pair = await get(`pair?earlier=${encodeURIComponent(other)}&later=${encodeURIComponent(chosen)}&ui=${language()}`);
    found.candidates.unshift({ earlier: pair.earlier, differences: pair.differences, link: null });
  }
  const later = found.later[0], c = state.commands, now = compared(found.candidates[0], 'later', found.later), was = x => compared(x, 'earlier', x.earlier);
  const open = other ? found.candidates.slice(0, 1).filter(x => !x.link).concat(asked(found.candidates.filter(x => x.link))) : asked(found.candidates);
  const boxes = found.candidates.map((x, n) => el('input', { type: 'checkbox', checked: other ? x.earlier.some(e => e.id === other) : x === open[0] || x.link?.certain === true, id: `cluster-${n}` }));
  const picked = () => found.candidates.filter((_, n) => boxes[n].checked).map(x => x.earlier[0].id);
  const decide = choice => async () => {
    const earlier = choice === 'none' ? open.map(x => x.earlier[0].id) : picked();
    if (!earlier.length) { state.tell(say('choose')); return; }
    const answer = await state.decide({ item: later.id, field: 'link', value: choice, version: found.version, earlier: earlier.join(' ') });
    if (answer.ok) state.go(entries[at + 1] && at >= 0 ? '#/links/' + encodeURIComponent(entries[at + 1].id) : '#/links');
  };
  const unsure = async () => { const answer = await state.decide({ item: later.id, field: 'checked', value: `link:${later.id} unsure`, version: 0 }); if (answer.ok) state.go('#/links'); };
  const search = el('input', { type: 'search', id: 'other', 'aria-label': say('search-series'), placeholder: say('search-series') });
  const results = el('ol', { class: 'rows' });
  const look = async () => {
    const { rows } = await get(`rows?${new URLSearchParams({ q: search.value })}&count=20`);
    results.replaceChildren(...rows.filter(r => r.item.meeting !== later.meeting).map(r => el('li', { class: 'row' }, el('h3', {}, place(r.item), ' ', el('span', { class: 'muted' }, r.item.source.date ?? '')), el('p', { class: 'doc', lang: r.item.language }, whole(r.item)),
      el('a', { class: 'btn', href: `#/links/${encodeURIComponent(chosen)}?with=${encodeURIComponent(r.item.id)}` }, say('choose')))));
    state.tell(rows.length ? say('shown', rows.length, rows.length) : say('nothing'));
  };
  search.addEventListener('change', look);
  const step = by => { const next = entries[Math.max(0, Math.min(entries.length - 1, at + by))]; if (next) state.go('#/links/' + encodeURIComponent(next.id)); };
  const answers = [['1', 'link-same', decide('same')], ['2', 'link-merged', decide('merged')], ['3', 'link-split', decide('split')], ['4', 'link-none', decide('none')], ['5', 'link-another', () => search.focus()], ['0', 'cannot-tell', unsure]];
  const suggestion = found.candidates.filter(x => x.link).length > 1 && (found.candidates[0]?.link?.relation === 'merged' || found.candidates.some(x => x.link?.certain)) ? '2' : found.candidates[0]?.link?.relation === 'split' ? '3' : '1';
  return {
    title: say('links'),
    nodes: [
      el('div', { class: 'head' }, el('h1', { tabindex: '-1' }, say('ask-link')), el('div', { class: 'bar' }, el('span', { class: 'muted' }, say('of-links', number(at + 1), number(kinds.link.left))), c.button('KeyK', say('previous'), () => step(-1)), c.button('KeyJ', say('next'), () => step(1)))),
      el('div', { class: 'pair' },
        el('section', { class: 'panel' }, el('h2', {}, say('earlier-side')), found.candidates.length ? found.candidates.map((x, n) => el('div', { class: 'cluster' },
          el('h3', {}, el('label', { class: 'chk', for: `cluster-${n}` }, boxes[n], ' ', place(was(x))), ' ', el('span', { class: 'muted' }, [was(x).source.date, x.link ? say('likeness', score(x.link.score)) : null].filter(Boolean).join(' · '))),
          el('p', { class: 'doc', lang: was(x).language }, changed(x.differences.segments, 'earlier')), changes(x.link?.changes))) : el('p', { class: 'muted' }, say('empty'))),
        el('section', { class: 'panel' }, el('h2', {}, say('later-side')), el('h3', {}, el('a', { href: '#/item/' + encodeURIComponent(now.id) }, place(now)), ' ', el('span', { class: 'muted' }, now.source.date ?? '')),
          el('p', { class: 'doc', lang: now.language }, found.candidates[0] ? changed(found.candidates[0].differences.segments, 'later') : whole(now)))),
      el('div', { class: 'answers' }, answers.map(([digit, word, act]) => { c.add('Digit' + digit, say(word), act); return el('button', { type: 'button', class: digit === suggestion ? 'answer suggested' : 'answer', 'aria-keyshortcuts': digit, onclick: act }, cap('Digit' + digit), el('span', {}, say(word), digit === suggestion ? el('small', {}, say('suggested')) : null)); })),
      el('section', {}, el('h2', {}, say('search-series')), search, results),
    ],
  };
}
