// A real S3 server. Argument: the folder of its objects. Prints its port.
import S3rver from "s3rver";

const [directory] = process.argv.slice(2);
const server = new S3rver({ address: "127.0.0.1", port: 0, silent: true, directory, configureBuckets: [{ name: "redress" }] });
const { port } = await server.run();
console.log(port);
process.stdin.on("end", () => process.exit()).resume();
