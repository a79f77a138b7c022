#!/usr/bin/env python3
"""Comprueba la bitácora de datos abiertos de una instalación de OpenGov sin usar nada de su código.

    verificar.py CAMBIOS PUNTO.json LLAVES.json [RECIBO.json ...]

CAMBIOS          un cambio por línea, tal como se publicó:    curl URL/datos/cambios.ndjson
                 o, para quien audita la base de datos, la tabla entera:
                 psql -c "copy (select cursor, recurso, folio, version, tipo, ocurrido_en, hoja, texto from difusion.entregas order by cursor) to stdout csv header"
PUNTO.json       el punto de control que guardaste:           curl URL/api/v1/puntos-de-control/ultimo
LLAVES.json      las llaves públicas:                         curl URL/api/v1/llaves
RECIBO.json      recibos que quieras comprobar:               curl URL/api/v1/cambios/7/recibo

Solo necesita Python 3 y openssl. Termina con 0 si todo coincide, con 1 si algo no,
y con 2 si no pudo leer lo que se le dio.
"""
import base64, csv, hashlib, json, re, subprocess, sys, tempfile
from datetime import datetime, timezone

sha256 = hashlib.sha256
FALTAS_MAXIMAS = 20


def sha(data):
    return sha256(data).digest()


class Arbol:
    """Raíz de Merkle (RFC 6962) en una pasada: una pila de subárboles completos."""

    def __init__(self):
        self.pila, self.tamano = [], 0

    def agregar(self, nodo):
        n = self.tamano
        while n & 1:
            nodo, n = sha256(b"\x01" + self.pila.pop() + nodo).digest(), n >> 1
        self.pila.append(nodo)
        self.tamano += 1

    def raiz(self):
        raiz = self.pila[-1]
        for izquierda in reversed(self.pila[:-1]):
            raiz = sha(b"\x01" + izquierda + raiz)
        return raiz


def llega(recibo, raiz, tamano):
    """Sigue el camino de un recibo hasta la raíz (RFC 9162, 2.1.3.2)."""
    nodo, fn, sn = bytes.fromhex(recibo["hoja"]), recibo["cursor"] - 1, tamano - 1
    for paso in map(bytes.fromhex, recibo["camino"]):
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            nodo = sha(b"\x01" + paso + nodo)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            nodo = sha(b"\x01" + nodo + paso)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and nodo == raiz


def firma_vale(punto, llaves):
    """La firma la comprueba openssl, no nosotros."""
    pem = next((l["pem"] for l in llaves["datos"] if l["folio"] == punto["llave_folio"]), None)
    if pem is None:
        return False
    spki = base64.b64decode("".join(l for l in pem.splitlines() if "-----" not in l))
    if "LLAVE-" + sha(spki).hex()[:16].upper() != punto["llave_folio"]:
        return False  # el folio de una llave es su huella: nadie pasa otra por ella
    firmado = json.loads(punto["texto"])
    if any(firmado[m] != punto[m] for m in ("tamano", "raiz", "llave_folio")) or not mismo_instante(firmado["emitido_en"], punto["emitido_en"]):
        return False
    with tempfile.NamedTemporaryFile() as llave, tempfile.NamedTemporaryFile() as firma:
        for archivo, datos in ((llave, pem.encode()), (firma, base64.b64decode(punto["firma"]))):
            archivo.write(datos)
            archivo.flush()
        orden = ["openssl", "dgst", "-sha256", "-verify", llave.name, "-signature", firma.name]
        return subprocess.run(orden, input=punto["texto"].encode(), capture_output=True).returncode == 0


def instante(texto):
    """Un instante, lo escriba PostgreSQL o la API."""
    dia, hora, fraccion, zona = re.fullmatch(r"(\S{10})[ T](\d\d:\d\d:\d\d)(?:\.(\d+))?(\S*)", texto).groups()
    zona = "+00:00" if zona == "Z" else zona if ":" in zona else zona + ":00"
    return datetime.fromisoformat(f"{dia}T{hora}{zona}").astimezone(timezone.utc), (fraccion or "").ljust(6, "0")


def mismo_instante(uno, otro):
    try:
        return instante(uno) == instante(otro)
    except (ValueError, AttributeError):
        return False  # uno de los dos no es un instante


def leer(archivo):
    """Cada cambio: sus bytes y, si viene de la tabla, lo que dicen sus columnas."""
    with open(archivo, "rb") as lineas:
        if not lineas.readline().startswith(b"cursor,"):
            lineas.seek(0)
            for linea in lineas:
                yield linea.rstrip(b"\n"), None
            return
    csv.field_size_limit(1 << 30)
    with open(archivo, encoding="utf-8", newline="") as tabla:
        for fila in csv.DictReader(tabla):
            yield fila["texto"].encode(), fila


def columnas_dicen(fila, cambio, hoja):
    return (all(fila[c] == str(cambio[c]) for c in ("cursor", "recurso", "folio", "version", "tipo"))
            and mismo_instante(fila["ocurrido_en"], cambio["ocurrido_en"]) and fila["hoja"] == "\\x" + hoja.hex())


def recorrer(archivo, tamano, interesa, cortes):
    """Lo que no coincide en los cambios, la raíz de los primeros, las hojas que interesan, y las llaves ya sustituidas en cada corte."""
    faltas, vistas, hojas, arbol, raiz, fuera, sustituidas = [], {}, {}, Arbol(), None, set(), {}
    for numero, (texto, fila) in enumerate(leer(archivo), 1):
        hoja = sha(b"\x00" + texto)
        arbol.agregar(hoja)
        if numero == tamano:
            raiz = arbol.raiz()
        if numero in interesa:
            hojas[numero] = hoja
        try:
            cambio = json.loads(texto)
            cosa = (cambio["recurso"], cambio["folio"])
            if cambio["cursor"] != numero:
                faltas.append(f"en el lugar {numero} está el cambio {cambio['cursor']}: falta alguno o cambiaron de orden")
            if cambio["version"] <= vistas.get(cosa, 0):
                faltas.append(f"el cambio {numero} repite o regresa la versión de {cosa[0]} {cosa[1]}")
            if fila and not columnas_dicen(fila, cambio, hoja):
                faltas.append(f"las columnas del cambio {numero} no dicen lo que su texto")
            vistas[cosa] = cambio["version"]
            if cosa[0] == "llaves" and cambio["despues"]:
                (fuera.add if cambio["despues"].get("sustituida_por_folio") else fuera.discard)(cosa[1])
        except (ValueError, KeyError, TypeError):
            faltas.append(f"lo que está en el lugar {numero} no es un cambio")
        if numero in cortes:
            sustituidas[numero] = set(fuera)
    return faltas, arbol.tamano, raiz, hojas, sustituidas


def main(cambios, punto, llaves, *recibos):
    with open(punto) as p, open(llaves) as l:
        punto, llaves = json.load(p), json.load(l)
    interesa = {}
    for archivo in recibos:
        with open(archivo) as r:
            recibo = json.load(r)
            interesa[recibo["cursor"]] = recibo
    firmados = [punto, *(r["punto_de_control"] for r in interesa.values())]
    faltas, tamano, raiz, hojas, sustituidas = recorrer(cambios, punto["tamano"], interesa, {f["tamano"] for f in firmados})
    if raiz is None:
        faltas.append(f"el punto de control cubre {punto['tamano']} cambios y solo hay {tamano}: la bitácora se truncó")
    elif raiz.hex() != punto["raiz"]:
        faltas.append(f"la raíz de los primeros {punto['tamano']} cambios no es la que se firmó: algo se editó, borró, insertó o movió")
    if not firma_vale(punto, llaves):
        faltas.append("la firma del punto de control no corresponde a la llave publicada")
    for firmado in firmados:
        if firmado["llave_folio"] in sustituidas.get(firmado["tamano"], ()):
            faltas.append(f"el punto de control {firmado['tamano']} lo firmó una llave que para entonces ya se había sustituido")
    for cursor, recibo in interesa.items():
        de_recibo = recibo["punto_de_control"]
        if hojas.get(cursor, b"").hex() != recibo["hoja"]:
            faltas.append(f"el recibo del cambio {cursor} no habla del cambio publicado")
        elif not llega(recibo, bytes.fromhex(de_recibo["raiz"]), de_recibo["tamano"]) or not firma_vale(de_recibo, llaves):
            faltas.append(f"el recibo del cambio {cursor} no lleva a una raíz firmada")
    for falta in faltas[:FALTAS_MAXIMAS]:
        print("NO COINCIDE:", falta, file=sys.stderr)
    if len(faltas) > FALTAS_MAXIMAS:
        print(f"y {len(faltas) - FALTAS_MAXIMAS} más", file=sys.stderr)
    if not faltas:
        print(f"{tamano} cambios; los primeros {punto['tamano']} son los que se firmaron el {punto['emitido_en']}; {len(interesa)} recibos válidos")
    return 1 if faltas else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    try:
        sys.exit(main(*sys.argv[1:]))
    except OSError as causa:
        print(f"No se pudo leer {causa.filename}: {causa.strerror}", file=sys.stderr)
        sys.exit(2)
    except json.JSONDecodeError as causa:
        print(f"Un archivo que debía ser JSON no lo es: {causa}. Vuelve a bajarlo.", file=sys.stderr)
        sys.exit(2)
