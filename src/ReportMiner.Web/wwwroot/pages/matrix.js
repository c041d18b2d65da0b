import { say } from '../words.js';
import { el, key, lit } from '../dom.js';
import { get } from '../api.js';

const facets = ['theme', 'meeting', 'status', 'kind', 'proposer', 'addressee', 'strength', 'position', 'language', 'decided'];
const window_ = 60;

/** One item in a list: where it is from, its words, its themes. */
export function itemRow(state, row, first) {
  const i = row.item;
  return el('li', { class: first ? 'row first' : 'row' },
    el('h3', {}, el('a', { href: '#/item/' + encodeURIComponent(i.id) }, `${i.source.symbol ?? i.source.file}, ${i.label || i.paragraph || i.ordinal}`), ' ', el('span', { class: 'muted' }, i.source.date ?? '')),
    el('p', { class: 'doc', lang: i.language }, lit(i.text, i.themes.flatMap(t => t.evidence ?? []))),
    el('ul', { class: 'chips' },
      row.status ? el('li', { class: row.status === 'uncertain' ? 'chip warn' : 'chip status' }, say(row.status)) : null,
      i.themes.map(t => el('li', { class: 'chip' }, state.name(t.id))),
      row.comment ? el('li', { class: 'chip status' }, row.comment) : null));
}

/** Items of a view: threads of recommendations through the meetings, with filters. Counts are of distinct items and equal the list. */
export async function matrix(state, _, query) {
  const [counts, rows] = await Promise.all([get('facets?' + query), get(`rows?${query}&count=${window_}`)]);
  const change = edit => { const next = new URLSearchParams(query); edit(next); state.go('#/matrix?' + next); };
  const word = (facet, value) => facet === 'theme' ? state.name(value) : say(value);
  const list = el('ol', { class: 'rows' });
  let shown = 0, last = null;
  const add = more => { for (const row of more.rows) { list.append(itemRow(state, row, row.line !== last || last === null)); last = row.line; shown++; } };
  add(rows);
  const more = el('button', { type: 'button', hidden: shown >= rows.items, onclick: async () => {
    const at = shown;
    add(await get(`rows?${query}&count=${window_}&from=${shown}`));
    more.hidden = shown >= rows.items;
    list.children[at]?.querySelector('a')?.focus();
  } }, say('more'));
  const search = el('input', { type: 'search', value: query.get('q') ?? '', 'aria-label': say('search'), placeholder: say('searchHint'), onchange: e => change(q => (e.target.value ? q.set('q', e.target.value) : q.delete('q'))) });
  const format = el('select', { 'aria-label': say('export') }, [['xlsx', 'Excel'], ['docx', 'Word'], ['csv', 'CSV'], ['jsonl', 'JSONL']].map(([v, t]) => el('option', { value: v }, t)));
  const save = () => { location.href = `/api/export/${format.value}?${query}`; };
  let at = -1;
  const step = by => { at = Math.max(0, Math.min(list.children.length - 1, at + by)); list.children[at]?.querySelector('a').focus(); };
  state.keys({ KeyJ: () => step(1), KeyK: () => step(-1), KeyE: save });
  return {
    title: say('matrix'),
    focus: query.size ? 'h1' : null,
    nodes: [
      el('h1', { tabindex: '-1' }, say('shown', rows.items, rows.lines)),
      el('div', { class: 'bar' }, search, format, el('button', { type: 'button', class: 'main', onclick: save }, say('export'), key('E', 'У')),
        query.size ? el('button', { type: 'button', onclick: () => state.go('#/matrix') }, say('clear')) : null),
      el('div', { class: 'mx' },
        el('form', { class: 'facets' }, facets.filter(f => counts[f].length).map(f => el('fieldset', {}, el('legend', {}, say(f)), counts[f].slice(0, 40).map(v => el('label', { class: 'chk' },
          el('input', { type: 'checkbox', checked: query.getAll(f).includes(v.value), onchange: e => change(q => { const all = q.getAll(f).filter(x => x !== v.value); q.delete(f); [...all, ...(e.target.checked ? [v.value] : [])].forEach(x => q.append(f, x)); }) }),
          el('span', {}, word(f, v.value)), el('span', {}, v.items)))))),
        el('section', { 'aria-label': say('items') }, rows.items ? list : el('p', {}, say('nothing')), more)),
    ],
  };
}
