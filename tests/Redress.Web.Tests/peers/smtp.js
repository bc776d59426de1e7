// A real SMTP server that behaves badly on demand. Prints its port, then a line of JSON for each mail it accepted.
// Commands on standard input: accept, refuse, bounce ADDRESS (refuses it for good), drop (closes the connection after the text of the mail), delay MILLISECONDS.
import { createInterface } from "node:readline";
import { SMTPServer } from "smtp-server";

let manner = "accept";
let delay = 0;
const gone = new Set();

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  onRcptTo(address, session, done) {
    if (gone.has(address.address)) return done(Object.assign(new Error("No such person here"), { responseCode: 550 }));
    done(manner === "refuse" ? Object.assign(new Error("Try again later"), { responseCode: 451 }) : undefined);
  },
  onData(stream, session, done) {
    let text = "";
    stream.on("data", (piece) => { text += piece; });
    stream.on("end", () => setTimeout(() => {
      if (manner === "drop") return;
      const id = /^Message-ID:\s*(.*)$/im.exec(text)?.[1]?.trim() ?? "";
      console.log(JSON.stringify({ id, session: session.id, to: session.envelope.rcptTo.map((one) => one.address), text }));
      done();
    }, delay));
    if (manner === "drop") stream.on("end", () => { for (const connection of server.connections) connection._socket.destroy(); });
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));

createInterface({ input: process.stdin }).on("line", (line) => {
  const [word, number] = line.split(" ");
  if (word === "bounce") gone.add(number);
  else if (word === "delay") delay = Number(number);
  else manner = word;
}).on("close", () => process.exit());
