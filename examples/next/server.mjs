import { createServer } from 'node:http';
import { userSessionMiddleware } from '@user-sessions/service/node';
import next from 'next';

const hostname = '127.0.0.1';
const port = Number(process.env.PORT ?? 3000);
// Where this server reaches the service that it serves.
process.env.APP_URL ??= `http://${hostname}:${port}`;

const app = next({ dev: !process.argv.includes('--production'), hostname, port });
const sessions = userSessionMiddleware();

await app.prepare();
const handle = app.getRequestHandler();
createServer((request, response) => {
  sessions(request, response, () => handle(request, response));
}).listen(port, hostname, () => console.log(process.env.APP_URL));
