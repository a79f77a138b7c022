namespace OpenGov.Mesas.Participantes;

/// <summary>Quiénes participaron en una mesa, solo en cuentas: nadie se distingue en grupos de menos de cinco personas.</summary>
/// <param name="MesaFolio">Folio de la mesa.</param>
/// <param name="Umbral">Cuenta mínima que se publica; una menor se oculta, y otras con ella para que no pueda deducirse.</param>
/// <param name="Provisional">Verdadero mientras la mesa no concluye y la lista puede crecer: hasta entonces solo se publica el total.</param>
/// <param name="Ejemplo">Verdadero si alguna lista es dato de ejemplo: no debe tomarse como hecho.</param>
/// <param name="Total">Personas registradas; nulo si son menos que el umbral.</param>
/// <param name="PorSector">Por sector al que representan.</param>
/// <param name="PorMunicipio">Por municipio del que vienen.</param>
/// <param name="PorGenero">Por género declarado.</param>
/// <param name="PorGrupoDeEdad">Por grupo de edad declarado.</param>
internal sealed record AgregadosDeParticipantes(
    string MesaFolio,
    int Umbral,
    bool Provisional,
    bool Ejemplo,
    int? Total,
    TablaDeParticipantes PorSector,
    TablaDeParticipantes PorMunicipio,
    TablaDeParticipantes PorGenero,
    TablaDeParticipantes PorGrupoDeEdad)
{
    /// <summary>Whoever watched the tables of a growing list would see each new person enter by all her traits at once: only how many there are is told.</summary>
    public static AgregadosDeParticipantes DeListaAbierta(string mesaFolio, int registradas, bool ejemplo) =>
        De(mesaFolio, provisional: true, registradas, [], ejemplo);

    public static AgregadosDeParticipantes DeListaCerrada(string mesaFolio, IReadOnlyCollection<PerfilDeParticipante> personas, bool ejemplo) =>
        De(mesaFolio, provisional: false, personas.Count, personas, ejemplo);

    private static AgregadosDeParticipantes De(
        string mesaFolio, bool provisional, int registradas, IReadOnlyCollection<PerfilDeParticipante> personas, bool ejemplo) => new(
        mesaFolio, Supresion.Umbral, provisional, ejemplo,
        registradas >= Supresion.Umbral ? registradas : null,
        Contar(personas, p => p.Sector),
        Contar(personas, p => p.Municipio, clave => Municipios.De(clave).Nombre),
        Contar(personas, p => p.Genero?.ToString()),
        Contar(personas, p => p.GrupoDeEdad?.ToString()));

    private static TablaDeParticipantes Contar(
        IEnumerable<PerfilDeParticipante> personas, Func<PerfilDeParticipante, string?> categoria, Func<string, string?>? nombre = null) =>
        TablaDeParticipantes.De(
            personas.CountBy(p => categoria(p) is { } clave ? Json.SnakeCase(clave) : TablaDeParticipantes.NoDeclarado).ToDictionary(), nombre);
}

/// <summary>What may be counted of a person; the rest is not even read.</summary>
internal sealed record PerfilDeParticipante(string Sector, string Municipio, Genero? Genero, GrupoDeEdad? GrupoDeEdad);

/// <summary>Personas por categoría de una misma característica.</summary>
/// <param name="Suprimida">Verdadero si no se muestra ninguna cuenta, ni las categorías: la lista aún crece, o ninguna puede mostrarse sin distinguir a alguien.</param>
/// <param name="Categorias">Las categorías que tuvieron participantes, ordenadas por clave.</param>
internal sealed record TablaDeParticipantes(bool Suprimida, IReadOnlyList<CategoriaDeParticipantes> Categorias)
{
    public const string NoDeclarado = "no_declarado";

    public static TablaDeParticipantes De(IReadOnlyDictionary<string, int> celdas, Func<string, string?>? nombre = null)
    {
        var ocultas = Supresion.Ocultas(celdas);
        return ocultas.Count == celdas.Count
            ? new TablaDeParticipantes(Suprimida: true, [])
            : new TablaDeParticipantes(Suprimida: false,
            [
                .. from celda in celdas.OrderBy(c => c.Key, StringComparer.Ordinal)
                   let oculta = ocultas.Contains(celda.Key)
                   select new CategoriaDeParticipantes(celda.Key, nombre?.Invoke(celda.Key), oculta ? null : celda.Value, oculta),
            ]);
    }
}

/// <summary>Una categoría y su cuenta.</summary>
/// <param name="Clave">Sector, clave INEGI del municipio, género o grupo de edad; no_declarado si no se dijo.</param>
/// <param name="Nombre">Nombre de la categoría, si lo tiene (el del municipio).</param>
/// <param name="Personas">Cuántas; nulo si la cuenta se oculta.</param>
/// <param name="Suprimida">Verdadero si la cuenta se oculta, por pequeña o para proteger a otra.</param>
internal sealed record CategoriaDeParticipantes(string Clave, string? Nombre, int? Personas, bool Suprimida);
