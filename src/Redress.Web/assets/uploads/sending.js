// One file on its way, by the protocol tus. What has arrived stays at the server: a lost connection, a restart or a reload goes on from there.
import { Upload } from "tus-js-client";

const retries = [0, 500, 1000, 2000, 4000, 8000, 10_000, 15_000, 20_000, 30_000];
// Eight blocks of the store. Proxies bound the size of one request.
const piece = 8 * 63 * 64 * 1024;

export function begin(context, file, told) {
  const upload = new Upload(file, {
    endpoint: "/uploads",
    chunkSize: piece,
    retryDelays: retries,
    headers: headers(context),
    metadata: { filename: file.name, draft: context.draft.value },
    fingerprint: () => Promise.resolve(["redress", context.draft.value, file.name, file.size, file.lastModified].join("/")),
    onProgress: (sent, all) => told.progress(Math.floor(100 * sent / all)),
    onShouldRetry(error) {
      const status = error.originalResponse?.getStatus() ?? 0;
      const goesOn = status === 0 || status === 409 && !isRule(error) || status === 423 || status === 429 || status === 460 || status >= 500;
      if (goesOn) told.lost();
      return goesOn && navigator.onLine;
    },
    onSuccess: () => told.done(idOf(upload)),
    onError: (error) => told.failed(error),
  });
  upload.findPreviousUploads().catch(() => []).then((before) => {
    if (before.length > 0) upload.resumeFromPreviousUpload(before[0]);
    upload.start();
  });
  return {
    id: () => idOf(upload),
    abort: () => upload.abort(),
    forget() {
      upload.findPreviousUploads().then((before) => before.forEach((one) => localStorage.removeItem(one.urlStorageKey))).catch(() => {});
    },
  };
}

/** The form was sent: what this browser remembers of its files goes. */
export function forgetAll(context) {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`tus::redress/${context.draft.value}/`)) localStorage.removeItem(key);
}

/** True: it is gone. */
export async function remove(context, id, mustBeThere = false) {
  try {
    const { status } = await fetch(`/uploads/${id}`, { method: "DELETE", headers: { ...headers(context), "Tus-Resumable": "1.0.0" }, redirect: "error" });
    return status === 204 || status === 404 && !mustBeThere;
  } catch {
    return false;
  }
}

/** What the server has of this draft. */
export async function known(context) {
  try {
    const answer = await fetch(`/uploads?draft=${context.draft.value}`, { headers: headers(context), redirect: "error" });
    return answer.ok ? await answer.json() : [];
  } catch {
    return [];
  }
}

export function reasonOf(error) {
  const answer = error.originalResponse;
  if (!answer) return { words: "The connection is lost. It goes on by itself.", isLost: true };
  try {
    const problem = JSON.parse(answer.getBody());
    const words = problem.errors ? Object.values(problem.errors)[0][0] : problem.detail;
    if (words) return { words, isLost: false };
  } catch {
    // No problem details: a proxy answered, or the sign-in page.
  }
  const status = answer.getStatus();
  return { words: status === 401 || status === 403 ? "You are signed out. Sign in again in another window, then try again." : "It could not be taken. Try again.", isLost: false };
}

function isRule(error) {
  return error.originalResponse.getBody()?.includes("/problems/broken-rule") ?? false;
}

function headers(context) {
  return { RequestVerificationToken: context.token, "X-Requested-With": "fetch" };
}

function idOf(upload) {
  return upload.url?.split("/").pop();
}
