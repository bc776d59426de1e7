// The real tus client, which sends one file and goes on after whatever breaks. Arguments: ADDRESS TOKEN DRAFT FILE [ADDRESS_OF_A_BEGUN_UPLOAD]
// Prints 0 first (it has no port), then "at N" as bytes are taken, "url U" once, and at its end "done U" or "failed WHY".
import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { Upload } from "tus-js-client";

const [address, token, draft, file, begun] = process.argv.slice(2);
const size = statSync(file).size;
let told = -1;
console.log(0);

let upload;
const go = (from) => {
  const one = (upload = new Upload(createReadStream(file), {
    endpoint: `${address}/api/v1/uploads`,
    uploadUrl: from,
    uploadSize: size,
    chunkSize: 8 * 63 * 64 * 1024,
    headers: { Authorization: `Bearer ${token}` },
    metadata: { filename: basename(file), draft },
    retryDelays: Array(600).fill(500),
    onProgress(sent) {
      if (upload.url && told < 0) console.log(`url ${upload.url}`);
      if (sent - told > 1e6) console.log(`at ${(told = sent)}`);
    },
    onShouldRetry: () => true,
    onSuccess() {
      console.log(`done ${upload.url}`);
      process.exit(0);
    },
    onError(error) {
      if (one !== upload) return;
      console.log(`failed ${error.message}`.replaceAll("\n", " "));
      process.exit(1);
    },
  }));
  upload.start();
};
// A line that is cut at an odd moment breaks node's own stream, which nobody listens to, or leaves nothing to wait for.
// A browser would go on where it was, and so does this.
const again = () => {
  upload.abort().catch(() => {});
  setTimeout(go, 500, upload.url);
};
process.on("uncaughtException", again);
process.on("beforeExit", again);
go(begun || null);
