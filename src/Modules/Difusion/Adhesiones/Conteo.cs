namespace OpenGov.Difusion.Adhesiones;

/// <summary>How many adhesions of one kind and channel began and ended counting on a day. Written with the change that it counts, so it is exact.</summary>
internal sealed class Conteo
{
    public required string ObjetoFolio { get; init; }
    public required Adherente Adherente { get; init; }
    public required TipoAdhesion Tipo { get; init; }
    public required CanalAdhesion Canal { get; init; }
    public required DateOnly Dia { get; init; }
    public int Verificadas { get; init; }
    public int Retiradas { get; init; }

    public static Conteo Verificada(Adhesion adhesion, DateTimeOffset ahora) => De(adhesion, ahora, verificadas: 1, retiradas: 0);

    public static Conteo Retirada(Adhesion adhesion, DateTimeOffset ahora) => De(adhesion, ahora, verificadas: 0, retiradas: 1);

    private static Conteo De(Adhesion adhesion, DateTimeOffset ahora, int verificadas, int retiradas) => new()
    {
        ObjetoFolio = adhesion.ObjetoFolio, Adherente = adhesion.Adherente, Tipo = adhesion.Tipo, Canal = adhesion.Canal, Dia = ahora.ToLegalDay(), Verificadas = verificadas, Retiradas = retiradas,
    };
}

internal static class Conteos
{
    /// <summary>Adds to the counters, each once and always in the same order, so that two hosts wait for each other and never lock each other.</summary>
    public static async Task ContarAsync(this DifusionDbContext db, IReadOnlyCollection<Conteo> cambios, CancellationToken ct)
    {
        var sumas = cambios.GroupBy(c => (c.ObjetoFolio, c.Adherente, c.Tipo, c.Canal, c.Dia))
            .OrderBy(g => g.Key.ObjetoFolio, StringComparer.Ordinal).ThenBy(g => g.Key.Adherente).ThenBy(g => g.Key.Tipo).ThenBy(g => g.Key.Canal);
        foreach (var suma in sumas)
        {
            var (objeto, dia) = (suma.Key.ObjetoFolio, suma.Key.Dia);
            var (adherente, tipo, canal) = (Json.SnakeCase(suma.Key.Adherente.ToString()), Json.SnakeCase(suma.Key.Tipo.ToString()), Json.SnakeCase(suma.Key.Canal.ToString()));
            var (verificadas, retiradas) = (suma.Sum(c => c.Verificadas), suma.Sum(c => c.Retiradas));
            await db.Database.ExecuteSqlAsync($"""
                insert into difusion.conteos_adhesiones as c (objeto_folio, adherente, tipo, canal, dia, verificadas, retiradas)
                values ({objeto}, {adherente}, {tipo}, {canal}, {dia}, {verificadas}, {retiradas})
                on conflict (objeto_folio, adherente, tipo, canal, dia) do update
                set verificadas = c.verificadas + excluded.verificadas, retiradas = c.retiradas + excluded.retiradas
                """, ct);
        }
    }
}
