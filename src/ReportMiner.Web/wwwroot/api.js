import { say } from './words.js';

let proof = '';

/** What writes of a session carry besides its cookie. */
export const setProof = given => { proof = given; };
export const proven = () => proof ? { 'X-Proof': proof } : {};

export async function get(path) {
  const answer = await fetch('/api/' + path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { status: answer.status });
  return answer.json();
}

/** Sends something and waits until it is on disk. Tries again while the program does not answer: what is sent twice is taken once. */
export async function post(path, body, tell, method = 'POST') {
  for (let wait = 2; ; wait = Math.min(30, wait * 2)) {
    try {
      const answer = await fetch('/api/' + path, { method, headers: { 'Content-Type': 'application/json', ...proven() }, body: JSON.stringify(body ?? {}) });
      const text = await answer.text();
      return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : {} };
    } catch {
      tell(say('offline', wait));
      await new Promise(done => setTimeout(done, wait * 1000));
    }
  }
}
