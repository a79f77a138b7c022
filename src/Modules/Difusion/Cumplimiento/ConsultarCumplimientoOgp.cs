using Microsoft.AspNetCore.Mvc;
using OpenGov.Compromisos.Contracts;
using OpenGov.Secretariado.Contracts;
using OpenGov.Seguimiento.Contracts;

namespace OpenGov.Difusion.Cumplimiento;

/// <summary>Responde qué requisitos de participación y cocreación de OGP se cumplían un día, con los folios que lo prueban.</summary>
/// <param name="EnFecha">El día; hoy si se omite.</param>
internal sealed record ConsultarCumplimientoOgp(string Folio, string? EnFecha) : IRequest<CumplimientoOgp>;

/// <summary>Cumplimiento de los estándares de participación y cocreación de OGP, calculado al leer.</summary>
/// <param name="PlanFolio">Plan.</param>
/// <param name="CalculadoPara">El día que se preguntó, hora del centro de México.</param>
/// <param name="Cumple">Cuántos requisitos se cumplen.</param>
/// <param name="NoCumple">Cuántos no.</param>
/// <param name="AunNoAplica">Cuántos todavía no pueden juzgarse.</param>
/// <param name="Requisitos">Cada requisito, con su resultado y sus pruebas.</param>
internal sealed record CumplimientoOgp(string PlanFolio, DateOnly CalculadoPara, int Cumple, int NoCumple, int AunNoAplica, IReadOnlyList<RequisitoOgp> Requisitos)
{
    public static CumplimientoOgp De(DatosDeCumplimiento datos)
    {
        IReadOnlyList<RequisitoOgp> requisitos =
        [
            NormasDelForo.Espacio(datos), NormasDelForo.Periodicidad(datos), NormasDelForo.Actas(datos), NormasDeSeguimiento.Repositorio(datos),
            NormasDeParticipacion.Difusion(datos), NormasDeParticipacion.Aportes(datos), NormasDeParticipacion.Respuesta(datos), NormasDelForo.Rendicion(datos),
            NormasDeSeguimiento.Independencia(datos), NormasDeSeguimiento.Verificacion(datos),
        ];
        return new(datos.Plan.Folio, datos.Dia, Con(ResultadoRequisito.Cumple), Con(ResultadoRequisito.NoCumple), Con(ResultadoRequisito.AunNoAplica), requisitos);

        int Con(ResultadoRequisito resultado) => requisitos.Count(r => r.Resultado == resultado);
    }
}

internal sealed class ConsultarCumplimientoOgpEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("planes/{folio}/cumplimiento-ogp", async (string folio, [FromQuery(Name = "en_fecha")] string? enFecha, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarCumplimientoOgp(folio, enFecha), ct)))
        .WithName(nameof(ConsultarCumplimientoOgp))
        .WithSummary("Consulta qué requisitos de participación y cocreación de OGP cumple un plan, con sus pruebas")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}

internal sealed class ConsultarCumplimientoOgpHandler(DifusionDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<ConsultarCumplimientoOgp, CumplimientoOgp>
{
    public async Task<CumplimientoOgp> Handle(ConsultarCumplimientoOgp consulta, CancellationToken ct)
    {
        var dia = new TimeParameters(consulta.EnFecha, ConocidoEn: null).Day(clock);
        var plan = await sender.Send(new PreguntarPlan(consulta.Folio), ct) ?? throw new NotFoundException("planes", consulta.Folio);
        var foro = await sender.Send(new PreguntarForo(plan.EjercicioFolio, dia), ct);
        var seguimiento = await sender.Send(new PreguntarSeguimientoDelPlan(plan.Folio, dia), ct);
        var campanas = await db.Campanas.AsNoTracking().Where(c => c.PlanFolio == plan.Folio).OrderBy(c => c.Folio).ToListAsync(ct);
        var consultas = await db.Consultas.AsNoTracking().Where(c => c.PlanFolio == plan.Folio).OrderBy(c => c.Folio).ToListAsync(ct);
        var sinRespuesta = await db.Database.SqlQuery<string>($"""
            select folio as "Value" from difusion.propuestas
            where plan_folio = {plan.Folio} and recibida_el <= {dia} and estado not in ('recibida', 'no_admitida') and coalesce((respuesta ->> 'fecha')::date > {dia}, true) order by folio
            """).ToListAsync(ct);

        return CumplimientoOgp.De(new(plan, foro, campanas, consultas, sinRespuesta, seguimiento, dia));
    }
}
