import { say, language } from './words.js';
import { el } from './dom.js';

/** Choose themes: type to find one, Enter puts it in or takes it out, Ctrl+Enter saves. Gives ids in the order of the catalogue; null where nothing was chosen. */
export async function pickThemes(state, given) {
  const chosen = new Set(given);
  const find = el('input', { type: 'text', id: 'find-theme', autofocus: true, autocomplete: 'off' });
  const boxes = el('div', { class: 'picks' });
  const fits = () => state.themes.filter(t => t[language()].toLowerCase().includes(find.value.toLowerCase()));
  const toggle = id => { if (!chosen.delete(id)) chosen.add(id); draw(); };
  const draw = () => boxes.replaceChildren(...fits().map(t => el('label', { class: 'chk', title: language() === 'ru' ? t.definitionRu : t.definitionEn }, el('input', { type: 'checkbox', checked: chosen.has(t.id), onchange: () => toggle(t.id) }), el('span', {}, t[language()]))));
  const save = () => state.close('save');
  find.addEventListener('input', draw);
  find.addEventListener('keydown', e => {
    if (e.key !== 'Enter') return;
    e.preventDefault();
    if (e.ctrlKey || find.value === '') { save(); return; }
    const [first] = fits();
    if (first) { toggle(first.id); find.value = ''; draw(); }
  });
  draw();
  const done = await state.ask(say('change-themes'), el('label', { for: 'find-theme' }, say('search')), find, boxes,
    el('div', { class: 'answers' }, el('button', { type: 'button', class: 'main', onclick: save }, say('save'), el('kbd', { 'aria-hidden': 'true' }, 'Enter')), el('button', { type: 'button', onclick: () => state.close('') }, say('cancel'))));
  return done === 'save' ? state.themes.map(t => t.id).filter(id => chosen.has(id)) : null;
}
