using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>Convoca a una sesión del STL. Si se avisa con menos días que los mínimos, la sesión vale y se publica que se convocó tarde (regla S9).</summary>
/// <param name="Tipo">Instalación, ordinaria o extraordinaria.</param>
/// <param name="Modalidad">Presencial, virtual o híbrida.</param>
/// <param name="InicioEn">Instante para el que se convoca.</param>
/// <param name="OrdenDelDia">Los puntos, en su orden.</param>
/// <param name="Lugar">Dónde se celebra; obligatorio si no es virtual.</param>
/// <param name="Enlace">Dónde se sigue en línea, si es público.</param>
/// <param name="Numero">Número entre las de su tipo; si se omite, el que sigue (regla S8).</param>
/// <param name="PreviasSinRegistro">Verdadero para saltar los números de sesiones que se celebraron y no constan en este registro; el salto se publica.</param>
internal sealed record ConvocarSesion(
    TipoSesion Tipo,
    ModalidadSesion Modalidad,
    DateTimeOffset InicioEn,
    IReadOnlyList<PuntoDelDia> OrdenDelDia,
    string? Lugar = null,
    string? Enlace = null,
    int? Numero = null,
    bool PreviasSinRegistro = false) : Acto, IRequest<SesionDetalle>
{
    [JsonIgnore]
    public string SecretariadoFolio { get; init; } = "";
}

internal sealed class ConvocarSesionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/sesiones", async (string folio, ConvocarSesion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("sesiones", await sender.Send(comando with { SecretariadoFolio = folio }, ct)))
        .WithName(nameof(ConvocarSesion))
        .WithSummary("Convoca a una sesión del Secretariado")
        .RequireScope(Scopes.Escribir);
}

internal sealed class ConvocarSesionValidator : AbstractValidator<ConvocarSesion>
{
    public ConvocarSesionValidator()
    {
        RuleFor(c => c.InicioEn).NotEmpty();
        RuleFor(c => c.Lugar).TextoOpcional(Convocatoria.LugarMaximo);
        RuleFor(c => c.Enlace).EnlaceOpcional();
        RuleFor(c => c.Numero).InclusiveBetween(1, NumeroDeSesion.Maximo);
        RuleFor(c => c.OrdenDelDia).NotEmpty()
            .Must(puntos => puntos is null || puntos.Count <= PuntoDelDia.Maximo).WithMessage($"El orden del día admite hasta {PuntoDelDia.Maximo} puntos.");
        RuleForEach(c => c.OrdenDelDia).ChildRules(punto =>
        {
            punto.RuleFor(p => p.Titulo).Texto(PuntoDelDia.TituloMaximo);
            punto.RuleFor(p => p.Descripcion).TextoOpcional(PuntoDelDia.DescripcionMaximo);
        });
    }
}

internal sealed class ConvocarSesionHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<ConvocarSesion, SesionDetalle>
{
    public async Task<SesionDetalle> Handle(ConvocarSesion comando, CancellationToken ct)
    {
        var stl = await db.GetAsync<SecretariadoTecnico>(comando.SecretariadoFolio, ct);
        var registrados = await db.Sesiones.Where(s => s.SecretariadoFolio == stl.Folio && s.Tipo == comando.Tipo).Select(s => s.Numero).ToListAsync(ct);

        var sesion = Sesion.Convocar(
            stl,
            comando.Tipo,
            NumeroDeSesion.Siguiente(registrados, comando.Numero, comando.PreviasSinRegistro),
            new Aviso(comando.InicioEn, comando.Modalidad, comando.Lugar, comando.Enlace, comando.OrdenDelDia),
            comando.FechaDelActo(clock));
        db.Sesiones.Add(sesion);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SesionDetalle>(sesion);
    }
}
