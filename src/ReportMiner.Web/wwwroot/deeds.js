import { say } from './words.js';

// The log of a team is kept in English, for the table that is exported; each sentence has its word, what varies in it its place.
const deeds = [
  [/^signed in$/, 'deed-signed-in'], [/^failed to sign in$/, 'deed-failed'], [/^invited a (reader|reviewer|lead)$/, 'deed-invited', say], [/^joined as (reader|reviewer|lead)$/, 'deed-joined', say],
  [/^removed (.+)$/, 'deed-removed'], [/^added (.+)$/, 'deed-added'], [/^changed the series$/, 'deed-series'], [/^had the folder read again$/, 'deed-read'],
  [/^opened the round (.+)$/, 'deed-round-opened'], [/^closed the round (.+)$/, 'deed-round-closed'], [/^had the model learn from the decisions$/, 'deed-learn'], [/^kept what the model learned$/, 'deed-learn-kept'], [/^left what the model learned$/, 'deed-learn-left'],
];

/** What somebody did, in the reader's language; a sentence that is not known stays as it is. */
export function deed(what) {
  for (const [form, word, shown] of deeds) {
    const match = form.exec(what);
    if (match) return say(word, ...match.slice(1).map(v => shown ? shown(v) : v));
  }
  return what;
}
