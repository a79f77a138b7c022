#!/usr/bin/env python3
"""Lleva un espejo de lo que publica una instalación de OpenGov, como lo haría un extraño: solo con su API y sin su código.

    espejo.py URL [CARPETA]

Sigue /api/v1/cambios desde donde se quedó, dobla los cambios en el estado de cada cosa, y compara lo que reconstruyó con lo que la
API responde de cada una y con su expediente. Con CARPETA guarda ahí los cambios (cambios.ndjson), y la próxima vez solo baja los
nuevos. Solo necesita Python 3. Termina con 0 si todo coincide y con 1 si algo no.
"""
import json, os, sys, urllib.error, urllib.parse, urllib.request


def leer(url):
    try:
        with urllib.request.urlopen(url, timeout=60) as respuesta:
            return json.load(respuesta)
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return None
        raise


def canonico(dato):
    return json.dumps(dato, sort_keys=True, ensure_ascii=False)


class Espejo:
    def __init__(self, origen, carpeta=None):
        self.origen, self.archivo = origen.rstrip("/"), os.path.join(carpeta, "cambios.ndjson") if carpeta else None
        self.cursor, self.bajados, self.cosas = 0, 0, {}
        if self.archivo and os.path.exists(self.archivo):
            with open(self.archivo, encoding="utf-8") as lineas:
                for linea in lineas:
                    self.doblar(json.loads(linea))

    def doblar(self, cambio):
        """Un cambio más: el estado es el último documento, y la historia crece."""
        if cambio["cursor"] != self.cursor + 1:
            raise SystemExit(f"NO COINCIDE: después del cambio {self.cursor} llegó el {cambio['cursor']}")
        self.cursor = cambio["cursor"]
        cosa = self.cosas.setdefault((cambio["recurso"], cambio["folio"]), {"estado": None, "historia": []})
        cosa["retirado_en"] = cambio["ocurrido_en"] if cambio["tipo"] == "retiro" else None
        if cambio["despues"] is not None:
            cosa["estado"] = cambio["despues"]
        cosa["historia"].append({m: cambio[m] for m in ("cursor", "version", "tipo", "operacion", "fecha", "ocurrido_en", "motivo")})

    def seguir(self):
        """Baja lo nuevo, página por página, hasta que no hay más."""
        url = f"{self.origen}/api/v1/cambios?limite=200&desde={self.cursor}"
        while url:
            pagina = leer(url)
            for cambio in pagina["datos"]:
                self.doblar(cambio)
                self.bajados += 1
            if self.archivo:
                with open(self.archivo, "a", encoding="utf-8") as salida:
                    salida.writelines(json.dumps(c, ensure_ascii=False) + "\n" for c in pagina["datos"])
            url = pagina["paginacion"]["siguiente"]

    def comparar(self):
        """Lo que no coincide. Si algo cambió mientras se comparaba, se baja y se compara otra vez."""
        faltas = []
        for recurso, folio in sorted(self.cosas):
            for intento in range(5):
                cosa, ruta = self.cosas[recurso, folio], f"{recurso}/{urllib.parse.quote(folio, safe='')}"
                vivo, expediente = leer(f"{self.origen}/api/v1/{ruta}"), leer(f"{self.origen}/api/v1/cambios/expedientes/{ruta}")
                esperado = {"recurso": recurso, "folio": folio, **cosa}
                falta = None
                if canonico(expediente) != canonico(esperado):
                    falta = f"el expediente de {recurso} {folio} no es el que dan sus cambios"
                elif cosa["retirado_en"] is None and canonico(vivo) != canonico(cosa["estado"]):
                    falta = f"{recurso} {folio} no es como lo dejó su último cambio"
                elif cosa["retirado_en"] is not None and vivo is not None:
                    falta = f"{recurso} {folio} se retiró y se sigue mostrando"
                if falta is None:
                    break
                self.seguir()
            if falta:
                faltas.append(falta)
        return faltas


def main(origen, carpeta=None):
    espejo = Espejo(origen, carpeta)
    espejo.seguir()
    faltas = espejo.comparar()
    for falta in faltas:
        print("NO COINCIDE:", falta, file=sys.stderr)
    print(f"{espejo.cursor} cambios, {espejo.bajados} bajados ahora; {len(espejo.cosas)} cosas reconstruidas, {len(espejo.cosas) - len(faltas)} iguales a lo publicado")
    return 1 if faltas else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
