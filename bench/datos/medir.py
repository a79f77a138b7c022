"""Part of bench/datos/run: what is measured from outside the host.

    medir.py URL latencia TOKEN ACTOS | construir PID | servir TABLA PID
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


def memoria(pid, cual="VmHWM"):
    return next(int(l.split()[1]) for l in open(f"/proc/{pid}/status") if l.startswith(cual)) // 1024


def procesador(pid):
    """Seconds of processor that a process has spent."""
    campos = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(campos[11]) + int(campos[12])) / os.sysconf("SC_CLK_TCK")


def construir(pid):
    empezo = time.perf_counter()
    while pedir("GET", "/datos/SHA256SUMS")[0] != 200:
        time.sleep(0.05)
    print(f"todos los archivos en {time.perf_counter() - empezo:.1f} s desde que el host estuvo listo; memoria máxima {memoria(pid)} MB")


def bajar(ruta, codificacion):
    conexion = http.client.HTTPConnection(url.netloc, timeout=60)
    conexion.request("GET", ruta, headers={"Accept-Encoding": codificacion})
    respuesta, total = conexion.getresponse(), 0
    while parte := respuesta.read(1 << 16):
        total += len(parte)
    return total


class Copias:
    """COPY of the very lines of a file, over one connection that stays open."""

    FIN = b"--fin--\n"

    def __init__(self, lineas):
        self.psql = subprocess.Popen(["psql", "-qAtX", "-v", "ON_ERROR_STOP=1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.decir("create temp table lineas (linea text);\ncopy lineas from stdin (format csv, quote e'\\x01', delimiter e'\\x02');\n".encode() + lineas + b"\\.\n")
        self.pid = int(self.decir(b"select pg_backend_pid();\n")[1])

    def decir(self, ordenes):
        self.psql.stdin.write(ordenes + b"\\echo " + self.FIN)
        self.psql.stdin.flush()
        total, parte = 0, b""
        while not parte.endswith(self.FIN):
            leido = os.read(self.psql.stdout.fileno(), 1 << 16)
            if not leido:
                sys.exit("psql terminó antes de tiempo")
            total, parte = total + len(leido), parte[-len(self.FIN):] + leido
        return total - len(self.FIN), parte[:-len(self.FIN)].strip() or b"0"

    def copiar(self):
        return self.decir(b"copy lineas to stdout;\n")[0]


def servir(tabla, pid):
    """Side by side, by turns: a file as it is and compressed, and COPY of the lines it is made of. Processor of who serves: the host, or its backend."""
    copias = Copias(pedir("GET", f"/datos/{tabla}.ndjson")[1])
    formas = {"COPY de las mismas líneas": (copias.pid, copias.copiar), **{f"{tabla}.ndjson, {c}": (pid, lambda c=c: bajar(f"/datos/{tabla}.ndjson", c)) for c in ("identity", "gzip", "br")}}
    tiempos, gastos, pesos = {nombre: [] for nombre in formas}, {nombre: 0 for nombre in formas}, {}
    for accion in formas.values():
        accion[1]()
    antes = memoria(pid, "VmRSS")
    for _ in range(RONDAS):
        for nombre, (quien, accion) in formas.items():
            gasto, empezo = procesador(quien), time.perf_counter()
            pesos[nombre] = accion()
            tiempos[nombre].append(time.perf_counter() - empezo)
            gastos[nombre] += procesador(quien) - gasto
    base = statistics.median(tiempos["COPY de las mismas líneas"])
    for nombre, t in tiempos.items():
        print(f"{nombre}: {statistics.median(t) * 1000:.1f} ms, procesador {gastos[nombre] / RONDAS * 1000:.0f} ms, {pesos[nombre] / 1e6:.1f} MB, {base / statistics.median(t):.1f} veces COPY")
    print(f"memoria del host: {antes} MB antes de servir {RONDAS * 3} descargas, {memoria(pid, 'VmRSS')} MB después")


{"latencia": lambda: latencia(sys.argv[3], int(sys.argv[4])), "construir": lambda: construir(sys.argv[3]), "servir": lambda: servir(sys.argv[3], sys.argv[4])}[sys.argv[2]]()
