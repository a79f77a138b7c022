using OpenGov.Kernel;
using OpenGov.Secretariado.Ejercicios;
using OpenGov.Secretariado.Personas;
using OpenGov.Secretariado.Secretariados;
using OpenGov.Secretariado.Sesiones;

namespace OpenGov.UnitTests.Secretariado.Sesiones;

/// <summary>The State of Mexico's STL of 2019 and one ordinary session of it; the regulator has no alternate, as in the seed.</summary>
internal static class UnaSesion
{
    public const string Garante = "PER-GARANTE";
    public const string Entes = "PER-ENTES";
    public const string EntesSuplente = "PER-ENTES-SUPLENTE";
    public const string Civil = "PER-CIVIL";
    public const string CivilSuplente = "PER-CIVIL-SUPLENTE";
    public const string Facilitador = "PER-FACILITADOR";

    public const string AsientoGarante = "organo_garante-1";
    public const string AsientoEntes = "entes_publicos-1";
    public const string AsientoCivil = "sociedad_civil-1";

    public static readonly DateOnly InstaladoEl = new(2019, 10, 15);
    public static readonly DateOnly Dia = new(2020, 1, 20);
    public static readonly DateTimeOffset Inicio = new(2020, 1, 20, 17, 0, 0, TimeSpan.Zero);
    public static readonly Documento Minuta = new("Acta", new string('a', 64), "application/pdf", 1_000, Dia);
    public static readonly PoliticaSesiones Plazos = new();

    public static SecretariadoTecnico Stl(bool instalado = true)
    {
        var stl = SecretariadoTecnico.IniciarIntegracion(
            Ejercicio.Registrar("EDOMEX", "Estado de México", "Primer ejercicio", numeroPal: 1, new(new(2016, 6, 20), []), InstaladoEl),
            new Politica([new(Sectores.OrganoGarante), new(Sectores.EntesPublicos), new(Sectores.SociedadCivil)]));
        Nombrar(stl, AsientoGarante, Calidad.Titular, "GARANTE");
        Nombrar(stl, AsientoEntes, Calidad.Titular, "ENTES");
        Nombrar(stl, AsientoEntes, Calidad.Suplente, "ENTES-SUPLENTE");
        Nombrar(stl, AsientoCivil, Calidad.Titular, "CIVIL");
        Nombrar(stl, AsientoCivil, Calidad.Suplente, "CIVIL-SUPLENTE");
        Nombrar(stl, clave: null, Calidad.Facilitador, "FACILITADOR");
        if (instalado) stl.Instalar(Minuta, "Toluca", Recuento.De(6, []), InstaladoEl);
        return stl;
    }

    public static IntegracionDelDia Integracion() => IntegracionDelDia.De(Stl(), Dia);

    public static Aviso Aviso(DateTimeOffset? inicio = null) =>
        new(inicio ?? Inicio, ModalidadSesion.Virtual, Lugar: null, Enlace: null, [new("Lista de asistencia")]);

    public static Sesion Convocada() =>
        Sesion.Convocar(Stl(), TipoSesion.Ordinaria, new NumeroDeSesion(1), Aviso(), fecha: Dia.AddDays(-7));

    public static Sesion Instalada(params string[] presentes)
    {
        var sesion = Convocada();
        sesion.Instalar(Integracion(), presentes.Length > 0 ? presentes : [Garante, Entes, Civil, Facilitador], Dia);
        return sesion;
    }

    public static Sesion Concluida()
    {
        var sesion = Instalada();
        sesion.Concluir(Dia, Plazos);
        return sesion;
    }

    public static string Falta(Action acto) => Assert.Throws<RuleViolationException>(acto).Code;

    private static void Nombrar(SecretariadoTecnico stl, string? clave, Calidad calidad, string persona) => stl.Nombrar(
        clave, new Designacion(calidad, Persona.Registrar(persona, $"Nombre de {persona}"), Organizacion: null, "Integrante", InstaladoEl), InstaladoEl);
}
