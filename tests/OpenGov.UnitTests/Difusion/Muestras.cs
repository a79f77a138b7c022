using OpenGov.Compromisos.Contracts;
using OpenGov.Difusion.Campanas;
using OpenGov.Difusion.Consultas;
using OpenGov.Difusion.Propuestas;
using OpenGov.Kernel;

namespace OpenGov.UnitTests.Difusion;

/// <summary>The seed's consultation, in the states the tests need.</summary>
internal static class Muestras
{
    public const string Aviso = "2020-02";

    public static readonly DateOnly Inicio = new(2020, 2, 3);
    public static readonly DateOnly Fin = new(2020, 3, 3);
    public static readonly DateTimeOffset MedioDia = new(2020, 2, 10, 18, 0, 0, TimeSpan.Zero);

    public static readonly Publico[] LosTresPublicos = [Publico.Medios, Publico.SociedadCivil, Publico.Academia];

    public static PlanResumen Plan(string estado = "en_consulta", int version = 4) => new(
        "EDOMEX-PAL1", "EDOMEX-2019", "Plan de Acción Local del Estado de México", estado, version, ["EDOMEX-PAL1-C01", "EDOMEX-PAL1-C02"]);

    public static CompromisoResumen Compromiso(string plan = "EDOMEX-PAL1", int version = 2) => new(
        $"{plan}-C01", plan, "Movilidad segura", "en_consulta", version, Inicio, Fin, "ORG-1", "Secretaría de Movilidad", [], [], []);

    public static IReadOnlyList<CanalConsulta> Canales { get; } =
        [new(TipoCanal.Electronico, "Sitio del plan", "https://gobiernoabierto.example.org"), new(TipoCanal.Presencial, "Módulo del Infoem en Metepec", Municipio: "15054")];

    public static ConsultaPublica Programada(IReadOnlyList<CanalConsulta>? canales = null, params string[] compromisos) => ConsultaPublica.Programar(
        Plan(), numero: 1, "Consulta del primer plan", new Periodo(Inicio, Fin), canales ?? Canales, compromisos,
        new AvisoPrivacidad(Aviso, "https://gobiernoabierto.example.org/aviso"), plazoRespuestaDias: 30, fecha: new(2020, 1, 31));

    public static ConsultaPublica Abierta()
    {
        var consulta = Programada();
        consulta.Abrir(Plan(), Inicio, hoy: Inicio);
        return consulta;
    }

    public static ConsultaPublica Cerrada(params Publico[] publicos)
    {
        var consulta = Abierta();
        consulta.Cerrar(publicos, Balance(), Fin.AddDays(1), hoy: Fin.AddDays(1));
        return consulta;
    }

    public static ConsultaPublica EnRespuesta()
    {
        var consulta = Cerrada(LosTresPublicos);
        consulta.IniciarRespuesta();
        return consulta;
    }

    public static BalancePropuestas Balance(int porAdmitir = 0, int porResponder = 0) =>
        new(Recibidas: 700, Electronicas: 500, Presenciales: 200, porAdmitir, NoAdmitidas: 10, porResponder, Respondidas: 690 - porAdmitir - porResponder, Aceptadas: 80);

    public static ContenidoPropuesta Contenido(string? compromiso = null, string aviso = Aviso) =>
        new("Publicar cada partida del presupuesto en CSV.", "Vecina de Toluca", compromiso, aviso);

    public static Captura Papel(DateOnly? fecha = null) => new("METEPEC-01", 1, fecha ?? Inicio, new string('a', 64));

    public static Captura DeRedes(string? enlace = "https://red.example.org/publicacion/1") => new("REDES-01", 1, Inicio, null, enlace) { Canal = TipoCanal.Redes };

    public static Procedencia EnLinea => new() { HuellaCodigo = CodigoSeguimiento.Huella("x") };

    public static Propuesta Recibida(string folio = "PRO-2020-000001") =>
        Abierta().RecibirPropuesta(folio, Contenido(), EnLinea, MedioDia);

    public static Propuesta Admitida(string folio = "PRO-2020-000001")
    {
        var propuesta = Recibida(folio);
        propuesta.Admitir();
        return propuesta;
    }
}
