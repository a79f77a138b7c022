using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>
/// Dice quién ofreció dar seguimiento a un plan o compromiso y consintió que se le contacte, para invitarle al comité o a observar. Leer
/// estos datos es un acto: queda quién lo hizo y por qué.
/// </summary>
/// <param name="ObjetoFolio">Folio del plan o compromiso.</param>
internal sealed record ConsultarCandidatos(string ObjetoFolio) : Acto, IRequest<CandidatosASeguimiento>;

/// <summary>Quienes ofrecieron dar seguimiento. No es público.</summary>
/// <param name="Constancia">Del acto con que se leyó.</param>
/// <param name="Datos">Hasta quinientos, primero quien lo ofreció antes.</param>
internal sealed record CandidatosASeguimiento(ConstanciaDePrivacidad Constancia, IReadOnlyList<Candidato> Datos);

/// <summary>Alguien que ofreció dar seguimiento.</summary>
/// <param name="AdhesionFolio">Folio de su adhesión.</param>
/// <param name="Adherente">persona u organizacion.</param>
/// <param name="Nombre">Nombre, si lo dio.</param>
/// <param name="Correo">Correo; nulo si se adhirió en papel y no lo dio.</param>
/// <param name="Telefono">Teléfono, si lo dio.</param>
/// <param name="Desde">Día en que lo confirmó.</param>
internal sealed record Candidato(string AdhesionFolio, Adherente Adherente, string? Nombre, string? Correo, string? Telefono, DateOnly Desde);

internal sealed class ConsultarCandidatosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("privacidad/candidatos", async (ConsultarCandidatos comando, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(comando, ct)))
        .WithName(nameof(ConsultarCandidatos))
        .WithSummary("Dice quién ofreció dar seguimiento a un plan o compromiso")
        .RequireScope(Scopes.Candidatos)
        .AnswersSecret(); // nothing of it stays with an idempotency key
}

internal sealed class ConsultarCandidatosValidator : AbstractValidator<ConsultarCandidatos>
{
    public ConsultarCandidatosValidator()
    {
        RuleFor(c => c.ObjetoFolio).Folio();
        RuleFor(c => c.Motivo).NotEmpty().WithMessage("Di para qué se leen estos datos.");
    }
}

internal sealed class ConsultarCandidatosHandler(DifusionDbContext db, Resguardo resguardo, TimeProvider clock) : IRequestHandler<ConsultarCandidatos, CandidatosASeguimiento>
{
    private const int Maximo = 500;

    public async Task<CandidatosASeguimiento> Handle(ConsultarCandidatos comando, CancellationToken ct)
    {
        var candidatos = await db.Adhesiones.AsNoTracking()
            .Where(a => a.ObjetoFolio == comando.ObjetoFolio && a.Tipo == TipoAdhesion.Seguimiento && a.Estado == EstadoAdhesion.Verificada && a.AceptaContacto)
            .Where(a => !db.BloqueosDeCorreo.Any(b => b.Huella == a.Huella))
            .Join(db.DatosPersonales, a => a.DatoId, d => d.Id, (Adhesion, Dato) => new { Adhesion, Dato })
            .OrderBy(x => x.Adhesion.VerificadaEn).Take(Maximo).ToListAsync(ct);

        var constancia = await db.AnotarAsync(TipoActoDePrivacidad.Candidatos, huella: null, candidatos.Count, comando.FechaDelActo(clock), ct);
        await db.SaveChangesAsync(ct);

        return new(constancia, [.. candidatos.Select(x => Describir(x.Adhesion, resguardo.Leer(x.Dato)))]);
    }

    private static Candidato Describir(Adhesion adhesion, DatosDeContacto datos) =>
        new(adhesion.Folio, adhesion.Adherente, datos.Nombre, datos.Correo, datos.Telefono, adhesion.VerificadaEn!.Value.ToLegalDay());
}
