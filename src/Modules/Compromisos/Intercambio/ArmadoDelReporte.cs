namespace OpenGov.Compromisos.Intercambio;

/// <summary>The report as it grows, bounded however bad the file is.</summary>
internal sealed class ArmadoDelReporte(IReadOnlyList<FaltaDeImportacion> delArchivo)
{
    private const int Maximo = 10_000;

    private readonly List<FaltaDeImportacion> faltas = [.. delArchivo.Take(Maximo)];
    private readonly List<CompromisoImportado> compromisos = [];
    private int omitidas = Math.Max(0, delArchivo.Count - Maximo);

    public int Nuevos => Cuantos(ResultadoDeFila.Nuevo);

    public bool HayFaltas => delArchivo.Any(f => f.Nivel is NivelDeFalta.Impide) || Cuantos(ResultadoDeFila.ConFaltas) > 0;

    public bool HayCambios => Nuevos + Cuantos(ResultadoDeFila.Cambiado) > 0;

    public void Anotar(FilaRevisada fila)
    {
        compromisos.Add(fila.Importado);
        var caben = fila.Faltas.Take(Maximo - faltas.Count).ToList();
        faltas.AddRange(caben);
        omitidas += fila.Faltas.Count - caben.Count;
    }

    public bool SeEscribe(CompromisoLeido leido) => compromisos[leido.Indice].Resultado is ResultadoDeFila.Nuevo or ResultadoDeFila.Cambiado;

    public void Asignar(CompromisoLeido leido, string folio) => compromisos[leido.Indice] = compromisos[leido.Indice] with { Folio = folio };

    public ReporteDeImportacion Terminado(bool simulada, bool aplicada) => new(
        simulada, aplicada, compromisos.Count, Nuevos, Cuantos(ResultadoDeFila.Cambiado), Cuantos(ResultadoDeFila.SinCambio),
        Cuantos(ResultadoDeFila.ConFaltas), omitidas, faltas, compromisos);

    private int Cuantos(ResultadoDeFila resultado) => compromisos.Count(c => c.Resultado == resultado);
}
