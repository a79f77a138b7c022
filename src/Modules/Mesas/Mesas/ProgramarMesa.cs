namespace OpenGov.Mesas.Mesas;

/// <summary>Programa una mesa de participación sobre un tema; la segunda del mismo tema recibe un folio terminado en -2.</summary>
/// <param name="EjercicioFolio">Folio del ejercicio, por ejemplo EDOMEX-PAL1.</param>
/// <param name="TemaClave">Clave del tema: movilidad, inseguridad, medio_ambiente, corrupcion u otra.</param>
/// <param name="Titulo">Tema como se anuncia al público.</param>
/// <param name="ProblematicaBase">Diagnóstico del que parte.</param>
/// <param name="Municipios">Claves INEGI de los municipios que la reciben, por ejemplo 15106.</param>
/// <param name="Modalidad">Presencial, virtual o híbrida.</param>
/// <param name="FechaPropuesta">Primer y último día propuestos; nunca se sobrescriben.</param>
/// <param name="Lugar">Recinto o dirección, si ya se sabe.</param>
/// <param name="FacilitadorFolio">Folio de la persona que la conducirá, si ya se sabe.</param>
internal sealed record ProgramarMesa(
    string EjercicioFolio,
    string TemaClave,
    string Titulo,
    string ProblematicaBase,
    IReadOnlyList<string> Municipios,
    ModalidadDeReunion Modalidad,
    Periodo FechaPropuesta,
    string? Lugar = null,
    string? FacilitadorFolio = null) : Acto, IRequest<MesaDetalle>;

internal sealed class ProgramarMesaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas", async (ProgramarMesa comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("mesas", await sender.Send(comando, ct)))
        .WithName(nameof(ProgramarMesa))
        .WithSummary("Programa una mesa de participación")
        .RequireScope(Scopes.Escribir);
}

internal sealed class ProgramarMesaValidator : AbstractValidator<ProgramarMesa>
{
    public ProgramarMesaValidator()
    {
        RuleFor(c => c.EjercicioFolio).Folio();
        RuleFor(c => c.TemaClave).Texto(Mesa.TemaMaximo).Matches(Mesa.TemaForma).WithErrorCode("forma")
            .WithMessage("La clave de un tema lleva palabras en minúscula sin acento unidas con guion bajo, por ejemplo medio_ambiente.");
        RuleFor(c => c.Titulo).Texto(Mesa.TituloMaximo);
        RuleFor(c => c.ProblematicaBase).Texto(Mesa.ProblematicaMaximo);
        RuleFor(c => c.Municipios).AlMenosUno().HastaCuantos(Mesa.MunicipiosMaximos)
            .Must(claves => claves.Distinct().Count() == claves.Count).WithErrorCode("repetido").WithMessage("Cada municipio se dice una vez.");
        RuleForEach(c => c.Municipios).ClaveDeMunicipio();
        RuleFor(c => c.FechaPropuesta).FechasCerradas();
        RuleFor(c => c.Lugar).TextoOpcional(Mesa.LugarMaximo);
        RuleFor(c => c.FacilitadorFolio).FolioOpcional();
    }
}

internal sealed class ProgramarMesaHandler(MesasDbContext db, ISender sender) : IRequestHandler<ProgramarMesa, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(ProgramarMesa comando, CancellationToken ct)
    {
        var ejercicio = await sender.ElEjercicio(comando.EjercicioFolio, ct);
        var facilitador = comando.FacilitadorFolio is { } folio ? await sender.ElFacilitador(folio, nameof(comando.FacilitadorFolio), ct) : null;
        var numero = await db.NextNumberAsync($"mesas/{ejercicio.Folio}/{comando.TemaClave}", ct);

        var mesa = Mesa.Programar(
            ejercicio.Folio, comando.TemaClave, numero, comando.Titulo, comando.ProblematicaBase,
            new SedeDeMesa([.. comando.Municipios.Select(Kernel.Municipios.De)], comando.Lugar, comando.Modalidad),
            comando.FechaPropuesta, facilitador);

        db.Mesas.Add(mesa);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
