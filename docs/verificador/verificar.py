#!/usr/bin/env python3
"""Comprueba la bitácora de datos abiertos de una instalación de OpenGov sin usar nada de su código.

    verificar.py CAMBIOS.ndjson PUNTO.json LLAVES.json [RECIBO.json ...]

CAMBIOS.ndjson   un cambio por línea, tal como se publicó:   curl URL/datos/cambios.ndjson
PUNTO.json       el punto de control que guardaste:           curl URL/api/v1/puntos-de-control/ultimo
LLAVES.json      las llaves públicas:                         curl URL/api/v1/llaves
RECIBO.json      recibos que quieras comprobar:               curl URL/api/v1/cambios/7/recibo

Solo necesita Python 3 y openssl. Termina con 0 si todo coincide y con 1 si algo no.
"""
import base64, hashlib, json, subprocess, sys, tempfile


def sha(data):
    return hashlib.sha256(data).digest()


def raiz_de(hojas):
    """Raíz de Merkle (RFC 6962) en una pasada: una pila de subárboles completos."""
    pila, cuantas = [], 0
    for hoja in hojas:
        nodo, n = hoja, cuantas
        while n & 1:
            nodo, n = sha(b"\x01" + pila.pop() + nodo), n >> 1
        pila.append(nodo)
        cuantas += 1
        yield cuantas, pila


def unir(pila):
    raiz = pila[-1]
    for izquierda in reversed(pila[:-1]):
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
    if any(firmado[m] != punto[m] for m in ("tamano", "raiz", "llave_folio")):
        return False
    with tempfile.NamedTemporaryFile() as llave, tempfile.NamedTemporaryFile() as firma:
        for archivo, datos in ((llave, pem.encode()), (firma, base64.b64decode(punto["firma"]))):
            archivo.write(datos)
            archivo.flush()
        orden = ["openssl", "dgst", "-sha256", "-verify", llave.name, "-signature", firma.name]
        return subprocess.run(orden, input=punto["texto"].encode(), capture_output=True).returncode == 0


def main(cambios, punto, llaves, *recibos):
    with open(punto) as p, open(llaves) as l:
        punto, llaves = json.load(p), json.load(l)
    faltas, hojas, raiz, vistas = [], {}, None, {}
    interesa = {}
    for archivo in recibos:
        with open(archivo) as r:
            recibo = json.load(r)
            interesa[recibo["cursor"]] = recibo

    def leer():
        with open(cambios, "rb") as lineas:
            for numero, linea in enumerate(lineas, 1):
                texto = linea.rstrip(b"\n")
                cambio = json.loads(texto)
                if cambio["cursor"] != numero:
                    faltas.append(f"en el lugar {numero} está el cambio {cambio['cursor']}: falta alguno o cambiaron de orden")
                cosa = (cambio["recurso"], cambio["folio"])
                if cambio["version"] <= vistas.get(cosa, 0):
                    faltas.append(f"el cambio {numero} repite o regresa la versión de {cosa[0]} {cosa[1]}")
                vistas[cosa] = cambio["version"]
                hoja = sha(b"\x00" + texto)
                if numero in interesa:
                    hojas[numero] = hoja
                yield hoja

    tamano = 0
    for tamano, pila in raiz_de(leer()):
        if tamano == punto["tamano"]:
            raiz = unir(pila)
    if raiz is None:
        faltas.append(f"el punto de control cubre {punto['tamano']} cambios y solo hay {tamano}: la bitácora se truncó")
    elif raiz.hex() != punto["raiz"]:
        faltas.append(f"la raíz de los primeros {punto['tamano']} cambios no es la que se firmó: algo se editó, borró, insertó o movió")
    if not firma_vale(punto, llaves):
        faltas.append("la firma del punto de control no corresponde a la llave publicada")
    for cursor, recibo in interesa.items():
        de_recibo = recibo["punto_de_control"]
        if hojas.get(cursor, b"").hex() != recibo["hoja"]:
            faltas.append(f"el recibo del cambio {cursor} no habla del cambio publicado")
        elif not llega(recibo, bytes.fromhex(de_recibo["raiz"]), de_recibo["tamano"]) or not firma_vale(de_recibo, llaves):
            faltas.append(f"el recibo del cambio {cursor} no lleva a una raíz firmada")
    for falta in faltas:
        print("NO COINCIDE:", falta, file=sys.stderr)
    if not faltas:
        print(f"{tamano} cambios; los primeros {punto['tamano']} son los que se firmaron el {punto['emitido_en']}; {len(interesa)} recibos válidos")
    return 1 if faltas else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
