"""Part of bench/datos/run: what is measured from outside the host.

    medir.py URL latencia TOKEN ACTOS | construir PID | servir TABLA
"""
import http.client, json, os, statistics, subprocess, sys, threading, time, urllib.parse, uuid

url = urllib.parse.urlsplit(sys.argv[1])
RONDAS = 7


def pedir(metodo, ruta, cuerpo=None, conexion=None, **encabezados):
    conexion = conexion or http.client.HTTPConnection(url.netloc, timeout=60)
    conexion.request(metodo, ruta, json.dumps(cuerpo) if cuerpo else None, {"Content-Type": "application/json", **encabezados} if cuerpo else encabezados)
    respuesta = conexion.getresponse()
    return respuesta.status, respuesta.read()


def percentil(tiempos, p):
    return sorted(tiempos)[min(len(tiempos) - 1, int(len(tiempos) * p / 100))]


def decir(nombre, tiempos):
    ms = [t * 1000 for t in tiempos]
    print(f"{nombre}: p50 {percentil(ms, 50):.0f}, p90 {percentil(ms, 90):.0f}, p99 {percentil(ms, 99):.0f}, máximo {max(ms):.0f}")


def latencia(token, actos):
    """From the answer to the act until a waiting reader has it, and until the file of its table has it."""
    espera, archivo = [], []
    lectora = http.client.HTTPConnection(url.netloc, timeout=60)
    cursor = 0
    while (pagina := json.loads(pedir("GET", f"/api/v1/cambios?limite=200&desde={cursor}", conexion=lectora)[1]))["datos"]:
        cursor = pagina["datos"][-1]["cursor"]
    for n in range(actos):
        clave, llego = f"BANCO-{uuid.uuid4().hex[:12].upper()}", {}

        def esperar():
            nonlocal cursor
            while "hora" not in llego:
                for cambio in json.loads(pedir("GET", f"/api/v1/cambios?desde={cursor}&espera=20&limite=200", conexion=lectora)[1])["datos"]:
                    cursor = cambio["cursor"]
                    if cambio["folio"] == f"ORG-{clave}":
                        llego["hora"] = time.perf_counter()

        quien = threading.Thread(target=esperar)
        quien.start()
        time.sleep(0.05)
        estado, cuerpo = pedir("POST", "/api/v1/organizaciones", {"clave": clave, "nombre": f"Banco {n}", "sector": "sociedad_civil", "tipo": "sociedad_civil"},
                               **{"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid.uuid4())})
        assert estado == 201, cuerpo
        hecho = time.perf_counter()
        quien.join()
        espera.append(max(0, llego["hora"] - hecho))
        if n % 10 == 0:
            while clave.encode() not in pedir("GET", "/datos/organizaciones.csv")[1]:
                time.sleep(0.005)
            archivo.append(time.perf_counter() - hecho)
    decir("en /api/v1/cambios, para quien espera", espera)
    decir("en /datos/organizaciones.csv (uno de cada diez actos)", archivo)


def memoria(pid):
    return next(int(l.split()[1]) for l in open(f"/proc/{pid}/status") if l.startswith("VmHWM")) // 1024


def construir(pid):
    empezo = time.perf_counter()
    while pedir("GET", "/datos/SHA256SUMS")[0] != 200:
        time.sleep(0.05)
    print(f"todos los archivos en {time.perf_counter() - empezo:.1f} s desde que el host estuvo listo; memoria máxima {memoria(pid)} MB")


def cronometrar(accion):
    empezo = time.perf_counter()
    bytes_ = accion()
    return time.perf_counter() - empezo, bytes_


def bajar(ruta, codificacion):
    conexion = http.client.HTTPConnection(url.netloc, timeout=60)
    conexion.request("GET", ruta, headers={"Accept-Encoding": codificacion})
    respuesta, total = conexion.getresponse(), 0
    while parte := respuesta.read(1 << 16):
        total += len(parte)
    return total


def copiar(recurso):
    salida = subprocess.run(["psql", "-qAtX", "-c", f"copy (select documento from difusion.publicados where recurso = '{recurso}' order by folio collate \"C\") to stdout"], stdout=subprocess.PIPE, check=True)
    return len(salida.stdout)


def servir(tabla):
    """Side by side, by turns: the file as it is and compressed, and COPY of the documents it was made from."""
    formas = {"COPY de los mismos documentos": lambda: copiar(tabla), **{f"{tabla}.json, {c}": lambda c=c: bajar(f"/datos/{tabla}.json", c) for c in ("identity", "gzip", "br")}}
    tiempos = {nombre: [] for nombre in formas}
    pesos = {}
    for _ in range(RONDAS):
        for nombre, accion in formas.items():
            tardo, pesos[nombre] = cronometrar(accion)
            tiempos[nombre].append(tardo)
    base = statistics.median(tiempos["COPY de los mismos documentos"])
    for nombre, t in tiempos.items():
        print(f"{nombre}: {statistics.median(t) * 1000:.1f} ms, {pesos[nombre] / 1e6:.1f} MB, {base / statistics.median(t):.1f} veces COPY")


{"latencia": lambda: latencia(sys.argv[3], int(sys.argv[4])), "construir": lambda: construir(sys.argv[3]), "servir": lambda: servir(sys.argv[3])}[sys.argv[2]]()
