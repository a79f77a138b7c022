using OpenGov.Compromisos.Contracts;
using OpenGov.Difusion.Campanas;
using OpenGov.Difusion.Contracts;
using OpenGov.Difusion.Propuestas;

namespace OpenGov.Difusion.Consultas;

internal enum EstadoConsulta { Programada, Abierta, Cerrada, EnRespuesta, Respondida, Publicada }

/// <summary>Consulta pública sobre una versión del plan. No se publica mientras una propuesta admitida espere respuesta razonada.</summary>
internal sealed class ConsultaPublica : AggregateRoot, IPublished
{
    public const int TituloMaximo = 200;
    public const int CanalesMaximo = 40;
    public const int CompromisosMaximo = 100;
    public const int PlazoMaximoDias = 180;
    public const string PlanEnConsulta = "en_consulta";

    public string PlanFolio { get; private init; } = "";
    public string PlanTitulo { get; private init; } = "";
    public int? PlanVersion { get; private set; }
    public string Titulo { get; private init; } = "";
    public EstadoConsulta Estado { get; private set; } = EstadoConsulta.Programada;
    public Periodo Ventana { get; private init; } = null!;
    public IReadOnlyList<CanalConsulta> Canales { get; private init; } = [];
    public bool SobreTodoElPlan { get; private init; }
    public IReadOnlyList<string> CompromisosFolios { get; private set; } = [];
    public AvisoPrivacidad AvisoPrivacidad { get; private init; } = null!;
    public int PlazoRespuestaDias { get; private init; }
    public DateOnly? AbiertaEl { get; private set; }
    public DateOnly? CerradaEl { get; private set; }
    public DateOnly? RespondidaEl { get; private set; }
    public DateOnly? PublicadaEl { get; private set; }
    public BalancePropuestas? Balance { get; private set; }
    public IReadOnlyList<AdvertenciaConsulta> Advertencias { get; private set; } = [];

    public DateOnly? ResponderAntesDe => CerradaEl?.AddDays(PlazoRespuestaDias);

    public int? DiasDeRetraso => RespondidaEl is { } dia ? Math.Max(0, dia.DayNumber - ResponderAntesDe!.Value.DayNumber) : null;

    private ConsultaPublica() { } // EF

    internal static ConsultaPublica Programar(
        PlanResumen plan, int numero, string titulo, Periodo ventana, IReadOnlyList<CanalConsulta> canales,
        IReadOnlyList<string> compromisosFolios, AvisoPrivacidad avisoPrivacidad, int plazoRespuestaDias, DateOnly fecha)
    {
        Rule.Require(ventana.Hasta is { } hasta && ventana.EstaOrdenado && hasta >= fecha,
            "DIF-F4-ventana-invalida", "La ventana de la consulta necesita primer y último día, en orden, y no puede haber terminado ya.");
        CanalConsulta.ExigirAmbos(canales);
        var ajenos = compromisosFolios.Except(plan.CompromisosFolios, StringComparer.Ordinal).ToList();
        Rule.Require(ajenos.Count == 0,
            "DIF-compromiso-ajeno", $"No son compromisos del plan {plan.Folio}: {string.Join(", ", ajenos)}.");

        return new()
        {
            Folio = $"{plan.Folio}-CON-{numero}",
            PlanFolio = plan.Folio,
            PlanTitulo = plan.Titulo,
            Titulo = titulo.Trim(),
            Ventana = ventana,
            Canales = canales,
            SobreTodoElPlan = compromisosFolios.Count == 0,
            CompromisosFolios = compromisosFolios,
            AvisoPrivacidad = avisoPrivacidad,
            PlazoRespuestaDias = plazoRespuestaDias,
        };
    }

    /// <param name="hoy">The day of the clock: what is recorded after its window never received anything on line, and that is published.</param>
    public void Abrir(PlanResumen plan, DateOnly fecha, DateOnly hoy)
    {
        Rule.Ensure(Estado is EstadoConsulta.Programada, "DIF-consulta-no-programada", "Solo abre una consulta programada; esta ya abrió.");
        Rule.Ensure(plan.Estado == PlanEnConsulta,
            "DIF-plan-no-en-consulta", $"El plan {plan.Folio} no está en consulta: se pone en consulta para fijar la versión sobre la que se opina, y sigue así mientras falte preguntar por algo de su agenda.");
        Rule.Ensure(Ventana.Incluye(fecha),
            "DIF-F4-fuera-de-ventana", $"La consulta abre entre el {Ventana.Desde:yyyy-MM-dd} y el {Ventana.Hasta:yyyy-MM-dd}.");

        var preguntados = SobreTodoElPlan ? plan.CompromisosFolios : [.. CompromisosFolios.Intersect(plan.CompromisosFolios, StringComparer.Ordinal)];
        Rule.Ensure(preguntados is not [],
            "DIF-consulta-sin-compromisos", "Todos los compromisos de esta consulta se descartaron desde que se programó: no queda nada que preguntar.");

        Advertencias = [.. AdvertenciasDeConsulta.DespuesDeSuVentana(Ventana, hoy)];
        (PlanVersion, CompromisosFolios, AbiertaEl, Estado) = (plan.Version, preguntados, fecha, EstadoConsulta.Abierta);
        Raise(new ConsultaAbierta(Folio, PlanFolio, plan.Version, fecha) { CompromisosFolios = CompromisosFolios });
    }

    /// <summary>From the network: the window that was announced decides (F4).</summary>
    public Propuesta RecibirPropuesta(string folio, ContenidoPropuesta contenido, Procedencia procedencia, DateTimeOffset ahora)
    {
        ExigirQueReciba(ahora);
        contenido.ExigirQueCorresponda(this);
        return Propuesta.Recibir(folio, this, contenido, TipoCanal.Electronico, procedencia, ahora);
    }

    public void ExigirQueReciba(DateTimeOffset ahora) => Rule.Ensure(RecibeEnLinea(ahora),
        "DIF-F4-fuera-de-ventana", $"Esta consulta recibe propuestas en línea del {Ventana.Desde:yyyy-MM-dd} al {Ventana.Hasta:yyyy-MM-dd}, mientras esté abierta.");

    public bool RecibeEnLinea(DateTimeOffset ahora) => Estado is EstadoConsulta.Abierta && Ventana.Incluye(ahora.ToLegalDay());

    public void ExigirQueSeCapture() => Rule.Ensure(Estado is EstadoConsulta.Abierta or EstadoConsulta.Cerrada or EstadoConsulta.EnRespuesta,
        "DIF-F4-captura-cerrada", "Se captura desde que la consulta abre y hasta que queda respondida.");

    /// <summary>From paper, the media or the networks, once nothing in the row is at fault: see <see cref="ReglasDeCaptura"/>.</summary>
    public Propuesta CapturarPropuesta(string folio, ContenidoPropuesta contenido, Captura captura, Procedencia procedencia, DateOnly fecha, DateTimeOffset ahora)
    {
        ExigirQueSeCapture();
        Rule.RequireAll([.. ReglasDeCaptura.Faltas(this, contenido, captura, fecha)], Capturas.ReglasDeLote.ConFaltas, "El renglón tiene faltas: corrígelas y vuelve a enviarlo.");

        return Propuesta.Recibir(folio, this, contenido, captura.Canal, procedencia with { Captura = captura }, ahora);
    }

    /// <param name="publicosAlcanzados">Audiences with an action on record up to that day.</param>
    /// <param name="hoy">The day of the clock: the last day of the window is whole, and whoever comes in its last hour is received.</param>
    public void Cerrar(IReadOnlyCollection<Publico> publicosAlcanzados, BalancePropuestas balance, DateOnly fecha, DateOnly hoy)
    {
        Rule.Ensure(Estado is EstadoConsulta.Abierta, "DIF-consulta-no-abierta", "Solo se cierra una consulta abierta.");
        Rule.Ensure(fecha >= Ventana.Hasta && hoy > Ventana.Hasta,
            "DIF-F4-ventana-vigente", $"La ventana anunciada termina al acabar el {Ventana.Hasta:yyyy-MM-dd}: la consulta se cierra después.");

        Advertencias = [.. Advertencias, .. AdvertenciasDeConsulta.SinDifusion(publicosAlcanzados)];
        Balance = balance;
        CerradaEl = fecha;
        Estado = EstadoConsulta.Cerrada;
        Raise(new ConsultaCerrada(Folio, PlanFolio, fecha));
    }

    public void IniciarRespuesta()
    {
        Rule.Ensure(Estado is EstadoConsulta.Cerrada, "DIF-consulta-no-cerrada", "La etapa de respuesta empieza cuando la consulta ya cerró su ventana.");

        Estado = EstadoConsulta.EnRespuesta;
    }

    /// <summary>Answers come when the window is closed: all proposals are weighed together, and the duplicates are known.</summary>
    public void ExigirEnRespuesta() => Rule.Ensure(Estado is EstadoConsulta.EnRespuesta,
        "DIF-consulta-no-en-respuesta", "Las propuestas se responden en la etapa de respuesta, después de que cierra la consulta.");

    public void Concluir(BalancePropuestas balance, DateOnly fecha)
    {
        ExigirEnRespuesta();
        Rule.Ensure(balance.PorAdmitir == 0,
            "DIF-F3-sin-admision", $"Hay {balance.PorAdmitir} propuestas sin admisión decidida: admítelas o di por qué no.");
        Rule.Ensure(balance.PorResponder == 0,
            "DIF-F3-sin-respuesta-razonada", $"Hay {balance.PorResponder} propuestas admitidas sin respuesta razonada: respóndelas todas antes de concluir.");

        Balance = balance;
        RespondidaEl = fecha;
        Estado = EstadoConsulta.Respondida;
    }

    public void Publicar(DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoConsulta.Respondida, "DIF-F3-consulta-no-respondida", "Se publica la consulta que ya respondió todas sus propuestas admitidas.");

        (PublicadaEl, Estado) = (fecha, EstadoConsulta.Publicada);
        Raise(new ConsultaPublicada(Folio, PlanFolio, PlanVersion!.Value, Balance!.Recibidas, Balance.Respondidas, fecha) { CompromisosFolios = CompromisosFolios });
    }

    public PublicDocument ToDocument() => ConsultaPublicaDetalle.De(this);
}
