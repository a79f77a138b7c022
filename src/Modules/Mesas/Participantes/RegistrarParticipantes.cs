using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Participantes;

/// <summary>Registra participantes de una mesa abierta, por lotes. Repetir un envío no registra a nadie dos veces.</summary>
/// <param name="Lote">Clave de la lista de la que se captura: mayúsculas, dígitos y guiones.</param>
/// <param name="Participantes">Renglones de la lista.</param>
internal sealed record RegistrarParticipantes(string Lote, IReadOnlyList<Participante> Participantes) : Acto, IRequest<LoteRegistrado>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

/// <summary>Qué pasó con el envío.</summary>
/// <param name="MesaFolio">Folio de la mesa.</param>
/// <param name="Lote">Clave del lote.</param>
/// <param name="Recibidos">Renglones en este envío.</param>
/// <param name="Nuevos">Los que se registraron ahora.</param>
/// <param name="Repetidos">Los que ya estaban, iguales.</param>
/// <param name="Registrados">Renglones del lote en total.</param>
internal sealed record LoteRegistrado(string MesaFolio, string Lote, int Recibidos, int Nuevos, int Repetidos, int Registrados);

internal sealed class RegistrarParticipantesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/participantes", async (string folio, RegistrarParticipantes comando, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(RegistrarParticipantes))
        .WithSummary("Registra un lote de participantes de una mesa")
        .RequireScope(Scopes.RegistrarParticipantes);
}

internal sealed class RegistrarParticipantesValidator : AbstractValidator<RegistrarParticipantes>
{
    public RegistrarParticipantesValidator()
    {
        RuleFor(c => c.Lote).Texto(LoteDeParticipantes.ClaveMaximo).Matches("^[A-Z0-9][A-Z0-9-]*$").WithErrorCode("forma")
            .WithMessage("La clave de un lote lleva mayúsculas sin acento, dígitos y guiones.");
        RuleFor(c => c.Participantes).AlMenosUno().HastaCuantos(LoteDeParticipantes.RenglonesPorEnvio)
            .Must(renglones => renglones.DistinctBy(r => r?.Renglon).Count() == renglones.Count)
            .WithErrorCode("repetido").WithMessage("Un renglón se repite en el mismo envío.");
        RuleForEach(c => c.Participantes).NotNull().SetValidator(new ParticipanteValidator());
    }
}

internal sealed class ParticipanteValidator : AbstractValidator<Participante>
{
    public ParticipanteValidator()
    {
        RuleFor(p => p.Renglon).InclusiveBetween(1, Participante.RenglonMaximo);
        RuleFor(p => p.Sector).ClaveDeSector();
        RuleFor(p => p.Municipio).ClaveDeMunicipio();
    }
}

internal sealed class RegistrarParticipantesHandler(MesasDbContext db) : IRequestHandler<RegistrarParticipantes, LoteRegistrado>
{
    public async Task<LoteRegistrado> Handle(RegistrarParticipantes comando, CancellationToken ct)
    {
        var mesa = await db.HoldAsync<Mesa>(comando.Folio, ct, shared: true); // it does not conclude under this list
        mesa.ExigirListaAbierta();
        var folio = LoteDeParticipantes.FolioDe(mesa.Folio, comando.Lote);
        var lote = await db.Lotes.Include(l => l.Participantes).SingleOrDefaultAsync(l => l.Folio == folio, ct)
            ?? db.Lotes.Add(LoteDeParticipantes.Abrir(mesa.Folio, comando.Lote)).Entity;

        var nuevos = lote.Registrar(comando.Participantes);
        await db.SaveChangesAsync(ct);

        var recibidos = comando.Participantes.Count;
        return new LoteRegistrado(mesa.Folio, lote.Clave, recibidos, nuevos, recibidos - nuevos, lote.Registrados);
    }
}
