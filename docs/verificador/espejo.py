#!/usr/bin/env python3
"""Lleva un espejo de lo que publica una instalación de OpenGov, como lo haría un extraño: solo con lo público y sin su código.

    espejo.py URL [CARPETA] [--sin-archivos] [--todo]

Sigue /api/v1/cambios desde donde se quedó, dobla los cambios en el estado de cada cosa, y compara lo que reconstruyó con lo que la
API responde de cada una, con su expediente, con los archivos de /datos y con la raíz del último punto de control. Con CARPETA guarda
ahí los cambios (cambios.ndjson) y los archivos, y la próxima vez solo baja y compara lo que cambió; con --todo compara otra vez cada
cosa. Espera lo que el servidor pida. Necesita Python 3 y verificar.py al lado.
Termina con 0 si todo coincide, con 1 si algo no, y con 2 si no se pudo comparar porque el servidor no responde.
"""
import hashlib, http.client, json, os, re, sys, tempfile, time, urllib.error, urllib.parse, urllib.request

from verificar import Arbol, FALTAS_MAXIMAS, sha

INTENTOS = 10
PAUSA = 2  # segundos entre intentos
NOMBRE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")  # lo que diga un servidor en el que nadie confía no sale de la carpeta


class NoSePudo(Exception):
    """No hay con qué comparar: ni coincide ni deja de coincidir."""


def bajar(url):
    for intento in range(1, INTENTOS + 1):
        try:
            with urllib.request.urlopen(url, timeout=60) as respuesta:
                return respuesta.read()
        except urllib.error.HTTPError as error:
            if error.code == 404:
                return None
            if error.code not in (429, 503) or intento == INTENTOS:
                raise NoSePudo(f"{url} respondió {error.code}") from error
            pide = error.headers.get("Retry-After", "")
            time.sleep(min(int(pide), 300) if pide.isdigit() else PAUSA)
        except (OSError, http.client.HTTPException) as error:  # nadie responde, o la conexión se cortó
            if intento == INTENTOS:
                raise NoSePudo(f"{url} no responde: {error}") from error
            time.sleep(PAUSA)


def leer(url):
    texto = bajar(url)
    return None if texto is None else json.loads(texto)


def canonico(dato):
    return json.dumps(dato, sort_keys=True, ensure_ascii=False)


def cambios_de(pagina):
    """Cada cambio de una página con su texto exacto, que es la hoja de la bitácora; y la dirección de la siguiente."""
    texto, inicio, lector = pagina.decode(), len('{"datos":['), json.JSONDecoder()
    cambios = []
    while texto[inicio] != "]":
        cambio, fin = lector.raw_decode(texto, inicio)
        cambios.append((cambio, texto[inicio:fin]))
        inicio = fin + (texto[fin] == ",")
    return cambios, json.loads(texto)["paginacion"]["siguiente"]


class Espejo:
    def __init__(self, origen, carpeta):
        self.origen, self.carpeta = origen.rstrip("/"), os.path.join(carpeta, "datos")  # aparte: ningún archivo de ellos pisa lo que guardamos
        os.makedirs(self.carpeta, exist_ok=True)
        self.cursor, self.bajados, self.cosas, self.hojas = 0, 0, {}, []
        self.archivo = os.path.join(carpeta, "cambios.ndjson")
        if os.path.exists(self.archivo):
            with open(self.archivo, encoding="utf-8", newline="\n") as lineas:
                for linea in lineas:
                    self.doblar(json.loads(linea), linea.rstrip("\n"))
        self.marca = os.path.join(carpeta, "comparado.txt")  # hasta dónde todo coincidió: lo que se interrumpió se compara la próxima vez
        self.comparado = int(open(self.marca, encoding="ascii").read()) if os.path.exists(self.marca) else 0

    def doblar(self, cambio, texto):
        """Un cambio más: el estado es el último documento, y la historia crece."""
        if cambio["cursor"] != self.cursor + 1:
            raise SystemExit(f"NO COINCIDE: después del cambio {self.cursor} llegó el {cambio['cursor']}")
        self.cursor = cambio["cursor"]
        self.hojas.append(sha(b"\x00" + texto.encode()))
        cosa = self.cosas.setdefault((cambio["recurso"], cambio["folio"]), {"estado": None, "historia": []})
        cosa["retirado_en"] = cambio["ocurrido_en"] if cambio["tipo"] == "retiro" else None
        if cambio["despues"] is not None:
            cosa["estado"] = cambio["despues"]
        cosa["historia"].append({m: cambio[m] for m in ("cursor", "version", "tipo", "operacion", "fecha", "ocurrido_en", "motivo")})

    def seguir(self, espera=0):
        """Baja lo nuevo, página por página, hasta que no hay más; con espera, aguarda esos segundos a que lo haya."""
        url = f"{self.origen}/api/v1/cambios?limite=200&desde={self.cursor}&espera={espera}"
        while url:
            cambios, url = cambios_de(bajar(url))
            with open(self.archivo, "a", encoding="utf-8", newline="\n") as salida:
                for cambio, texto in cambios:
                    self.doblar(cambio, texto)
                    self.bajados += 1
                    salida.write(texto + "\n")

    def comparar_raiz(self):
        """La raíz de lo bajado es la que se firmó."""
        punto = leer(f"{self.origen}/api/v1/puntos-de-control/ultimo")
        if punto is None:
            return
        while self.cursor < punto["tamano"]:
            self.seguir()
        arbol = Arbol()
        for hoja in self.hojas[:punto["tamano"]]:
            arbol.agregar(hoja)
        if arbol.raiz().hex() != punto["raiz"]:
            yield f"la raíz de los primeros {punto['tamano']} cambios no es la que se firmó"

    def comparar_cosas(self, todo):
        """Lo que cambió desde la última vez, o cada cosa. Si algo cambió mientras se comparaba, se baja y se compara otra vez."""
        for recurso, folio in sorted(c for c, cosa in self.cosas.items() if todo or cosa["historia"][-1]["cursor"] > self.comparado):
            for _ in range(5):
                falta = self.comparar_cosa(recurso, folio)
                if falta is None:
                    break
                self.seguir(espera=2)
            if falta:
                yield falta

    def comparar_cosa(self, recurso, folio):
        cosa, ruta = self.cosas[recurso, folio], f"{recurso}/{urllib.parse.quote(folio, safe='')}"
        vivo, expediente = leer(f"{self.origen}/api/v1/{ruta}"), leer(f"{self.origen}/api/v1/cambios/expedientes/{ruta}")
        if canonico(expediente) != canonico({"recurso": recurso, "folio": folio, **cosa}):
            return f"el expediente de {recurso} {folio} no es el que dan sus cambios"
        if cosa["retirado_en"] is not None:
            return f"{recurso} {folio} se retiró y se sigue mostrando" if vivo is not None else None
        return f"{recurso} {folio} no es como lo dejó su último cambio" if canonico(vivo) != canonico(cosa["estado"]) else None

    def bajar_archivos(self):
        """Los archivos de /datos, solo los que cambiaron, con la huella que dice SHA256SUMS; y cuántos se bajaron."""
        bajados = 0
        for _ in range(180):
            sumas = dict(reversed(linea.split("  ", 1)) for linea in bajar(f"{self.origen}/datos/SHA256SUMS").decode().splitlines())
            for nombre, huella in sumas.items():
                if not NOMBRE.fullmatch(nombre):
                    raise SystemExit(f"NO COINCIDE: SHA256SUMS nombra «{nombre}», que no es el nombre de un archivo")
                if self.huella(nombre) == huella:
                    continue
                bajados += 1
                with open(os.path.join(self.carpeta, nombre), "wb") as salida:
                    salida.write(bajar(f"{self.origen}/datos/{nombre}") or b"")
            paquete = json.load(open(os.path.join(self.carpeta, "datapackage.json"), encoding="utf-8"))
            if all(self.huella(n) == h for n, h in sumas.items()) and int(paquete["version"]) >= self.cursor:
                return sumas, paquete, bajados
            time.sleep(1)  # se publicaron otros mientras se bajaban, o están por publicarse
        raise SystemExit("NO COINCIDE: los archivos no son los que dice SHA256SUMS")

    def huella(self, nombre):
        ruta = os.path.join(self.carpeta, nombre)
        return hashlib.sha256(open(ruta, "rb").read()).hexdigest() if os.path.exists(ruta) else None

    def comparar_archivos(self, paquete):
        """Cada fila de las tablas principales dice lo que el último documento de su cosa."""
        if int(paquete["version"]) != self.cursor:
            self.seguir()
        for tabla in paquete["resources"]:
            if "/" in tabla["ruta"] or tabla["schema"]["primaryKey"] != ["folio"] or tabla.get("en_desuso"):
                continue
            with open(os.path.join(self.carpeta, tabla["name"] + ".ndjson"), encoding="utf-8") as lineas:
                filas = {fila["folio"]: fila for fila in map(json.loads, lineas)}
            suyas = {folio: cosa for (recurso, folio), cosa in self.cosas.items() if recurso == tabla["name"]}
            if filas.keys() != suyas.keys():
                yield f"en {tabla['name']} faltan o sobran filas"
            for folio in filas.keys() & suyas.keys():
                fila, cosa = filas[folio], suyas[folio]
                if fila["retirado_en"] != cosa["retirado_en"] or any(fila[m] != v for m, v in cosa["estado"].items() if m in fila and not isinstance(v, dict)):
                    yield f"la fila de {folio} en {tabla['name']} no es como lo dejó su último cambio"


def main(origen, carpeta, con_archivos, todo):
    espejo = Espejo(origen, carpeta)
    espejo.seguir()
    faltas = [*espejo.comparar_raiz()]
    comparado = espejo.cursor  # lo que llegue desde aquí se compara la próxima vez
    faltas += espejo.comparar_cosas(todo)
    sumas, paquete, bajados = espejo.bajar_archivos() if con_archivos else ([], None, 0)
    faltas += espejo.comparar_archivos(paquete) if con_archivos else []
    if not faltas:
        with open(espejo.marca, "w", encoding="ascii") as marca:
            marca.write(str(comparado))
    for falta in faltas[:FALTAS_MAXIMAS]:
        print("NO COINCIDE:", falta, file=sys.stderr)
    print(f"{espejo.cursor} cambios, {espejo.bajados} bajados ahora; {len(espejo.cosas)} cosas y {len(sumas)} archivos ({bajados} bajados ahora), {len(faltas) or 'ninguna'} diferencia{'s' if len(faltas) > 1 else ''}")
    return 1 if faltas else 0


if __name__ == "__main__":
    opciones, palabras = {"--sin-archivos", "--todo"} & set(sys.argv), [p for p in sys.argv[1:] if not p.startswith("--")]
    if len(palabras) not in (1, 2) or len(opciones) + len(palabras) != len(sys.argv) - 1:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as prestada:
        try:
            sys.exit(main(palabras[0], palabras[1] if len(palabras) == 2 else prestada, "--sin-archivos" not in opciones, "--todo" in opciones))
        except NoSePudo as causa:
            print(f"No se pudo comparar: {causa}. Vuelve a intentar cuando responda.", file=sys.stderr)
            sys.exit(2)
