namespace OpenGov.Difusion.Adhesiones;

/// <summary>What is known of some persons, held so that nobody else brings them in meanwhile: who confirms or withdraws in this moment waits, and neither fails.</summary>
internal sealed class AdhesionesQueConstan
{
    private readonly DifusionDbContext db;
    private readonly HashSet<byte[]> bloqueadas;
    private readonly Dictionary<string, Adhesion> porClave;

    private AdhesionesQueConstan(DifusionDbContext db, IEnumerable<byte[]> bloqueadas, IEnumerable<Adhesion> adhesiones) =>
        (this.db, this.bloqueadas, porClave) = (db, new(bloqueadas, Huellas.Comparador), adhesiones.ToDictionary(a => Clave(a.Huella, a.ObjetoFolio, a.Adherente, a.Tipo)));

    public static async Task<AdhesionesQueConstan> DeAsync(DifusionDbContext db, byte[][] personas, CancellationToken ct)
    {
        await db.EsperarTurnoAsync(ct);
        var seOpusieron = await db.BloqueosDeCorreo.AsNoTracking().Where(b => personas.Contains(b.Huella)).Select(b => b.Huella).ToListAsync(ct);
        var adhesiones = await db.Adhesiones.FromSql($"select *, xmin from difusion.adhesiones where huella = any({personas}) order by id for no key update").ToListAsync(ct);
        return new(db, seOpusieron, adhesiones);
    }

    public bool EstaBloqueada(byte[] huella) => bloqueadas.Contains(huella);

    /// <summary>The adhesion of that person to that object, which begins now if there was none.</summary>
    public Adhesion De(byte[] huella, string objetoFolio, Adherente adherente, TipoAdhesion tipo)
    {
        var clave = Clave(huella, objetoFolio, adherente, tipo);
        if (porClave.TryGetValue(clave, out var consta)) return consta;

        var nueva = porClave[clave] = Adhesion.Registrar(huella, objetoFolio, adherente, tipo);
        db.Adhesiones.Add(nueva);
        return nueva;
    }

    private static string Clave(byte[] huella, string objeto, Adherente adherente, TipoAdhesion tipo) => $"{Convert.ToHexString(huella)}/{objeto}/{adherente}/{tipo}";
}

internal static class TurnoDeAdhesiones
{
    /// <summary>People are brought in, by mail or on paper, and taken out for ever by opposition, one act after another: none misses what the other did.</summary>
    public static async Task EsperarTurnoAsync(this DifusionDbContext db, CancellationToken ct)
    {
        await db.BeginAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('difusion.adhesiones', 0))", ct);
    }
}
