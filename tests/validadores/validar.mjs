// What others wrote, over a running installation: the Data Package profile (ajv), the DCAT-AP shapes (rdf-validate-shacl) and a feed parser.
//   node validar.mjs URL PERFILES      PERFILES has frictionless-2.0/ and dcat-ap-3.0.1/, as their authors publish them
// Ends with 0 when nobody finds a violation. Warnings are said and do not count: DCAT-AP recommends what we do not have (docs/adr/0049).
import fs from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import formatos from 'ajv-formats';
import rdf from '@zazuko/env-node';
import SHACL from 'rdf-validate-shacl';
import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';

const [url, perfiles] = process.argv.slice(2);
const faltas = [];
const texto = async ruta => {
  const respuesta = await fetch(url + ruta);
  if (!respuesta.ok) throw new Error(`${ruta}: ${respuesta.status}`);
  return respuesta.text();
};
const exigir = (cumple, falta) => { if (!cumple) faltas.push(falta); };
const leer = (...partes) => fs.readFileSync(path.join(perfiles, ...partes), 'utf8');

async function paquete() {
  const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
  formatos(ajv);
  const delPaquete = ajv.compile(JSON.parse(leer('frictionless-2.0', 'datapackage.json')));
  const deLaTabla = ajv.compile(JSON.parse(leer('frictionless-2.0', 'tableschema.json')));
  const dicho = JSON.parse(await texto('/datos/datapackage.json'));
  const decir = (nombre, errores) => errores.slice(0, 5).forEach(e => faltas.push(`datapackage ${nombre}${e.instancePath}: ${e.message}`));
  if (!delPaquete(dicho)) decir('', delPaquete.errors);
  for (const recurso of dicho.resources) if (!deLaTabla(recurso.schema)) decir(recurso.name, deLaTabla.errors);
  console.log(`Data Package 2.0: ${dicho.resources.length} tablas`);
}

async function catalogo() {
  const datos = triples(await texto('/datos/catalogo.ttl'));
  const enJson = await jsonld.toRDF(JSON.parse(await texto('/datos/catalogo.jsonld')), { format: 'application/n-quads' });
  const lineas = t => [...new Set(t)].sort().join('\n');
  const enTurtle = await new Promise((bien, mal) => {
    const salida = new Writer({ format: 'N-Quads' });
    for (const t of datos) salida.addQuad(t);
    salida.end((error, nquads) => error ? mal(error) : bien(nquads));
  });
  exigir(lineas(enJson.trim().split('\n')) === lineas(enTurtle.trim().split('\n')), 'catalogo: el JSON-LD y el Turtle no dicen lo mismo');
  for (const archivo of fs.readdirSync(path.join(perfiles, 'dcat-ap-3.0.1')).filter(a => a.endsWith('.ttl')).sort()) {
    const { results } = await new SHACL(triples(leer('dcat-ap-3.0.1', archivo)), { factory: rdf }).validate(datos);
    const [violaciones, avisos] = [results.filter(r => r.severity?.value.endsWith('#Violation')), results.filter(r => !r.severity?.value.endsWith('#Violation'))];
    violaciones.slice(0, 10).forEach(r => faltas.push(`${archivo}: ${r.focusNode?.value} ${r.path?.value}: ${r.message.map(m => m.value).join(' ')}`));
    const porMiembro = [...new Set(avisos.map(r => r.path?.value))].map(miembro => `${miembro} ×${avisos.filter(r => r.path?.value === miembro).length}`);
    console.log(`DCAT-AP 3, ${archivo}: ${datos.size} enunciados, ${violaciones.length} violaciones, ${avisos.length} recomendaciones sin cumplir ${porMiembro.join(', ')}`);
  }
}

const triples = turtle => rdf.dataset(new Parser({ factory: rdf, baseIRI: 'http://catalogo.invalid/' }).parse(turtle));

async function feeds() {
  const atom = parseAtomFeed(await texto('/datos/cambios.atom'));
  const json = parseJsonFeed(await texto('/datos/cambios.json'));
  const ids = atom.entries.map(e => e.id);
  exigir(ids.length > 0 && new Set(ids).size === ids.length, 'atom: identificadores vacíos o repetidos');
  exigir(atom.entries.every(e => e.title && e.updated && e.links?.[0]?.href), 'atom: una entrada sin título, fecha o enlace');
  exigir(JSON.stringify(ids) === JSON.stringify(json.items.map(i => i.id)), 'los dos feeds no traen los mismos identificadores');
  console.log(`feeds: ${ids.length} entradas, las mismas en Atom y en JSON Feed`);
}

for (const juez of [paquete, catalogo, feeds]) await juez();
faltas.forEach(falta => console.error('NO VALE:', falta));
process.exit(faltas.length > 0 ? 1 : 0);
