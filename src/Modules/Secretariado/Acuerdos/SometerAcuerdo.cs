using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Organizaciones;
using OpenGov.Secretariado.Personas;
using OpenGov.Secretariado.Secretariados;
using OpenGov.Secretariado.Sesiones;

namespace OpenGov.Secretariado.Acuerdos;

/// <summary>Somete un acuerdo a votación en una sesión instalada y con quórum. Se adopte o no, queda publicado con sus votos y su prueba de quórum (reglas S10 y S11).</summary>
/// <param name="Materia">Materia; decide la regla de votación según la política del STL.</param>
/// <param name="Texto">Lo que se vota.</param>
/// <param name="Votos">Un voto por cada asiento presente, también las abstenciones.</param>
/// <param name="ObjetoFolio">Folio de aquello de lo que habla (plan, compromiso, modificación), si aplica.</param>
/// <param name="ResponsableFolio">Folio de la persona u organización que responderá de él, si se designa.</param>
/// <param name="Plazo">Último día para cumplirlo, si se fija.</param>
internal sealed record SometerAcuerdo(
    Materia Materia,
    string Texto,
    IReadOnlyList<VotoEmitido> Votos,
    string? ObjetoFolio = null,
    string? ResponsableFolio = null,
    DateOnly? Plazo = null) : Acto, IRequest<AcuerdoDetalle>
{
    [JsonIgnore]
    public string SesionFolio { get; init; } = "";
}

internal sealed class SometerAcuerdoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("sesiones/{folio}/acuerdos", async (string folio, SometerAcuerdo comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("acuerdos", await sender.Send(comando with { SesionFolio = folio }, ct)))
        .WithName(nameof(SometerAcuerdo))
        .WithSummary("Somete un acuerdo a votación en una sesión con quórum")
        .RequireScope(Scopes.Escribir);
}

internal sealed class SometerAcuerdoValidator : AbstractValidator<SometerAcuerdo>
{
    public SometerAcuerdoValidator()
    {
        RuleFor(c => c.Texto).Texto(Acuerdo.TextoMaximo);
        RuleFor(c => c.ObjetoFolio).FolioOpcional();
        RuleFor(c => c.ResponsableFolio).FolioOpcional();
        RuleFor(c => c.Votos).NotNull();
        RuleForEach(c => c.Votos).ChildRules(voto =>
        {
            voto.RuleFor(v => v.Asiento).Texto(VotoEmitido.AsientoMaximo);
            voto.RuleFor(v => v.Razonamiento).TextoOpcional(VotoEmitido.RazonamientoMaximo);
        });
    }
}

internal sealed class SometerAcuerdoHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<SometerAcuerdo, AcuerdoDetalle>
{
    public async Task<AcuerdoDetalle> Handle(SometerAcuerdo comando, CancellationToken ct)
    {
        var sesion = await db.GetAsync<Sesion>(comando.SesionFolio, ct);
        var stl = await db.GetAsync<SecretariadoTecnico>(sesion.SecretariadoFolio, ct);
        var asunto = new AsuntoSometido(comando.Materia, comando.Texto, comando.ObjetoFolio, await ResponsableAsync(comando.ResponsableFolio, ct), comando.Plazo);
        var regla = stl.PoliticaEn(sesion.Convocatoria.Dia).Votacion.Para(comando.Materia);

        var acuerdo = sesion.SometerAcuerdo(asunto, comando.Votos, regla, comando.FechaDelActo(clock));
        db.Acuerdos.Add(acuerdo);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<AcuerdoDetalle>(acuerdo);
    }

    private async Task<FolioYNombre?> ResponsableAsync(string? folio, CancellationToken ct) => folio switch
    {
        null => null,
        _ when folio.StartsWith(Persona.Prefijo, StringComparison.Ordinal) => (await db.Citar<Persona>(folio, nameof(SometerAcuerdo.ResponsableFolio), ct)).Nombrada(),
        _ => (await db.Citar<Organizacion>(folio, nameof(SometerAcuerdo.ResponsableFolio), ct)).Nombrada(),
    };
}
