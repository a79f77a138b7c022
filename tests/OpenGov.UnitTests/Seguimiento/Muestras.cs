using OpenGov.Compromisos.Contracts;
using OpenGov.Kernel;
using OpenGov.Secretariado.Contracts;
using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Reportes;
using OpenGov.Seguimiento.Verificaciones;

namespace OpenGov.UnitTests.Seguimiento;

/// <summary>The State's Caravanas por la Justicia Cotidiana, followed by a committee of three.</summary>
internal static class Muestras
{
    public const string C01 = "EDOMEX-PAL1-C01";

    public static readonly DateOnly Inicio = new(2022, 1, 1);
    public static readonly DateOnly Fin = new(2022, 12, 31);
    public static readonly DateOnly Dia = new(2022, 4, 10);

    public static PlanResumen Plan { get; } = new("EDOMEX-PAL1", "EDOMEX-2019", "Plan de Acción Local", "lanzado", 9, [C01]);

    public static CompromisoResumen Caravanas(int version = 5, string responsable = "ORG-SJDH", params string[] autores) => new(
        C01, "EDOMEX-PAL1", "Caravanas por la Justicia Cotidiana", "lanzado", version, Inicio, Fin, responsable, "Secretaría de Justicia y Derechos Humanos", ["ORG-RED"],
        [
            new(Guid.Parse("01890000-0000-7000-8000-000000000001"), "A1", "Realizar 162 caravanas", 60, Inicio, Fin),
            new(Guid.Parse("01890000-0000-7000-8000-000000000002"), "A2", "Visitar 109 municipios", 30, Inicio, new(2022, 6, 30)),
            new(Guid.Parse("01890000-0000-7000-8000-000000000003"), "A3", "Publicar la agenda", 10, Inicio, new(2022, 3, 31)),
        ],
        autores);

    public static Expediente Expediente() => OpenGov.Seguimiento.Expedientes.Expediente.Abrir(Caravanas(), FrecuenciaReporte.Trimestral, pesoDeConcurrencia: 20, Inicio);

    public static AcuerdoResumen Acuerdo(Materia materia = Materia.FormacionComite, bool adoptado = true, bool quorum = true, string folio = "ACU-1", string? objeto = null) =>
        new(folio, "SES-1", "EDOMEX-2019", materia, adoptado, quorum, objeto, Inicio);

    public static PersonaResumen Persona(string clave) => new(Guid.CreateVersion7(), $"PER-{clave}", $"Persona {clave}");

    public static OrganizacionResumen Organizacion(string clave, string sector = Sectores.SociedadCivil) => new(Guid.CreateVersion7(), $"ORG-{clave}", $"Organización {clave}", sector);

    public static DeclaracionIntegrante Declaracion(DateOnly? firmada = null) => new(new string('d', 64), firmada ?? Inicio);

    public static CargoResumen Cargo(DateOnly desde, DateOnly? hasta = null, string cargo = "titular") =>
        new("EDOMEX-2019-STL", Guid.CreateVersion7(), Sectores.SociedadCivil, cargo, null, desde, hasta);

    public static ComiteSeguimiento EnConformacion(ReglasComite? reglas = null) => ComiteSeguimiento.Formar(Plan, Acuerdo(), reglas ?? new(), [], Inicio);

    public static IntegranteComite Nombrar(
        this ComiteSeguimiento comite, string clave, string sector = Sectores.Academia, OrganizacionResumen? organizacion = null,
        CargoResumen[]? cargos = null, CompromisoResumen? compromiso = null, DateOnly? fecha = null)
    {
        comite.Nombrar(Candidata(clave, sector, organizacion, cargos, compromiso), fecha ?? Inicio);
        return comite.Integrantes[^1];
    }

    public static Candidatura Candidata(
        string clave, string sector = Sectores.Academia, OrganizacionResumen? organizacion = null, CargoResumen[]? cargos = null, CompromisoResumen? compromiso = null) =>
        new(Persona(clave), sector, organizacion, Declaracion(), cargos ?? [], [compromiso ?? Caravanas()]);

    public static ILookup<string, string> SinVinculos { get; } = Array.Empty<string>().ToLookup(v => v);

    public static ComiteSeguimiento EnFunciones()
    {
        var comite = EnConformacion();
        foreach (var clave in new[] { "ANA", "BETO", "CARO" }) comite.Nombrar(clave);
        comite.Constituir(Inicio);
        comite.IniciarFunciones();
        return comite;
    }

    public static Evidencia Evidencia(this Expediente expediente, string actividad, DateOnly? hecho = null) =>
        OpenGov.Seguimiento.Evidencias.Evidencia.Aportar(FolioEvidencia(actividad), expediente, actividad, Contenido(hecho), new(2022, 12, 31));

    public static string FolioEvidencia(string actividad) => $"EV-2022-00000{actividad[1]}";

    public static ContenidoEvidencia Contenido(DateOnly? hecho = null, char huella = 'e') => new(
        TipoEvidencia.ListaDeAsistencia, "Listas de las caravanas", new Documento("Listas", new string(huella, 64), "application/pdf", 1_024, Inicio, "https://datos.ejemplo.mx/listas.pdf"),
        Instantanea: null, hecho ?? new(2022, 3, 1), "Secretaría de Justicia y Derechos Humanos");

    public static Verificacion Verificar(
        this Expediente expediente, ComiteSeguimiento comite, string persona, string actividad,
        ResultadoVerificacion resultado = ResultadoVerificacion.Aceptada, DateOnly? fecha = null)
    {
        var dia = fecha ?? Dia;
        return expediente.Verificar(comite, $"PER-{persona}", actividad, resultado, "Las listas coinciden con los municipios visitados.", [expediente.Evidencia(actividad)], dia);
    }

    public static ReporteAvance Borrador(this Expediente expediente, string periodo, params (string Actividad, decimal Porcentaje)[] avances) => ReporteAvance.Abrir(
        expediente, periodo, [.. avances.Select(a => new AvanceDeActividad(a.Actividad, a.Porcentaje, "Lo hecho", a.Porcentaje == 100 ? [FolioEvidencia(a.Actividad)] : []))],
        [new Dificultad(CodigoDificultad.Coordinacion, "Se reprogramaron caravanas.")], new(2022, 12, 31));

    public static ReporteAvance Enviado(this Expediente expediente, string periodo, params (string Actividad, decimal Porcentaje)[] avances)
    {
        var reporte = expediente.Borrador(periodo, avances);
        reporte.Enviar(expediente, [.. avances.Where(a => a.Porcentaje == 100).Select(a => expediente.Evidencia(a.Actividad))], new(2022, 12, 31));
        return reporte;
    }

    public static void Incumple(string regla, Action acto) => Assert.Equal(regla, Assert.Throws<RuleViolationException>(acto).Code);
}
