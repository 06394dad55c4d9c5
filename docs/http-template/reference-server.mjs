// A small CMS to try a description against: node docs/http-template/reference-server.mjs [port]
// It keeps articles and photos in memory, behind an API key (CMS_KEY, else "thu-khoa"), and has no idempotent create:
// like most, it makes a second article when it is asked twice.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

const key = process.env.CMS_KEY ?? 'thu-khoa';
const articles = new Map();
const photos = new Map();

const server = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    try {
      answer(request, Buffer.concat(parts), response);
    } catch (error) {
      reply(response, 500, { error: String(error) });
    }
  });
});

function answer(request, body, response) {
  const url = new URL(request.url ?? '/', 'http://reference');
  const photo = /^\/media\/([\w-]+)\.jpg$/.exec(url.pathname)?.[1];
  if (photo) return photos.has(photo) ? picture(response, photos.get(photo).bytes) : reply(response, 404, {});
  if (request.headers['x-api-key'] !== key) return reply(response, 401, { error: 'no key' });
  const [, , kind, id] = url.pathname.split('/');
  const byKey = (all) => [...all.values()].filter((one) => one.externalId === url.searchParams.get('externalId'));
  const route = `${request.method} ${kind}${id ? '/:id' : ''}`;
  switch (route) {
    case 'GET me':
      return reply(response, 200, { name: 'Tòa soạn thử' });
    case 'GET articles':
      return reply(response, 200, { items: byKey(articles) });
    case 'POST articles': {
      const made = { id: randomUUID(), ...JSON.parse(body.toString('utf8')), updatedAt: new Date().toISOString() };
      articles.set(made.id, made);
      return reply(response, 201, { article: made });
    }
    case 'GET articles/:id':
      return articles.has(id) ? reply(response, 200, { article: articles.get(id) }) : reply(response, 404, {});
    case 'PUT articles/:id': {
      if (!articles.has(id)) return reply(response, 404, {});
      const kept = { ...articles.get(id), ...JSON.parse(body.toString('utf8')), updatedAt: new Date().toISOString() };
      articles.set(id, kept);
      return reply(response, 200, { article: kept });
    }
    case 'DELETE articles/:id':
      return reply(response, articles.delete(id) ? 200 : 404, {});
    case 'GET photos':
      return reply(response, 200, { items: byKey(photos).map(({ bytes: _bytes, ...words }) => words) });
    case 'GET photos/:id': {
      const { bytes: _bytes, ...words } = photos.get(id) ?? {};
      return reply(response, photos.has(id) ? 200 : 404, words);
    }
    case 'POST photos': {
      const { file, ...words } = readForm(body, request.headers['content-type'] ?? '');
      const made = { id: randomUUID(), ...words };
      made.url = `http://${request.headers.host}/media/${made.id}.jpg`;
      photos.set(made.id, { ...made, bytes: file });
      return reply(response, 201, made);
    }
    default:
      return reply(response, 404, { error: `no ${route}` });
  }
}

/** The parts of a multipart/form-data body: texts, and the file as bytes. */
function readForm(body, contentType) {
  const boundary = /boundary=(.+)$/.exec(contentType)?.[1] ?? '';
  const fields = {};
  for (const part of body.toString('latin1').split(`--${boundary}`).slice(1, -1)) {
    const end = part.indexOf('\r\n\r\n');
    const bytes = Buffer.from(part.slice(end + 4, -2), 'latin1');
    const name = / name="([^"]*)"/.exec(part)?.[1] ?? '';
    fields[name] = / filename="/.test(part.slice(0, end)) ? bytes : bytes.toString('utf8');
  }
  return fields;
}

function reply(response, status, value) {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

function picture(response, bytes) {
  response.writeHead(200, { 'Content-Type': 'image/jpeg' });
  response.end(bytes);
}

server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`),
);
