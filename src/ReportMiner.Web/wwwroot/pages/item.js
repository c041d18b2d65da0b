import { say, language } from '../words.js';
import { el, key, lit } from '../dom.js';
import { get } from '../api.js';
import { itemRow } from './matrix.js';

/** The whole item: words, themes to correct, comment, the same recommendation elsewhere, history. */
export async function item(state, [id]) {
  const found = await get('items/' + encodeURIComponent(id));
  const i = found.item, matters = found.matters;
  const given = new Set((matters.themes?.value ?? '').split(';').filter(Boolean));
  const problem = el('p', { class: 'problem', role: 'alert', hidden: true });
  const decide = async (field, value) => {
    const answer = await state.decide({ item: id, field, value, version: matters[field].version });
    if (answer.ok) { state.go('#/item/' + encodeURIComponent(id)); return; }
    problem.textContent = answer.problem;
    problem.hidden = false;
  };
  const themes = el('fieldset', { id: 'themes' }, el('legend', {}, say('themes')), state.themes.map(t => el('label', { class: 'chk', title: language() === 'ru' ? t.definitionRu : t.definitionEn },
    el('input', { type: 'checkbox', value: t.id, checked: given.has(t.id), disabled: !matters.themes }), el('span', {}, state.name(t.id)), el('span', {}, i.themes.find(x => x.id === t.id)?.score?.toFixed(2) ?? ''))));
  const saveThemes = () => decide('themes', [...themes.querySelectorAll('input:checked')].map(x => x.value).join(';'));
  const comment = el('textarea', { 'aria-label': say('comment') });
  comment.value = matters.comment?.value ?? '';
  state.keys({ KeyT: () => themes.querySelector('input')?.focus(), KeyC: () => comment.focus() });
  const place = `${i.source.symbol ?? i.source.file}, ${i.label || i.paragraph || i.ordinal}`;
  return {
    title: place,
    nodes: [
      el('h1', { tabindex: '-1' }, place),
      el('p', { class: 'muted' }, [i.source.title, i.source.date, ...(i.section ?? []), i.provenance.pages.length ? say('page', i.provenance.pages.join('–')) : null].filter(Boolean).join(' · ')),
      problem,
      el('div', { class: 'two' },
        el('div', {},
          el('section', { class: 'panel' }, i.chapeau ? el('p', { class: 'doc muted', lang: i.language }, i.chapeau) : null,
            el('p', { class: 'doc', lang: i.language }, lit(i.text, i.themes.flatMap(t => t.evidence ?? []))),
            i.subitems.map(s => el('p', { class: 'doc', lang: i.language }, `${s.label} ${s.text}`)),
            el('ul', { class: 'chips' }, [['strength', i.strength], ['position', i.position], ['kind', i.kind]].filter(x => x[1]).map(([w, v]) => el('li', { class: 'chip' }, `${say(w)}: ${say(v)}`)),
              i.addressees.map(a => el('li', { class: 'chip' }, `${say('addressee')}: ${a}`)), i.proposers.map(p => el('li', { class: 'chip' }, `${say('proposer')}: ${p}`)))),
          el('h2', {}, say('others')), el('ol', { class: 'rows' }, found.others.map(o => itemRow(state, { item: o, status: '' }, true))),
          el('h2', {}, say('neighbours')), el('ol', { class: 'rows' }, [...found.before, ...found.after].map(o => itemRow(state, { item: o, status: '' }, false)))),
        el('aside', {},
          el('section', { class: 'panel' }, themes, matters.themes ? el('button', { type: 'button', class: 'main', onclick: saveThemes }, say('save')) : null),
          el('section', { class: 'panel' }, el('h2', {}, say('comment'), ' ', key('C', 'С')), comment, matters.comment ? el('button', { type: 'button', onclick: () => decide('comment', comment.value) }, say('save')) : null),
          el('section', { class: 'panel' }, el('h2', {}, say('history')), historyList(state, found.history)))),
    ],
  };
}

export function historyList(state, history) {
  const value = (field, v) => v === '' ? say('empty') : field === 'themes' ? v.split(';').map(state.name).join(', ') : say(v);
  return history.length === 0 ? el('p', { class: 'muted' }, say('empty')) : el('ol', {}, history.map(h => el('li', {},
    el('strong', {}, say('by', h.who, h.at.replace('T', ' ').replace('Z', ''))), ' ', say(h.field), el('div', {}, say('was', value(h.field, h.before))), el('div', {}, say('nowIs', value(h.field, h.after))))));
}
