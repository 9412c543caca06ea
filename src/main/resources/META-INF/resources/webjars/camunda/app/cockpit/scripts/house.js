/* Asking our own API from a page in Cockpit: what went wrong comes back as a Swedish sentence, at the field where there is one. */

const SIGNED_OUT = 'Du har loggats ut. Logga in igen.';
const UNREACHABLE = 'Det gick inte att nå programmet. Kontrollera uppkopplingen och försök igen.';

function token() {
  const cookie = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]+)/);
  return cookie ? cookie[1] : '';
}

/** @returns the answer's JSON, or null for none; throws an Error with a sentence and, where there are any, the fields' sentences */
export async function ask(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: body === undefined
        ? { Accept: 'application/json' }
        : { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
  } catch (e) {
    throw new Error(UNREACHABLE);
  }
  if (response.status === 204) {
    return null;
  }
  const told = await response.json().catch(() => ({}));
  if (!response.ok) {
    const refused = new Error(response.status === 401 ? SIGNED_OUT : told.message || UNREACHABLE);
    refused.fields = told.fields || [];
    throw refused;
  }
  return told;
}
