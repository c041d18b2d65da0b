import { el } from './dom.js';

const name = key => 'rm-draft ' + key;
const kept = key => JSON.parse(sessionStorage.getItem(name(key)) ?? 'null');

const forget = key => sessionStorage.removeItem(name(key));

/**
 * A field for a long text. What is not saved yet outlives every redraw, a visit to another page and a reload. It remembers the version that its writer saw, in `data-version`,
 * so that what another person saves meanwhile is not written over.
 */
export function draft(key, stored, version, attributes) {
  const old = kept(key);
  const field = el('textarea', { ...attributes, 'data-draft': key, 'data-version': old?.version ?? version });
  field.defaultValue = old?.stored ?? stored;
  field.value = old?.value ?? stored;
  field.addEventListener('input', () => keep(field));
  return field;
}

function keep(field) {
  if (field.value === field.defaultValue) forget(field.dataset.draft);
  else sessionStorage.setItem(name(field.dataset.draft), JSON.stringify({ value: field.value, stored: field.defaultValue, version: Number(field.dataset.version) }));
}

/**
 * What was given is saved, or is no longer wanted: `now` holds. The page may have been drawn anew meanwhile, so that another field stands for it; what was typed into that since
 * stays unsaved, over the version that is there now.
 */
export function settle(key, given, now) {
  forget(key);
  for (const field of document.querySelectorAll(`[data-draft="${CSS.escape(key)}"]`)) {
    if (field.value === given) { field.value = now.value; field.blur(); }
    field.defaultValue = now.value;
    field.dataset.version = now.version;
    keep(field);
  }
}

/** Before a page is drawn anew: keeps its texts, and gives what puts the cursor back. */
export function hold(page) {
  const fields = [...page.querySelectorAll('[data-draft]')], active = fields.find(f => f === document.activeElement);
  fields.forEach(keep);
  const { selectionStart, selectionEnd, scrollTop } = active ?? {};
  return () => {
    const again = active && page.querySelector(`[data-draft="${CSS.escape(active.dataset.draft)}"]`);
    if (!again) return false;
    again.focus({ preventScroll: true });
    again.setSelectionRange(selectionStart, selectionEnd);
    again.scrollTop = scrollTop;
    return true;
  };
}
