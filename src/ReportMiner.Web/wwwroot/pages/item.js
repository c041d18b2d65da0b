import { say, value, language } from '../words.js';
import { el, lit, changed, place, whole } from '../dom.js';
import { get } from '../api.js';
import { card, changes, status, score } from '../rows.js';
import { pdfPage } from '../pdfpage.js';
import { pickThemes } from '../themes.js';
import { historyList } from './log.js';
import { draft, settle } from '../drafts.js';

/** What does it say, why these themes, where does it stand? One address an item. */
export async function item(state, [id], query) {
  const view = query.get('view'), at = Number(query.get('at'));
  const [found, { people }, around] = await Promise.all([get('items/' + encodeURIComponent(id)), state.me.shared ? get('people') : { people: [] }, view === null ? null : get(`rows?${view}&from=${Math.max(0, at - 1)}&count=3`)]);
  const i = found.item, matters = found.matters, here = { view: view ?? '', at };
  const go = to => { if (around && to >= 0 && to < around.items) { const row = around.rows[to - Math.max(0, at - 1)]; if (row) state.go(`#/item/${encodeURIComponent(row.item.id)}?${new URLSearchParams({ view, at: to })}`); } };
  const decide = async (field, given) => {
    const answer = await state.decide({ item: id, field, value: given, version: matters[field].version });
    if (answer.ok || answer.kept) state.redraw();
  };
  const given = (matters.themes?.value ?? '').split(';').filter(Boolean);
  const setThemes = async () => { const picked = await pickThemes(state, given); if (picked !== null) decide('themes', picked.join(';')); };
  const comment = draft('comment ' + id, matters.comment?.value ?? '', matters.comment?.version ?? 0, { id: 'comment', rows: 3 });
  const unsaved = el('span', { class: 'muted', role: 'status' });
  const mark = () => { unsaved.textContent = comment.value === comment.defaultValue ? '' : say('unsaved'); };
  comment.addEventListener('input', mark);
  mark();
  // What is typed while it is being saved stays unsaved.
  const setComment = async () => {
    const given = comment.value, answer = await state.decide({ item: id, field: 'comment', value: given, version: Number(comment.dataset.version) });
    if (!answer.ok && !answer.kept) return;
    settle(comment.dataset.draft, given, answer.now);
    state.redraw();
  };
  const call = name => { comment.setRangeText(`@${name} `, comment.selectionStart, comment.selectionEnd, 'end'); comment.dispatchEvent(new Event('input')); comment.focus(); };
  comment.addEventListener('keydown', e => { if (e.ctrlKey && e.key === 'Enter') setComment(); });

  const translations = found.others.filter(o => o.meeting === i.meeting && o.language !== i.language).slice(0, 1);
  const others = found.others.filter(o => !translations.includes(o));
  const texts = [i, ...translations].sort((a, b) => a.language < b.language ? -1 : 1);
  const text = x => el('div', { class: 'text' }, el('h2', {}, value('language', x.language), ' ', el('span', { class: 'muted' }, [x === i ? null : place(x), x.provenance.pages.length ? say('page', x.provenance.pages.join('–')) : null].filter(Boolean).join(', '))),
    x.chapeau ? el('p', { class: 'doc muted', lang: x.language }, x.chapeau) : null,
    el('p', { class: 'doc read', lang: x.language }, lit(x.text, x.themes), x.subitems.map(s => `\n${s.label} ${s.text}`)));
  const themes = el('ul', { class: 'themes' }, given.map((t, n) => {
    const tag = i.themes.find(x => x.id === t), meaning = state.themes.find(x => x.id === t);
    return el('li', {}, el('span', { class: `swatch ev${i.themes.indexOf(tag) % 4 + 1}`, 'aria-hidden': 'true' }, language() === 'ru' ? 'абв' : 'abc'), el('span', {}, el('b', {}, state.name(t)), el('br'), el('span', { class: 'muted' }, i.themes_decided ? say('person') : tag ? say('program', score(tag.score)) : '')),
      el('details', {}, el('summary', {}, say('definition')), el('p', {}, language() === 'ru' ? meaning?.definitionRu : meaning?.definitionEn)));
  }));
  const boxed = texts.filter(x => x.provenance.boxes.length).sort(x => x === i ? -1 : 1)[0];
  const file = boxed ? found.files[boxed.id] : null;
  let shown = null;
  const paper = () => {
    if (!boxed) return el('p', { class: 'muted' }, say('page-none'));
    if (!file?.there) return el('p', { class: 'muted' }, say('page-missing'));
    shown = pdfPage(file.document, boxed.provenance.pages, boxed.provenance.boxes);
    return shown.node;
  };
  const thread = el('ol', { class: 'rows' }, found.links.map(l => el('li', { class: 'row' }, el('h3', {}, el('a', { href: '#/item/' + encodeURIComponent(l.item.id) }, place(l.item)), ' ', el('span', { class: 'muted' }, [l.item.source.date, say(l.later ? 'later-side' : 'earlier-side'), say('likeness', score(l.link.score))].filter(Boolean).join(' · ')), ' ',
      status(l.link.certain ? l.link.relation : 'uncertain')), changes(l.link.changes), el('p', { class: 'doc', lang: l.item.language }, changed(l.differences.segments)))));
  const cell = found.line?.cells.find(c => c.items.includes(i.id));
  const row = (word, shownValue) => shownValue ? [el('dt', {}, say(word)), el('dd', {}, shownValue)] : [];
  const c = state.commands;
  const notice = el('p', { class: 'problem', role: 'alert', hidden: true });
  const told = e => {
    if (!notice.isConnected) { removeEventListener('decided-elsewhere', told); return; }
    if (e.detail.line !== found.line?.id) return;
    notice.replaceChildren(say('changed-by-other', e.detail.who), ' ', el('button', { type: 'button', onclick: state.redraw }, say('show-again')));
    notice.hidden = false;
  };
  addEventListener('decided-elsewhere', told);
  c.add('KeyP', say('whole-page'), () => shown?.focus());
  c.add('KeyH', say('history'), () => document.getElementById('history')?.focus());
  return {
    title: place(i), item: id,
    nodes: [
      el('div', { class: 'head' }, el('h1', { tabindex: '-1' }, place(i)), around ? el('div', { class: 'bar' }, el('span', { class: 'muted' }, say('at-view', at + 1, around.items)),
        c.button('KeyK', say('previous'), () => go(at - 1)), c.button('KeyJ', say('next'), () => go(at + 1)), el('a', { class: 'btn', href: '#/matrix?' + here.view }, say('to-view'))) : null),
      el('p', { class: 'muted' }, [i.source.title, i.source.date, ...(i.section ?? [])].filter(Boolean).join(' · ')),
      notice,
      el('div', { class: 'two' },
        el('div', {},
          el('section', { class: 'panel' }, el('div', { class: 'bar' }, cell?.status ? status(cell.status) : null, changes(cell?.changes)), el('div', { class: texts.length > 1 ? 'pair' : '' }, texts.map(text)), i.themes.some(t => t.evidence?.length) ? el('p', { class: 'muted' }, say('evidence')) : null),
          el('section', { class: 'panel' }, el('h2', {}, say('themes')), given.length ? themes : el('p', { class: 'muted' }, say('no-themes')), matters.themes ? c.button('KeyT', say('change-themes'), setThemes) : null),
          found.links.length ? el('section', {}, el('h2', {}, say('links')), thread, el('p', {}, el('a', { class: 'btn', href: '#/links/' + encodeURIComponent(i.id) }, say('links')))) : null,
          others.length ? el('section', {}, el('h2', {}, say('others')), el('ol', { class: 'rows' }, others.map(o => card(state, { item: o, status: '' })))) : null,
          matters.comment ? el('section', { class: 'panel' }, el('h2', {}, el('label', { for: 'comment' }, say('comment'))), comment,
            people.length ? el('p', { class: 'bar' }, el('span', { class: 'muted' }, say('call')), people.map(p => el('button', { type: 'button', class: 'small', onclick: () => call(p) }, '@' + p))) : null,
            el('div', { class: 'bar' }, el('button', { type: 'button', onclick: setComment }, say('save'), el('kbd', { 'aria-hidden': 'true' }, 'Ctrl Enter')), c.button('KeyC', say('comment'), () => comment.focus()), unsaved)) : null,
          el('section', {}, el('h2', {}, say('neighbours')), el('ol', { class: 'rows' }, [...found.before, ...found.after].map(o => card(state, { item: o, status: '' }))))),
        el('aside', {},
          el('section', { class: 'panel' }, el('h2', {}, say('whole-page')), paper()),
          el('section', { class: 'panel' }, el('h2', {}, say('facts')), el('dl', { class: 'facts' }, row('kind', value('kind', i.kind)), row('meeting', i.meeting), row('addressee', i.addressees.map(a => state.actor(a)).join(', ')), row('proposer', i.proposers.map(p => state.actor(p)).join(', ')),
            row('strength', i.strength ? value('strength', i.strength) : ''), row('position', i.position ? value('position', i.position) : ''), row('address', el('a', { href: '#/item/' + encodeURIComponent(i.id) }, i.id)))),
          el('section', { class: 'panel' }, el('h2', { id: 'history', tabindex: '-1' }, say('history')), historyList(state, found.history)))),
    ],
  };
}
