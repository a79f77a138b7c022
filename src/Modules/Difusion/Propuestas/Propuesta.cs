using OpenGov.Compromisos.Contracts;
using OpenGov.Difusion.Consultas;
using OpenGov.Difusion.Contracts;

namespace OpenGov.Difusion.Propuestas;

internal enum EstadoPropuesta { Recibida, Admitida, NoAdmitida, EnAnalisis, Aceptada, AceptadaParcial, Rechazada, Duplicada, Incorporada }

/// <summary>Lo que una persona pide al plan. Nadie la resuelve sin dar razones.</summary>
internal sealed class Propuesta : AggregateRoot, IPublished
{
    public const int TextoMaximo = 5_000;
    public const int TextoMinimo = 10;
    public const int AliasMaximo = 80;
    public const int TurnadaAMaximo = 200;

    public string ConsultaFolio { get; private init; } = "";
    public string PlanFolio { get; private init; } = "";
    public string? CompromisoFolio { get; private init; }

    /// <summary>Empty when it was suppressed.</summary>
    public string Texto { get; private set; } = "";
    public string? Alias { get; private set; }
    public string ConsentimientoVersion { get; private init; } = "";
    public TipoCanal Canal { get; private init; }
    public DateTimeOffset RecibidaEn { get; private init; }
    public DateOnly RecibidaEl { get; private init; }
    public Captura? Captura { get; private set; }

    /// <summary>Twins of what <see cref="Captura"/> says, so that the database keeps them unique (F5).</summary>
    public string? Lote { get; private init; }
    public int? Renglon { get; private init; }
    public byte[]? HuellaCodigo { get; private init; }
    public byte[]? HuellaTexto { get; private set; }
    public Guid? Formulario { get; private init; }
    public IReadOnlyList<SenalDeAbuso> Senales { get; private init; } = [];
    public string? CapturadaPor { get; private init; }
    public Guid? CapturadaConToken { get; private init; }
    public EstadoPropuesta Estado { get; private set; } = EstadoPropuesta.Recibida;
    public NoAdmision? NoAdmision { get; private set; }
    public string? TurnadaA { get; private set; }
    public RespuestaRazonada? Respuesta { get; private set; }
    public IReadOnlyList<Incorporacion> Incorporaciones { get; private set; } = [];

    private Propuesta() { } // EF

    // Only a consultation may call it: see ConsultaPublica.RecibirPropuesta and CapturarPropuesta.
    internal static Propuesta Recibir(
        string folio, ConsultaPublica consulta, ContenidoPropuesta contenido, TipoCanal canal, Procedencia procedencia, DateTimeOffset ahora)
    {
        var captura = procedencia.Captura;
        var propuesta = new Propuesta
        {
            Folio = folio,
            ConsultaFolio = consulta.Folio,
            PlanFolio = consulta.PlanFolio,
            CompromisoFolio = contenido.CompromisoFolio,
            Texto = contenido.Texto.Trim(),
            Alias = contenido.Alias?.Trim(),
            ConsentimientoVersion = contenido.ConsentimientoVersion,
            Canal = canal,
            RecibidaEn = ahora,
            RecibidaEl = captura?.FechaPapel ?? ahora.ToLegalDay(),
            Captura = captura,
            Lote = captura?.Lote,
            Renglon = captura?.Renglon,
            HuellaCodigo = procedencia.HuellaCodigo,
            HuellaTexto = Propuestas.HuellaDeTexto.De(contenido.Texto),
            Formulario = procedencia.Formulario,
            Senales = procedencia.Senales,
            CapturadaPor = procedencia.CapturadaPor,
            CapturadaConToken = procedencia.CapturadaConToken,
        };
        propuesta.Raise(new PropuestaRecibida(
            folio, consulta.Folio, Json.SnakeCase(canal.ToString()), propuesta.RecibidaEl));
        return propuesta;
    }

    public void Admitir()
    {
        Estado.ExigirSinDecidir();

        Estado = EstadoPropuesta.Admitida;
    }

    public void NoAdmitir(CausaNoAdmision causa, string explicacion, DateOnly fecha)
    {
        Estado.ExigirSinDecidir();
        Rule.Require(!string.IsNullOrWhiteSpace(explicacion),
            "DIF-F6-sin-explicacion", "No admitir una propuesta exige explicarle a quien la hizo por qué.");

        NoAdmision = new(causa, explicacion.Trim(), fecha);
        Estado = EstadoPropuesta.NoAdmitida;
    }

    /// <summary>What was never published is let go: what it said, how it was signed and where it was found. That it came, and why it was not admitted, stays.</summary>
    public void Suprimir()
    {
        Estado.ExigirSuprimible(EstaSuprimida);

        (Texto, Alias, HuellaTexto, Captura) = ("", null, null, Captura?.SinFuente());
    }

    public bool EstaSuprimida => Texto.Length == 0;

    public void Turnar(string turnadaA)
    {
        Estado.ExigirPorResponder();

        TurnadaA = turnadaA.Trim();
        Estado = EstadoPropuesta.EnAnalisis;
    }

    /// <param name="original">The proposal this one repeats, when it is a duplicate.</param>
    public void Responder(ResultadoPropuesta resultado, string texto, string responsable, Propuesta? original, DateOnly fecha)
    {
        Estado.ExigirPorResponder();
        Rule.Require(!string.IsNullOrWhiteSpace(texto),
            "DIF-F6-sin-respuesta-razonada", "Resolver una propuesta exige una respuesta razonada.");
        Rule.Require(resultado is ResultadoPropuesta.Duplicada == original is not null,
            "DIF-F6-duplicada-de", "Di en «duplicada_de_folio» qué propuesta ya decía lo mismo, y solo cuando el resultado es duplicada.");
        Rule.Require(original is null || (original.ConsultaFolio == ConsultaFolio && original.Folio != Folio),
            "DIF-F6-duplicada-ajena", "Una propuesta solo duplica a otra de la misma consulta.");
        Rule.Ensure(original?.Estado is not (EstadoPropuesta.Duplicada or EstadoPropuesta.NoAdmitida or EstadoPropuesta.Recibida),
            "DIF-F6-duplicada-sin-original", "La propuesta señalada como original no está admitida o ya es duplicada de otra: señala la original.");

        Respuesta = new(resultado, texto.Trim(), responsable.Trim(), fecha, original?.Folio);
        Estado = Enum.Parse<EstadoPropuesta>(resultado.ToString());
        Raise(new PropuestaResuelta(Folio, ConsultaFolio, Json.SnakeCase(resultado.ToString()), fecha));
    }

    /// <summary>Says where the plan changed because of it; one proposal may change several places.</summary>
    /// <param name="loDice">Whether that version of the commitment says that fragment, letter by letter.</param>
    /// <param name="yaLoDecia">Whether the version before it did: then it did not come from any proposal.</param>
    public void Incorporar(CompromisoResumen compromiso, int version, string fragmento, bool loDice, bool yaLoDecia, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoPropuesta.Aceptada or EstadoPropuesta.AceptadaParcial or EstadoPropuesta.Incorporada,
            "DIF-propuesta-no-aceptada", "Solo se incorpora al plan una propuesta aceptada, en todo o en parte.");
        Rule.Require(compromiso.PlanFolio == PlanFolio,
            "DIF-incorporacion-ajena", $"El compromiso {compromiso.Folio} no es del plan {PlanFolio}.");
        var nueva = Incorporacion.En(compromiso, version, fragmento.Trim(), loDice, yaLoDecia, fecha);
        Rule.Ensure(!Incorporaciones.Any(i => i.CompromisoFolio == compromiso.Folio && i.Fragmento == nueva.Fragmento),
            "DIF-propuesta-ya-incorporada", "Ese fragmento ya está registrado como incorporado por esta propuesta.");

        Incorporaciones = [.. Incorporaciones, nueva];
        Estado = EstadoPropuesta.Incorporada;
        Raise(new PropuestaIncorporada(Folio, ConsultaFolio, compromiso.Folio, version, nueva.Fragmento, fecha));
    }

    public PublicDocument ToDocument() => new PropuestaDetalle(
        ConsultaFolio, PlanFolio, CompromisoFolio, Canal, RecibidaEl, Estado,
        EsPublicable ? Texto : null, EsPublicable ? Alias : null,
        ConsentimientoVersion, EsPublicable ? Captura : Captura?.SinFuente(), NoAdmision, TurnadaA, Respuesta, Incorporaciones);

    /// <summary>History is for ever: nothing written by a stranger enters it before somebody admitted it.</summary>
    private bool EsPublicable => Estado is not (EstadoPropuesta.Recibida or EstadoPropuesta.NoAdmitida);
}
