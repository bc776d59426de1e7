// A real OpenID provider (npm oidc-provider) that vouches for whom it is told, and lies on demand. Prints its port.
// The issuer is the argument: an https address, as behind a proxy that ends TLS.
// Commands on standard input, a line of JSON each, answered by "ok":
//   {"as": {"sub", "email", "email_verified", "amr", "acr"}}  who signs in from now on
//   {"manner": "forged" | "none" | "hs256" | "nonce" | "audience" | "issuer" | "expired" | ""}  how ID tokens lie
//   {"rotate": true}  other keys from now on
import { createServer } from "node:http";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createInterface } from "node:readline";
import { SignJWT, UnsecuredJWT, decodeJwt, importJWK } from "jose";
import Provider from "oidc-provider";

// Standard output is for answers; what the library remarks goes elsewhere.
console.info = console.warn = console.error;

const issuer = process.argv[2];
const secret = "a secret of the client, long enough to sign with";
const client = {
  client_id: "redress", client_secret: secret,
  redirect_uris: ["https://localhost/sign-in/callback"], post_logout_redirect_uris: ["https://localhost/sign-in"],
};
const people = new Map();
let present = null;
let manner = "";
let keys, handle;

function newKey() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: randomBytes(6).toString("hex") };
}

// What an attacker, or a provider gone wrong, would send in place of the ID token.
async function lie(token) {
  const claims = decodeJwt(token);
  const signed = async (changed, key = keys, alg = "RS256") => new SignJWT({ ...claims, ...changed }).setProtectedHeader({ alg, kid: keys.kid })
    .sign(alg === "HS256" ? new TextEncoder().encode(secret) : await importJWK(key, alg));
  switch (manner) {
    case "forged": return signed({}, newKey());
    case "unknown": { const other = newKey(); return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: other.kid }).sign(await importJWK(other, "RS256")); }
    case "none": return new UnsecuredJWT(claims).encode();
    case "hs256": return signed({}, keys, "HS256");
    case "nonce": return signed({ nonce: "another" });
    case "audience": return signed({ aud: "another" });
    case "issuer": return signed({ iss: "https://login.other.test" });
    case "expired": return signed({ iat: claims.iat - 7200, exp: claims.iat - 3600 });
    default: return token;
  }
}

function open() {
  keys = newKey();
  const provider = new Provider(issuer, {
    clients: [client],
    jwks: { keys: [keys] },
    cookies: { keys: ["for tests"] },
    claims: { openid: ["sub", "acr", "amr"], email: ["email", "email_verified"] },
    acrValues: ["two-steps"],
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: (ctx, form) => { ctx.body = `<!DOCTYPE html><title>Sign out</title>${form.replace("</form>", '<button name="logout" value="yes">Yes, sign me out</button></form>')}`; },
      },
    },
    interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ accountId: ctx.oidc.session.accountId, clientId: ctx.oidc.client.clientId });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  });
  provider.proxy = true;
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith("/interaction/")) {
      const { sub, amr, acr } = present;
      await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: sub, amr, acr } }, { mergeWithLastSubmission: false });
      ctx.respond = false;
      return;
    }
    await next();
    if (manner && ctx.path === "/token" && ctx.body?.id_token) ctx.body.id_token = await lie(ctx.body.id_token);
  });
  handle = provider.callback();
}

open();
const server = createServer((request, answer) => handle(request, answer));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));

createInterface({ input: process.stdin }).on("line", (line) => {
  const told = JSON.parse(line);
  if (told.as) { present = told.as; people.set(present.sub, { email: present.email, email_verified: present.email_verified }); }
  if (told.manner !== undefined) manner = told.manner;
  if (told.rotate) open();
  console.log("ok");
}).on("close", () => process.exit());
