using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>
/// Captura un lote de propuestas que llegaron en papel. Repetir el lote, entero o en parte, no captura dos veces ningún renglón:
/// los que ya constan se devuelven con su folio. El lote se captura entero o no se captura.
/// </summary>
/// <param name="Lote">Nombre que quien captura da al paquete de papeles, único en la consulta.</param>
/// <param name="ConsentimientoVersion">Versión del aviso de privacidad impresa en los papeles.</param>
/// <param name="Renglones">Un papel cada uno.</param>
internal sealed record CapturarPropuestas(string Lote, string ConsentimientoVersion, IReadOnlyList<RenglonCapturado> Renglones)
    : Acto, IRequest<LoteCapturado>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

/// <summary>Una propuesta en papel.</summary>
/// <param name="Renglon">Lugar del papel dentro del lote, desde 1.</param>
/// <param name="Texto">Lo que propone, como está escrito, sin datos personales.</param>
/// <param name="FechaPapel">Fecha escrita en el papel; debe caer en la ventana de la consulta.</param>
/// <param name="HuellaPapel">SHA-256 de la imagen del papel, 64 dígitos hexadecimales en minúscula.</param>
/// <param name="Alias">Cómo quiso firmar.</param>
/// <param name="CompromisoFolio">Compromiso al que se refiere; si se omite, al plan entero.</param>
internal sealed record RenglonCapturado(
    int Renglon, string Texto, DateOnly FechaPapel, string HuellaPapel, string? Alias = null, string? CompromisoFolio = null);

/// <summary>Cómo quedó un lote.</summary>
/// <param name="Lote">Nombre del lote.</param>
/// <param name="Capturadas">Renglones que se capturaron en esta petición.</param>
/// <param name="YaConstaban">Renglones que ya constaban de antes.</param>
/// <param name="Propuestas">Folio de cada renglón enviado, en su orden.</param>
internal sealed record LoteCapturado(string Lote, int Capturadas, int YaConstaban, IReadOnlyList<FolioDeRenglon> Propuestas);

/// <summary>El folio de un renglón.</summary>
/// <param name="Renglon">Lugar del papel dentro del lote.</param>
/// <param name="Folio">Folio de su propuesta.</param>
/// <param name="Nueva">Verdadero si se capturó en esta petición.</param>
internal sealed record FolioDeRenglon(int Renglon, string Folio, bool Nueva);

internal sealed class CapturarPropuestasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("consultas/{folio}/capturas", async (string folio, CapturarPropuestas comando, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CapturarPropuestas))
        .WithSummary("Captura un lote de propuestas en papel")
        .RequireScope(Scopes.Capturar);
}

internal sealed class CapturarPropuestasValidator : AbstractValidator<CapturarPropuestas>
{
    public CapturarPropuestasValidator()
    {
        RuleFor(c => c.Lote).NotEmpty().Matches(Captura.FormaLote);
        RuleFor(c => c.ConsentimientoVersion).Texto(AvisoPrivacidad.VersionMaximo);
        RuleFor(c => c.Renglones).NotEmpty()
            .Must(r => r is null || r.Count <= Captura.RenglonesMaximo).WithErrorCode("lista").WithMessage($"Un lote trae hasta {Captura.RenglonesMaximo} renglones.")
            .Must(r => r is null || r.DistinctBy(x => x?.Renglon).Count() == r.Count).WithErrorCode("repetido").WithMessage("Un renglón se repite: cada papel va una sola vez.");
        RuleForEach(c => c.Renglones).NotNull().SetValidator(new RenglonCapturadoValidator());
    }
}

internal sealed class RenglonCapturadoValidator : AbstractValidator<RenglonCapturado>
{
    public RenglonCapturadoValidator()
    {
        RuleFor(r => r.Renglon).InclusiveBetween(1, 100_000);
        RuleFor(r => r.Texto).Texto(Propuesta.TextoMaximo, Propuesta.TextoMinimo);
        RuleFor(r => r.FechaPapel).NotEmpty();
        RuleFor(r => r.HuellaPapel).HuellaSha256();
        RuleFor(r => r.Alias).TextoOpcional(Propuesta.AliasMaximo);
        RuleFor(r => r.CompromisoFolio).FolioOpcional();
    }
}

internal sealed class CapturarPropuestasHandler(DifusionDbContext db, TimeProvider clock) : IRequestHandler<CapturarPropuestas, LoteCapturado>
{
    public async Task<LoteCapturado> Handle(CapturarPropuestas comando, CancellationToken ct)
    {
        var consulta = await db.HoldAsync<ConsultaPublica>(comando.Folio, ct, shared: true);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"{comando.Folio}/{comando.Lote}"}, 0))", ct); // its twin waits here
        var constan = await db.Propuestas.AsNoTracking().Where(p => p.ConsultaFolio == consulta.Folio && p.Lote == comando.Lote)
            .ToDictionaryAsync(p => p.Renglon!.Value, ct);
        var ahora = clock.GetUtcNow();
        var folios = new List<FolioDeRenglon>();
        var nuevos = comando.Renglones.Count(r => !constan.ContainsKey(r.Renglon));
        var numero = await db.NextNumberAsync(Propuesta.Serie(ahora), ct, nuevos) - nuevos;

        foreach (var renglon in comando.Renglones)
        {
            var captura = new Captura(comando.Lote, renglon.Renglon, renglon.FechaPapel, renglon.HuellaPapel);
            if (constan.TryGetValue(renglon.Renglon, out var conocida))
            {
                conocida.ExigirMismoPapel(captura);
                folios.Add(new(renglon.Renglon, conocida.Folio, Nueva: false));
                continue;
            }

            var propuesta = consulta.CapturarPropuesta(
                Propuesta.FolioDe(ahora, ++numero),
                new(renglon.Texto, renglon.Alias, renglon.CompromisoFolio, comando.ConsentimientoVersion), captura, ahora);
            db.Propuestas.Add(propuesta);
            folios.Add(new(renglon.Renglon, propuesta.Folio, Nueva: true));
        }

        await db.SaveChangesAsync(ct);

        return new(comando.Lote, folios.Count(f => f.Nueva), folios.Count(f => !f.Nueva), folios);
    }
}
