namespace OpenGov.Secretariado.Personas;

/// <summary>Cuántas personas declararon cada género; es para quien cuida el equilibrio y nunca se publica.</summary>
/// <param name="Mujeres">Cuántas declararon ser mujeres.</param>
/// <param name="Hombres">Cuántos declararon ser hombres.</param>
/// <param name="Otro">Cuántas declararon ser no binarias u otro género.</param>
/// <param name="SinDeclarar">Cuántas no lo declararon.</param>
/// <param name="Total">Cuántas personas son.</param>
internal sealed record Recuento(int Mujeres, int Hombres, int Otro, int SinDeclarar, int Total)
{
    public static Recuento De(int total, IReadOnlyCollection<Genero> declarados) => new(
        Mujeres: declarados.Count(g => g is Genero.Mujer),
        Hombres: declarados.Count(g => g is Genero.Hombre),
        Otro: declarados.Count(g => g is Genero.NoBinario or Genero.Otro),
        SinDeclarar: total - declarados.Count,
        Total: total);
}

internal static class GenerosDeclarados
{
    /// <summary>What these persons declared, looked up for one count and stored nowhere else.</summary>
    public static async Task<Recuento> ContarGenerosDe(this SecretariadoDbContext db, IReadOnlyCollection<string> personas, CancellationToken ct) => Recuento.De(
        personas.Count,
        await db.DatosPrivados.AsNoTracking().Where(d => personas.Contains(d.Folio) && d.Genero != null).Select(d => d.Genero!.Value).ToListAsync(ct));
}
